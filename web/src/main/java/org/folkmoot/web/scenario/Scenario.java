package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Selection;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;

/**
 * The worked scenario: 南郎家园 in 2026, with numbers exactly at the thresholds. Each check is a command that must be accepted, or
 * refused with a certain code, or a figure that must follow.
 */
public final class Scenario {

    private static final String PROFILE = "national-2026";
    private static final LocalDate JANUARY_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate JANUARY_8 = LocalDate.of(2026, 1, 8);
    private static final long SEED = 20_260_411;

    private final CommandDesk desk;
    private final CommitLog log;
    private final PersonStore persons;
    private final Checks checks;
    private final SortedMap<String, String> book = Profiles.values(PROFILE);

    public Scenario(CommandDesk desk, CommitLog log, PersonStore persons, PrintWriter out) {
        this.desk = desk;
        this.log = log;
        this.persons = persons;
        this.checks = new Checks(out);
    }

    /** Plays the year. @return the checks */
    public Checks play() {
        var nanlang = new Play(desk, new CommunityId("nanlang"), checks, new Random(SEED));
        var town = founded(nanlang, "南郎家园", FictionalRoll.Size.NANLANG, SEED);
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
        Town.adopt(nanlang, LocalDate.of(2026, 7, 1), 2, PROFILE, book, Map.of("rating.rule", "plurality", "assembly.channel", "online_if_charter"));
        rating.december();
        var beiyuan = nanlang.in(new CommunityId("beiyuan"));
        new RatingAct(beiyuan, founded(beiyuan, "北苑", FictionalRoll.Size.of(180, 420), SEED + 1)).byMajority();
        return checks;
    }

    private Town founded(Play play, String name, FictionalRoll.Size size, long seed) {
        Town.constitute(play, JANUARY_5, name);
        Town.adopt(play, JANUARY_5, 1, PROFILE, book, Map.of("assembly.channel", "online_if_charter"));
        var households = imported(play, size, seed);
        play.shows("0", JANUARY_5, households.size() == size.households(), "%,d households imported into %s".formatted(households.size(), name));
        return Town.seated(play, JANUARY_8, households);
    }

    private List<HouseholdEnrolled> imported(Play play, FictionalRoll.Size size, long seed) {
        var clock = Clock.fixed(JANUARY_5.atTime(LocalTime.NOON).atZone(Given.ZONE).toInstant(), Given.ZONE);
        var importing = new RollImport(desk, log, persons, clock, play.community);
        var file = FictionalRoll.write(size, seed, false).getBytes(StandardCharsets.UTF_8);
        var result = importing.run(importing.check(file, true), false, (_, _) -> {});
        if (!(result instanceof ImportResult.Complete)) throw new IllegalStateException("The roll was not imported: " + result);
        var slice = new Selection.Slice(RollEvent.ROLL, Set.of("household-enrolled"));
        return log.select(new Selection(play.community, List.of(slice)), 0).stream()
                .map(recorded -> (HouseholdEnrolled) recorded.event())
                .toList();
    }
}
