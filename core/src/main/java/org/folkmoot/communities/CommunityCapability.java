package org.folkmoot.communities;

import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Shape.FLAG;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Setter;

/** What {@code communities} brings. */
@AutoService(Capability.class)
public final class CommunityCapability extends Capability {

    public CommunityCapability() {
        super(
                CommunityCommand.class,
                CommunityEvent.class,
                CommunityRefusal.class,
                new CommunityDecider(),
                new AppointingDecider(),
                new ChangeDecider(),
                new ElectionDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                since2026("elections.may_shift", FLAG, "false").setBy(Setter.CHARTER),
                since2026("offices.end_when_idle", FLAG, "false").setBy(Setter.CHARTER));
    }
}
