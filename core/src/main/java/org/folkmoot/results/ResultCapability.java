package org.folkmoot.results;

import static org.folkmoot.vocabulary.Bound.ALWAYS;
import static org.folkmoot.vocabulary.Bound.Direction.MIN_FLOOR;
import static org.folkmoot.vocabulary.Parameter.always;
import static org.folkmoot.vocabulary.Parameter.since2026;
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
                new AnnullingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                always("assembly.majority", MORE_THAN, "1/2", new Bound(MIN_FLOOR, "1/2", ALWAYS, "L18 10; L25 27")),
                since2026("decision.publish_within_days", DAYS, "3"));
    }
}
