package org.folkmoot.supervision;

import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Shape.AT_LEAST;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.FLAG;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
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
                since2026("rating.rule", OneOf.of("majority", "plurality"), "majority"),
                since2026("rating.attend", AT_LEAST, "2/3"),
                since2026("rating.result_days", DAYS, "10"),
                since2026("rating.recuse_committee", FLAG, "true"));
    }
}
