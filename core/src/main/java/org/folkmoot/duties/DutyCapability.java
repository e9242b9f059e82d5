package org.folkmoot.duties;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Setter;
import org.folkmoot.vocabulary.Shape.OneOf;

/** What {@code duties} brings. */
@AutoService(Capability.class)
public final class DutyCapability extends Capability {

    public DutyCapability() {
        super(DutyCommand.class, DutyEvent.class, DutyRefusal.class, new NotingDecider(), new PeriodDecider());
    }

    /** How many residents' meetings a year the local rules ask for; L25 asks for none (MTG-11). */
    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "assembly.min_per_year",
                OneOf.of("1", "2", "3", "4"),
                "2",
                LocalDate.MAX,
                List.of(),
                Setter.COMMITTEE));
    }
}
