package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;

/** The representatives of each community, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class RepresentativeSheets implements View<RepresentativeSheet> {

    public static final String KEY = "representatives";

    @Override
    public String name() {
        return "representative-sheets";
    }

    @Override
    public Class<RepresentativeSheet> document() {
        return RepresentativeSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(RepresentativeSeated.class, RepresentativeEnded.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public RepresentativeSheet first(String key, Recorded recorded) {
        return apply(new RepresentativeSheet(List.of()), recorded);
    }

    @Override
    public RepresentativeSheet apply(RepresentativeSheet sheet, Recorded recorded) {
        if (recorded.event() instanceof RollEvent event) return sheet.after(event);
        throw View.unexpected(recorded);
    }
}
