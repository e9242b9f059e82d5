package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;

/**
 * The worked scenario: 南郎家园 in 2026, with numbers exactly at the thresholds. Each check is a command that must be accepted, or
 * refused with a certain code, or a figure that must follow.
 */
public final class Scenario {

    private static final long SEED = 20_260_411;

    private final CommandDesk desk;
    private final Founding founding;
    private final Checks checks;

    /** @param out where each check is printed */
    public Scenario(CommandDesk desk, CommitLog log, PersonStore persons, PrintWriter out) {
        this.desk = desk;
        this.founding = new Founding(desk, log, persons);
        this.checks = new Checks(out);
    }

    /** Plays the year. @return the checks */
    public Checks play() {
        var nanlang = new Play(desk, new CommunityId("nanlang"), checks, new Random(SEED));
        var town = founding.found(nanlang, "南郎家园", FictionalRoll.Size.NANLANG, SEED);
        var courtyard = Assembly.tabled(
                nanlang, town.chair(), LocalDate.of(2026, 3, 18), Matter.IMPORTANT, "改造废弃自行车棚院落(预算48万元)", null);
        new HearingAct(nanlang, town, courtyard).perform();
        var assembly = new AssemblyAct(nanlang, town, courtyard);
        var authorised = assembly.perform();
        var representatives = new RepresentativesAct(nanlang, town);
        representatives.decide(assembly.convention, authorised);
        representatives.adults();
        var rating = new RatingAct(nanlang, town);
        rating.june();
        Founding.adopt(nanlang, LocalDate.of(2026, 7, 1), 2, Map.of("rating.rule", "plurality"));
        rating.december();
        var beiyuan = nanlang.in(new CommunityId("beiyuan"));
        new RatingAct(beiyuan, founding.found(beiyuan, "北苑", FictionalRoll.Size.of(180, 420), SEED + 1)).byMajority();
        return checks;
    }
}
