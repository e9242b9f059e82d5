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
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.FillSeat;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityRefusal;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.SeatRepresentative;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
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
            new CommunityConstituted("南郎家园社区"),
            new GroupFormed(group(1), "01"),
            new BodySeated(Body.COMMITTEE, TERM, 9, 4));

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
    void whoever_is_struck_represents_nobody() {
        var history = ROLL.then(CHAIR, NOTICE, enrol(1, adult(1)));
        var strike = chair(new StrikeHousehold(household(1), StrikeReason.LEFT));
        var seat = chair(new SeatRepresentative(resident(1), household(1), group(1), TERM));

        assertEquals(RollRefusal.DELEGATE_NOT_ELECTOR, refused(history, seat, strike));
        assertEquals(
                new RepresentativeEnded(resident(1), NOTICE),
                accepted(history, strike, seat).getLast());
    }

    /** The next committee, with residents 1 and 2, of whom nobody has said yet that they are near relatives. */
    @Test
    void near_relatives_are_not_seated_together_unseen() {
        var history = ROLL.and(IntStream.rangeClosed(1, 5)
                .<Event>mapToObj(n -> home(n, adult(n)))
                .toList());
        var term = new Period(TERM.to().plusDays(1), TERM.to().plusYears(5));
        var seats = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Seat(officer(50 + n), resident(n), n == 1 ? Post.CHAIR : Post.MEMBER))
                .toList();
        var seat = asked(Actor.ADMINISTRATOR, term.from(), new SeatBody(Body.COMMITTEE, term, seats, 1));
        var declare = asked(Actor.ADMINISTRATOR, term.from(), new DeclareKinship(person(1), person(2)));

        assertEquals(CommunityRefusal.NEAR_RELATIVES_IN_COMMITTEE, refused(history, seat, declare));
        assertEquals(List.of(new KinshipDeclared(person(1), person(2), true)), accepted(history, declare, seat));
    }

    @Test
    void one_sits_in_the_committee_or_on_the_board_that_supervises_it() {
        var history = ROLL.and(IntStream.rangeClosed(1, 5)
                .<Event>mapToObj(n -> home(n, adult(n)))
                .toList());
        var rest = new Period(NOTICE, TERM.to());
        var fill = asked(
                Actor.ADMINISTRATOR,
                NOTICE,
                new FillSeat(Body.COMMITTEE, rest, new Seat(officer(60), resident(1), Post.MEMBER), 1));
        var ended = history.and(new OfficeEnded(
                officer(9), resident(90_009), Body.COMMITTEE, EndReason.RESIGNED, LocalDate.of(2026, 2, 1), 8, false));
        var supervise = asked(
                Actor.ADMINISTRATOR,
                NOTICE,
                new FillSeat(Body.SUPERVISION_BOARD, rest, new Seat(officer(61), resident(1), Post.MEMBER), 1));
        var board = ended.and(new BodySeated(Body.SUPERVISION_BOARD, TERM, 5, 2));

        assertEquals(CommunityRefusal.SUPERVISES_THEMSELVES, refused(board, fill, supervise));
        assertEquals(CommunityRefusal.SUPERVISES_THEMSELVES, refused(board, supervise, fill));
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
