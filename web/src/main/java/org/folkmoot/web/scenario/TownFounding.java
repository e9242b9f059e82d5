package org.folkmoot.web.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Selection;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;

/** Founds communities: constituted, with a rule book, a roll imported from a file, and everybody in office. */
record TownFounding(CommandDesk desk, CommitLog log, PersonStore persons) {

    private static final LocalDate JANUARY_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate JANUARY_8 = LocalDate.of(2026, 1, 8);

    /** @param seed another number, other people; nobody is on two rolls */
    Town found(Play play, String name, FictionalRoll.Size size, long seed) {
        Town.constitute(play, JANUARY_5, name);
        Town.adopt(play, JANUARY_5, Profiles.NATIONAL_2026);
        var households = imported(play, size, seed);
        play.on("0", JANUARY_5)
                .shows(
                        households.size() == size.households(),
                        "%,d households imported into %s".formatted(households.size(), name));
        return Town.seated(play, JANUARY_8, households);
    }

    private List<HouseholdEnrolled> imported(Play play, FictionalRoll.Size size, long seed) {
        var noon = JANUARY_5.atTime(LocalTime.NOON).atZone(Given.ZONE).toInstant();
        var importing = new RollImport(desk, log, persons, Clock.fixed(noon, Given.ZONE), play.community());
        var file = FictionalRoll.write(size, seed, false).getBytes(StandardCharsets.UTF_8);
        var result = importing.run(importing.check(file, true), false, (_, _) -> {});
        if (!(result instanceof ImportResult.Complete))
            throw new IllegalStateException("The roll was not imported: " + result);
        var slice = new Selection.Slice(RollEvent.ROLL, Set.of("household-enrolled"));
        return log.select(new Selection(play.community(), List.of(slice)), 0).stream()
                .map(recorded -> (HouseholdEnrolled) recorded.event())
                .toList();
    }
}
