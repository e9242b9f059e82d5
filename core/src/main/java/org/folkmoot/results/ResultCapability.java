package org.folkmoot.results;

import static org.folkmoot.vocabulary.Bound.ALWAYS;
import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.always;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.DAYS;
import static org.folkmoot.vocabulary.Shape.MORE_THAN;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;

/** What {@code results} brings. */
@AutoService(Capability.class)
public final class ResultCapability extends Capability {

    public ResultCapability() {
        super(
                ResultCommand.class,
                ResultEvent.class,
                ResultRefusal.class,
                new DeclaringDecider(),
                new CorrectingDecider(),
                new AnnullingDecider(),
                new FilingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                always("assembly.majority", MORE_THAN, "1/2", Bound.fixed("1/2", ALWAYS, "L18 10; L25 27")),
                // Twenty working days are four weeks.
                since2026("decision.publish_within_days", DAYS, "3", new Bound("1", "28", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE));
    }
}
