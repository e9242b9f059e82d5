package org.folkmoot.projections.roll;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollEvent;

/** The figures of each community's roll, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class RollSheets implements View<RollFigures> {

    public static final String KEY = "roll";

    @Override
    public String name() {
        return "roll-figures";
    }

    @Override
    public Class<RollFigures> document() {
        return RollFigures.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(RollEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public RollFigures first(String key, Recorded recorded) {
        return apply(RollFigures.EMPTY, recorded);
    }

    @Override
    public RollFigures apply(RollFigures figures, Recorded recorded) {
        if (recorded.event() instanceof RollEvent event)
            return figures.after(event, recorded.given().at());
        throw View.unexpected(recorded);
    }
}
