package org.folkmoot.projections.votes;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Each vote by its id. */
@AutoService(View.class)
public final class VoteSheets implements View<VoteSheet> {

    @Override
    public String name() {
        return "vote-sheets";
    }

    @Override
    public Class<VoteSheet> document() {
        return VoteSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(VoteEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(event(recorded).vote().value());
    }

    @Override
    public VoteSheet first(String key, Recorded recorded) {
        if (recorded.event() instanceof VoteOpened opened)
            return VoteSheet.of(opened, recorded.given().at());
        throw View.unexpected(recorded);
    }

    @Override
    public VoteSheet apply(VoteSheet sheet, Recorded recorded) {
        return sheet.after(event(recorded), recorded.given().at());
    }

    private static VoteEvent event(Recorded recorded) {
        if (recorded.event() instanceof VoteEvent event) return event;
        throw View.unexpected(recorded);
    }
}
