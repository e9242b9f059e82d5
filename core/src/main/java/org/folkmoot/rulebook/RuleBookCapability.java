package org.folkmoot.rulebook;

import static org.folkmoot.vocabulary.Parameter.always;
import static org.folkmoot.vocabulary.Setter.CHARTER;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape;
import org.folkmoot.vocabulary.Shape.OneOf;

/** What {@code rulebook} brings. */
@AutoService(Capability.class)
public final class RuleBookCapability extends Capability {

    public RuleBookCapability() {
        super(
                RuleBookCommand.class,
                RuleBookEvent.class,
                RuleBookRefusal.class,
                new ProfileDecider(),
                new RuleBookDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                always("calendar.deadline_roll", OneOf.of("residents", "all"), "residents")
                        .setBy(COMMITTEE),
                always("calendar.count_mode", OneOf.of("difference", "between"), "difference")
                        .setBy(CHARTER),
                // The street office records those of later years, with the State Council's document.
                always("calendar.holidays", new Shape.Dates(), ""));
    }
}
