package org.folkmoot.projections.hearings;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** Each hearing by its id. */
@AutoService(View.class)
public final class HearingRecords implements View<HearingRecord> {

    @Override
    public String name() {
        return "hearing-records";
    }

    @Override
    public Class<HearingRecord> document() {
        return HearingRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(HearingEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(event(recorded).hearing().value());
    }

    @Override
    public HearingRecord first(String key, Recorded recorded) {
        if (recorded.event() instanceof HearingAnnounced announced) return HearingRecord.of(announced);
        throw View.unexpected(recorded);
    }

    @Override
    public HearingRecord apply(HearingRecord hearing, Recorded recorded) {
        return hearing.after(event(recorded));
    }

    private static HearingEvent event(Recorded recorded) {
        if (recorded.event() instanceof HearingEvent event) return event;
        throw View.unexpected(recorded);
    }
}
