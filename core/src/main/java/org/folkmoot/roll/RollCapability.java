package org.folkmoot.roll;

import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.SPAN;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;

/** What {@code roll} brings. */
@AutoService(Capability.class)
public final class RollCapability extends Capability {

    public RollCapability() {
        super(
                RollCommand.class,
                RollEvent.class,
                RollRefusal.class,
                new GroupDecider(),
                new ImportDecider(),
                new HouseholdDecider(),
                new CheckingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                since2026("reps.households_per_rep", SPAN, "20-50", new Bound("10-30", "30-100", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE));
    }
}
