package org.folkmoot.hearings;

import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.SPAN;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape;

/** What {@code hearings} brings. */
@AutoService(Capability.class)
public final class HearingCapability extends Capability {

    public HearingCapability() {
        super(HearingCommand.class, HearingEvent.class, HearingRefusal.class, new HearingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                free("hearing.notice_days", DAYS, "10", "5", "60"),
                free("hearing.materials_days", DAYS, "7", "3", "30"),
                // There are two sides at least.
                free("hearing.size", SPAN, "30-50", "2-10", "50-200"),
                free("hearing.answer_days", DAYS, "7", "1", "30"));
    }

    /** No law says so: the committee sets it between these. */
    private static Parameter free(String key, Shape shape, String usual, String least, String most) {
        return since2026(key, shape, usual, new Bound(least, most, L25_IN_FORCE, ""))
                .setBy(COMMITTEE);
    }
}
