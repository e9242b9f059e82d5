package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.util.Random;
import java.util.ServiceLoader;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The worked scenario: 南郎家园 in 2026, with numbers exactly at the thresholds. Each check is a command that must be accepted, or
 * refused with a certain code, or a figure that must follow.
 */
public final class Scenario {

    private static final long SEED = 20_260_411;

    private final CommandDesk desk;
    private final TownFounding founding;
    private final Checks checks;

    /** @param out where each check is printed */
    public Scenario(CommandDesk desk, CommitLog log, PersonStore persons, PrintWriter out) {
        this.desk = desk;
        this.founding = new TownFounding(desk, log, persons);
        this.checks = new Checks(out);
    }

    /** Plays the year. @return the checks */
    public Checks play() {
        var nanlang = new Play(desk, new CommunityId("nanlang"), checks, new Random(SEED));
        var year = Year.begin(founding, nanlang, "南郎家园", FictionalRoll.Size.NANLANG, SEED);
        ServiceLoader.load(Act.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(AnnotationAwareOrderComparator.INSTANCE.thenComparing(
                        act -> act.getClass().getName()))
                .forEach(act -> act.perform(year));
        return checks;
    }
}
