package org.folkmoot.supervision;

import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.CHARTER;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.AT_LEAST;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.FLAG;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape.OneOf;

/** What {@code supervision} brings. */
@AutoService(Capability.class)
public final class SupervisionCapability extends Capability {

    public SupervisionCapability() {
        super(SupervisionCommand.class, SupervisionEvent.class, SupervisionRefusal.class, new SupervisionDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                since2026("rating.rule", OneOf.of("majority", "plurality"), "majority")
                        .setBy(CHARTER),
                // Under two thirds a representatives' meeting decides nothing (L25 29).
                since2026("rating.attend", AT_LEAST, "2/3", new Bound("2/3", "4/5", L25_IN_FORCE, ""))
                        .setBy(CHARTER),
                since2026("rating.result_days", DAYS, "10", new Bound("1", "30", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE),
                since2026("rating.recuse_committee", FLAG, "true").setBy(CHARTER));
    }
}
