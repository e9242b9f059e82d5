package org.folkmoot.petitions;

import static org.folkmoot.vocabulary.Bound.ALWAYS;
import static org.folkmoot.vocabulary.Parameter.L25_IN_FORCE;
import static org.folkmoot.vocabulary.Parameter.since2026;
import static org.folkmoot.vocabulary.Parameter.until2025;
import static org.folkmoot.vocabulary.Setter.CHARTER;
import static org.folkmoot.vocabulary.Setter.COMMITTEE;
import static org.folkmoot.vocabulary.Shape.AT_LEAST;
import static org.folkmoot.vocabulary.Shape.DAYS;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.decisions.Capability;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code petitions} brings. */
@AutoService(Capability.class)
public final class PetitionCapability extends Capability {

    /** A share that is lowered further lets single people call meetings. */
    private static final String LEAST = "1/100";

    public PetitionCapability() {
        super(
                PetitionCommand.class,
                PetitionEvent.class,
                PetitionRefusal.class,
                new StartingDecider(),
                new SigningDecider(),
                new PaperDecider(),
                new EndingDecider());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                lowerable("assembly.petition.adults", "1/10", "1/5", "L18 10; L25 26"),
                lowerable("assembly.petition.households", "1/10", "1/5", "L18 10; L25 26"),
                lowerable("assembly.petition.reps", "1/3", null, "L25 26"),
                until2025("assembly.petition.groups", AT_LEAST, "1/3", Bound.fixed("1/3", ALWAYS, "L18 10")),
                lowerable("repmeeting.petition.reps", "1/5", null, "L25 28"),
                since2026("hearing.request_share", AT_LEAST, "1/5", new Bound(LEAST, "1/5", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE),
                // No law says by when: within ninety days, but late enough for a notice; and one collects for thirty at
                // least.
                since2026("assembly.convene_within_days", DAYS, "30", new Bound("15", "90", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE),
                since2026("petition.collect_days", DAYS, "30", new Bound("30", "365", L25_IN_FORCE, ""))
                        .setBy(COMMITTEE));
    }

    /** The law's share, which a community may only lower. @param until2025 what the law asked for before; null if nothing */
    private static Parameter lowerable(String key, String share, @Nullable String until2025, String law) {
        var now = new Bound(LEAST, share, L25_IN_FORCE, law);
        var lowerable = until2025 == null
                ? since2026(key, AT_LEAST, share, now)
                : since2026(key, AT_LEAST, share, new Bound(LEAST, until2025, ALWAYS, law), now);
        return lowerable.setBy(CHARTER);
    }
}
