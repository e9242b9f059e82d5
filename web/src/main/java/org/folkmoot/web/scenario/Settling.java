package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Event;
import org.folkmoot.roll.RollCommand;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.roll.FictionalRoll;

/** Founds communities of people without names: the record is as after an import, and nothing is kept beside it. */
public record Settling(Play play, LocalDate day, FictionalRoll.Size size) {

    private static final LocalDate JANUARY_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate JANUARY_8 = LocalDate.of(2026, 1, 8);

    /** More would wait for longer than the desk lets them. */
    private static final int AT_ONCE = 200;

    /** A community with its rule book, its roll and everybody in office. */
    static Town settle(Play play, String name, FictionalRoll.Size size) {
        Town.constitute(play, JANUARY_5, name);
        Town.adopt(play, JANUARY_5, Profiles.NATIONAL_2026);
        return Town.seated(play, JANUARY_8, enrolled(play, JANUARY_5, size));
    }

    /** Its roll alone, in a community that is there. @return the households in their order */
    public static List<HouseholdEnrolled> enrolled(Play play, LocalDate day, FictionalRoll.Size size) {
        return new Settling(play, day, size).enrolled();
    }

    private List<HouseholdEnrolled> enrolled() {
        var roll = new ImportId(play.id('I'));
        does(new StartRollImport(roll, play.digest(), size.households(), size.residents()));
        var groups = IntStream.range(0, size.groups()).mapToObj(this::group).toList();
        var events = new ArrayList<Event>();
        for (int from = 0; from < size.households(); from += AT_ONCE)
            events.addAll(play.mustAll(
                    day,
                    IntStream.range(from, Math.min(from + AT_ONCE, size.households()))
                            .mapToObj(i -> new Play.Sent(Actor.ADMINISTRATOR, household(i, groups, roll)))));
        does(new CompleteRollImport(roll));
        return events.stream().map(HouseholdEnrolled.class::cast).toList();
    }

    private EnrolHousehold household(int number, List<GroupId> groups, ImportId roll) {
        var group = groups.get((int) ((long) number * size.groups() / size.households()));
        var residents = residents(number);
        return new EnrolHousehold(
                new HouseholdId(play.id('H')), group, residents.getFirst().resident(), residents, roll);
    }

    private GroupId group(int number) {
        var group = new GroupId(play.id('G'));
        does(new FormGroup(group, "%03d".formatted(number + 1)));
        return group;
    }

    /** Adults first; both are spread evenly over the households. */
    private List<Enrolled> residents(int household) {
        int adults = share(size.adults(), household);
        int children = share(size.residents() - size.adults(), household);
        return IntStream.range(0, adults + children)
                .mapToObj(i -> new Enrolled(new ResidentId(play.id('R')), i < adults))
                .toList();
    }

    private int share(int people, int household) {
        long until = (long) people * (household + 1) / size.households();
        return (int) (until - (long) people * household / size.households());
    }

    private void does(RollCommand command) {
        play.must(Actor.ADMINISTRATOR, day, command);
    }
}
