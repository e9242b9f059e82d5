package org.folkmoot.hearings;

import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.SPAN;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Parameter;

/** What {@code hearings} brings. */
@AutoService(Capability.class)
public final class HearingCapability extends Capability {

    public HearingCapability() {
        super(HearingCommand.class, HearingEvent.class, HearingRefusal.class, new HearingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                since2026("hearing.notice_days", DAYS, "10"),
                since2026("hearing.materials_days", DAYS, "7"),
                since2026("hearing.size", SPAN, "30-50"),
                since2026("hearing.answer_days", DAYS, "7"));
    }
}
