package org.folkmoot.axon;

import static org.folkmoot.axon.Race.asked;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.rating;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.decisions.Ids.roll;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.axon.Race.Asked;
import org.folkmoot.communities.Change;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityRefusal;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollRefusal;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.supervision.Allotment;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.supervision.SupervisionRefusal;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;

/** Two commands of those who keep the roll, seat bodies or count forms, each of which would be accepted alone. */
class RacesBetweenOfficersTest {

    private static final Subject MEMBER = new Subject(Body.COMMITTEE, officer(9));

    private static final History ROLL = COMMUNITY.and(
            new CommunityConstituted("南郎家园社区", LocalDate.of(2026, 1, 1)),
            new GroupFormed(group(1), "01"),
            new BodySeated(Body.COMMITTEE, TERM, 9, 4));

    private static final Period LONG = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31));

    private static Refusal refused(History history, Asked slow, Asked fast) {
        try (var race = new Race(history)) {
            return race.refused(slow, fast);
        }
    }

    private static List<Event> accepted(History history, Asked slow, Asked fast) {
        try (var race = new Race(history)) {
            return race.accepted(slow, fast);
        }
    }

    private static Asked chair(Command command) {
        return asked(CHAIR, NOTICE, command);
    }

    private static StartRollImport start(int number) {
        return new StartRollImport(
                roll(number), new Digest(Integer.toString(number).repeat(64)), 1, 1);
    }

    private static EnrolHousehold enrol(int number, Enrolled... residents) {
        return new EnrolHousehold(household(number), group(1), residents[0].resident(), List.of(residents), null);
    }

    @Test
    void one_import_is_open_at_a_time() {
        assertEquals(RollRefusal.ANOTHER_IMPORT_OPEN, refused(ROLL, chair(start(1)), chair(start(2))));
    }

    @Test
    void nothing_comes_from_an_import_that_is_complete_and_none_is_completed_with_more_than_it_announced() {
        var one = new EnrolHousehold(household(1), group(1), resident(1), List.of(adult(1)), roll(1));
        var two = new EnrolHousehold(household(2), group(1), resident(2), List.of(adult(2)), roll(1));
        var history = ROLL.then(CHAIR, NOTICE, start(1)).then(CHAIR, NOTICE, one);
        var complete = chair(new CompleteRollImport(roll(1)));

        assertEquals(RollRefusal.IMPORT_NOT_OPEN, refused(history, chair(two), complete));
        assertEquals(RollRefusal.IMPORT_INCOMPLETE, refused(history, complete, chair(two)));
    }

    @Test
    void nobody_is_enrolled_twice() {
        assertEquals(
                RollRefusal.RESIDENT_ALREADY_ON_ROLL,
                refused(ROLL, chair(enrol(1, adult(1))), chair(enrol(2, adult(2), adult(1)))));
        assertEquals(
                RollRefusal.HOUSEHOLD_ALREADY_ON_ROLL,
                refused(ROLL, chair(enrol(1, adult(1))), chair(enrol(1, adult(2)))));
    }

    @Test
    void whoever_is_struck_becomes_no_representative() {
        var elected = new RepresentativesElected(group(1), TERM, List.of(new Delegate(resident(1), household(1))));
        var history = entered(1, elected).then(CHAIR, NOTICE, enrol(1, adult(1)));
        var strike = chair(new StrikeHousehold(household(1), StrikeReason.LEFT));

        assertEquals(CommunityRefusal.DELEGATE_NOT_ELECTOR, refused(history, confirm(1, NOTICE, elected), strike));
    }

    /** The roll, with a change that was entered before the record began, and a street officer. */
    private static History entered(int number, Change change) {
        var before = new Evidence(LocalDate.of(2025, 12, 1), new Digest("a".repeat(64)), null, List.of());
        return ROLL.and(
                new OfficerSeated(officer(95), null, Body.STREET_OFFICE, Post.STAFF, LONG),
                new ChangeEntered(change(number), change, before, true, null));
    }

    private static Asked confirm(int number, LocalDate day, Change change) {
        return asked(new Actor.Officer(officer(95)), day, new ConfirmChange(change(number), change.named()));
    }

    private static ChangeId change(int number) {
        return new ChangeId("W-%08d".formatted(number));
    }

    /** The next committee, with residents 1 and 2, of whom nobody has said yet that they are near relatives. */
    @Test
    void near_relatives_are_not_seated_together_unseen() {
        var term = new Period(TERM.to().plusDays(1), TERM.to().plusYears(5));
        var seats = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Seat(officer(50 + n), resident(n), n == 1 ? Post.CHAIR : Post.MEMBER))
                .toList();
        var elected = new BodyElected(Body.COMMITTEE, term, seats, 1);
        var kin = new KinshipFound(person(1), person(2));
        var history = entered(1, elected)
                .and(entered(2, kin).events().getLast())
                .and(IntStream.rangeClosed(1, 5)
                        .<Event>mapToObj(n -> home(n, adult(n)))
                        .toList());
        var seat = confirm(1, term.from(), elected);
        var declare = confirm(2, term.from(), kin);

        assertEquals(CommunityRefusal.NEAR_RELATIVES_IN_COMMITTEE, refused(history, seat, declare));
        assertEquals(
                List.of(
                        new ChangeConfirmed(change(2), new Hand(officer(95), null, Body.STREET_OFFICE), false),
                        new KinshipDeclared(person(1), person(2), true)),
                accepted(history, declare, seat));
    }

    @Test
    void one_sits_in_the_committee_or_on_the_board_that_supervises_it() {
        var rest = new Period(NOTICE, TERM.to());
        var fill = new VacancyFilled(Body.COMMITTEE, rest, List.of(new Seat(officer(60), resident(1), Post.MEMBER)), 1);
        var supervise = new VacancyFilled(
                Body.SUPERVISION_BOARD, rest, List.of(new Seat(officer(61), resident(1), Post.MEMBER)), 1);
        var history = entered(1, fill)
                .and(home(1, adult(1)), new BodySeated(Body.SUPERVISION_BOARD, TERM, 5, 2))
                .and(new OfficeEnded(
                        officer(9),
                        resident(90_009),
                        Body.COMMITTEE,
                        EndReason.RESIGNED,
                        LocalDate.of(2026, 2, 1),
                        8,
                        false))
                .and(new ChangeEntered(
                        change(2),
                        supervise,
                        new Evidence(NOTICE, new Digest("a".repeat(64)), null, List.of()),
                        false,
                        null));

        assertEquals(
                CommunityRefusal.SUPERVISES_THEMSELVES,
                refused(history, confirm(2, NOTICE, supervise), confirm(1, NOTICE, fill)));
        var events = accepted(history, confirm(1, NOTICE, fill), confirm(2, NOTICE, supervise));
        assertEquals(
                new OfficeEnded(
                        officer(61), resident(1), Body.SUPERVISION_BOARD, EndReason.INCOMPATIBLE, NOTICE, 1, false),
                events.get(1));
    }

    private static FormTally forms(int excellent, int incompetent) {
        var grades = new TreeMap<>(Map.of(
                Grade.EXCELLENT,
                excellent,
                Grade.COMPETENT,
                0,
                Grade.BASICALLY_COMPETENT,
                0,
                Grade.INCOMPETENT,
                incompetent));
        return new FormTally(10, excellent + incompetent, 0, grades);
    }

    private static Asked counts(int teller, FormTally forms) {
        return asked(new Actor.Officer(officer(teller)), DAY, new EnterForms(rating(1), MEMBER, 1, forms));
    }

    private static RatingAnnounced announced(int number) {
        return new RatingAnnounced(rating(number), 2026, MEETING, officer(20), List.of(MEMBER), List.of(), BOOK_REF);
    }

    private static History rateable() {
        return COMMUNITY
                .and(new OfficerSeated(officer(21), resident(90_021), Body.SUPERVISION_BOARD, Post.MEMBER, TERM))
                .and(called(MeetingKind.REPRESENTATIVES))
                .and(announcedToRepresentatives(36, true))
                .and(quorate(45, 45))
                .and(announced(1), announced(2));
    }

    @Test
    void of_two_tellers_the_second_confirms_or_contradicts_the_first() {
        var opened = rateable()
                .and(new RatingOpened(
                        rating(1),
                        MEETING,
                        officer(20),
                        Derivation.atLeast("MTG-6", 0, 45, 60, Fraction.TWO_THIRDS),
                        null,
                        45,
                        List.of(new Allotment(MEMBER, 36)),
                        DAY));

        assertEquals(
                List.of(new FormsConfirmed(rating(1), MEMBER, 1, SUPERVISOR, forms(8, 2))),
                accepted(opened, counts(20, forms(8, 2)), counts(21, forms(8, 2))));
        assertEquals(
                SupervisionRefusal.FORMS_DIFFER, refused(opened, counts(20, forms(8, 2)), counts(21, forms(2, 8))));
    }

    @Test
    void a_meeting_rates_once() {
        assertEquals(
                SupervisionRefusal.MEETING_HAS_RATED,
                refused(
                        rateable(),
                        asked(SUPERVISOR, DAY, new OpenRating(rating(1), MEETING)),
                        asked(SUPERVISOR, DAY, new OpenRating(rating(2), MEETING))));
    }

    private static PersonId person(int number) {
        return new PersonId(resident(number).value());
    }
}
