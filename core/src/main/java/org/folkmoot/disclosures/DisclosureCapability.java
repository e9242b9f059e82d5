package org.folkmoot.disclosures;

import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.DAYS;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;

/** What {@code disclosures} brings. */
@AutoService(Capability.class)
public final class DisclosureCapability extends Capability {

    public DisclosureCapability() {
        super(DisclosureCommand.class, DisclosureEvent.class, DisclosureRefusal.class, new DisclosureDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(since2026("disclosure.post_min_days", DAYS, "15", new Bound("15", "365", L25_IN_FORCE, "L25 34"))
                .setBy(COMMITTEE));
    }
}
