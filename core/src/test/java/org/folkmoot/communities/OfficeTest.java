package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.DAY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.person;
import static org.folkmoot.communities.OfficeFixture.seat;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.rating;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.EndOffice;
import org.folkmoot.communities.CommunityCommand.FillSeat;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest {

    @Test
    void nor_is_a_board_member_or_their_near_relative_seated_in_the_committee() {
        var vacant = COMMUNITY
                .and(seated(Body.COMMITTEE, 1, 6))
                .and(seated(Body.SUPERVISION_BOARD, 11, 3))
                .and(ended(6, 5, false), new KinshipDeclared(person(20), person(12), false));

        assertEquals(refuse(CommunityRefusal.SUPERVISES_THEMSELVES), vacant.when(STREET, DAY, fill(13)));
        assertEquals(refuse(CommunityRefusal.SUPERVISES_NEAR_RELATIVE), vacant.when(STREET, DAY, fill(20)));
        assertEquals(accept(seatedFrom(7)), vacant.when(STREET, DAY, fill(7)));
    }

    @Test
    void a_seat_is_filled_only_if_one_is_vacant_in_a_running_term() {
        var full = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
        var beyond =
                new FillSeat(Body.COMMITTEE, new Period(TERM.from(), TERM.to().plusDays(1)), seat(7, Post.MEMBER), 1);

        assertEquals(refuse(CommunityRefusal.NO_VACANT_SEAT), full.when(STREET, DAY, fill(7)));
        assertEquals(
                refuse(CommunityRefusal.NO_SUCH_TERM),
                full.and(ended(5, 4, true)).when(STREET, DAY, beyond));
        assertEquals(refuse(CommunityRefusal.NO_SUCH_TERM), COMMUNITY.when(STREET, DAY, fill(7)));
    }

    @Test
    void a_committee_keeps_a_woman_when_a_vacancy_is_filled() {
        var vacant = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(ended(5, 4, true));
        var man = new FillSeat(Body.COMMITTEE, rest(), seat(7, Post.MEMBER), 0);

        assertEquals(refuse(CommunityRefusal.COMMITTEE_WITHOUT_A_WOMAN), vacant.when(STREET, DAY, man));
    }

    @Test
    void a_second_chair_fills_no_vacancy() {
        var vacant = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(ended(5, 4, true));

        assertEquals(
                refuse(CommunityRefusal.NOT_ONE_CHAIR),
                vacant.when(STREET, DAY, new FillSeat(Body.COMMITTEE, rest(), seat(7, Post.CHAIR), 1)));
    }

    @Test
    void a_committee_of_five_left_needs_no_by_election_and_one_of_four_does() {
        var six = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));

        assertEquals(accept(ended(6, 5, false)), six.when(STREET, DAY, end(6, EndReason.RESIGNED)));
        assertEquals(
                accept(ended(5, 4, true)), six.and(ended(6, 5, false)).when(STREET, DAY, end(5, EndReason.RESIGNED)));
    }

    @Test
    void a_board_however_small_needs_no_by_election() {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(seated(Body.SUPERVISION_BOARD, 11, 1));
        var end = new EndOffice(officer(11), Body.SUPERVISION_BOARD, EndReason.RESIGNED, TERM.from());

        assertEquals(
                accept(new OfficeEnded(
                        officer(11), resident(11), Body.SUPERVISION_BOARD, EndReason.RESIGNED, TERM.from(), 0, false)),
                history.when(STREET, DAY, end));
    }

    @Test
    void an_office_ends_once_and_only_if_it_is_held() {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6)).and(ended(6, 5, false));
        var beforeTheTerm = new EndOffice(
                officer(1), Body.COMMITTEE, EndReason.RESIGNED, TERM.from().minusDays(1));

        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), history.when(STREET, DAY, end(6, EndReason.RESIGNED)));
        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), history.when(STREET, DAY, end(7, EndReason.RESIGNED)));
        assertEquals(refuse(CommunityRefusal.NOT_IN_OFFICE), history.when(STREET, DAY, beforeTheTerm));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_SEAT),
                history.when(new Actor.Officer(officer(1)), DAY, end(2, EndReason.RECALLED)));
    }

    @Test
    void whom_residents_have_chosen_is_not_replaced_and_staff_is() {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
        assertEquals(
                refuse(CommunityRefusal.CHOSEN_NOT_REPLACED), history.when(STREET, DAY, end(6, EndReason.REPLACED)));
        var board = history.and(seated(Body.SUPERVISION_BOARD, 11, 3));
        assertEquals(
                refuse(CommunityRefusal.CHOSEN_NOT_REPLACED),
                board.when(
                        STREET,
                        DAY,
                        new EndOffice(officer(11), Body.SUPERVISION_BOARD, EndReason.REPLACED, TERM.from())));
        var staff = COMMUNITY.and(new OfficerSeated(officer(50), null, Body.SERVICE_STATION, Post.STAFF, TERM));
        assertEquals(
                accept(new OfficeEnded(
                        officer(50), null, Body.SERVICE_STATION, EndReason.REPLACED, TERM.from(), 0, false)),
                staff.when(
                        ADMINISTRATOR,
                        DAY,
                        new EndOffice(officer(50), Body.SERVICE_STATION, EndReason.REPLACED, TERM.from())));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIGNED", "RECALLED", "INCAPACITY", "DIED"})
    void only_what_ends_an_office_by_itself_is_said_afterwards(EndReason reason) {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
        var outcome = history.when(
                STREET, TERM.from().plusDays(1), new EndOffice(officer(6), Body.COMMITTEE, reason, TERM.from()));
        var byItself = reason == EndReason.INCAPACITY || reason == EndReason.DIED;
        assertEquals(
                byItself
                        ? accept(
                                new OfficeEnded(officer(6), resident(6), Body.COMMITTEE, reason, TERM.from(), 5, false))
                        : refuse(CommunityRefusal.OFFICE_ENDED_IN_THE_PAST),
                outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void two_ratings_in_a_row_end_an_office_and_one_does_not(int inARow) {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6)).and(graded(6, inARow));
        var outcome = history.when(STREET, DAY, end(6, EndReason.TWICE_INCOMPETENT));

        assertEquals(
                inARow == 2
                        ? accept(new OfficeEnded(
                                officer(6),
                                resident(6),
                                Body.COMMITTEE,
                                EndReason.TWICE_INCOMPETENT,
                                TERM.from(),
                                5,
                                false))
                        : refuse(CommunityRefusal.NOT_TWICE_INCOMPETENT),
                outcome);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTEE", "SUPERVISION_BOARD", "STREET_OFFICE"})
    void kinship_is_declared_by_officers_who_sit_or_supervise(Body body) {
        assertEquals(accept(new KinshipDeclared(person(1), person(2), false)), kinshipDeclaredBy(body));
    }

    @Test
    void the_station_declares_no_kinship() {
        assertEquals(refuse(CommunityRefusal.NOT_ENTITLED_TO_DECLARE_KINSHIP), kinshipDeclaredBy(Body.SERVICE_STATION));
    }

    @Test
    void kinship_within_the_committee_or_between_committee_and_board_is_flagged() {
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(seated(Body.SUPERVISION_BOARD, 11, 3));

        assertEquals(accept(new KinshipDeclared(person(1), person(2), true)), kin(history, 1, 2));
        assertEquals(accept(new KinshipDeclared(person(11), person(2), true)), kin(history, 11, 2));
        assertEquals(accept(new KinshipDeclared(person(1), person(12), true)), kin(history, 1, 12));
        assertEquals(accept(new KinshipDeclared(person(11), person(12), false)), kin(history, 11, 12));
        assertEquals(accept(new KinshipDeclared(person(1), person(20), false)), kin(history, 1, 20));
    }

    @Test
    void kinship_is_declared_once_and_between_two() {
        var history = COMMUNITY.and(new KinshipDeclared(person(1), person(2), false));

        assertEquals(refuse(CommunityRefusal.KINSHIP_ALREADY_DECLARED), kin(history, 2, 1));
        assertEquals(refuse(CommunityRefusal.KINSHIP_WITH_ONESELF), kin(history, 3, 3));
    }

    private static Decision kin(History history, int first, int second) {
        return history.when(ADMINISTRATOR, TERM.from(), new DeclareKinship(person(first), person(second)));
    }

    @Test
    void whether_the_only_woman_has_left_is_said_and_one_is_then_to_be_seated() {
        var left = ended(6, 5, false);
        assertEquals(
                List.of(new Duty.Arises(Duty.once(
                        CommunityEvent.TO_COUNT_WOMEN,
                        Body.STREET_OFFICE,
                        "COM-2",
                        TERM.from().plusDays(10)))),
                left.duties());
        var history = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6)).and(left);
        var none = new WomenCounted(0, TERM.from());
        assertEquals(accept(none), history.when(STREET, TERM.from(), new CountWomen(0)));
        assertEquals(
                List.of(
                        new Duty.Done(CommunityEvent.TO_COUNT_WOMEN),
                        new Duty.Arises(Duty.once(
                                CommunityEvent.TO_SEAT_WOMAN,
                                Body.STREET_OFFICE,
                                "COM-2",
                                TERM.from().plusMonths(3)))),
                none.duties());
        var one = new WomenCounted(1, TERM.from());
        assertEquals(accept(one), history.when(STREET, TERM.from(), new CountWomen(1)));
        assertEquals(
                List.of(new Duty.Done(CommunityEvent.TO_COUNT_WOMEN), new Duty.Lapses(CommunityEvent.TO_SEAT_WOMAN)),
                one.duties());
        assertEquals(refuse(CommunityRefusal.WOMEN_MISCOUNTED), history.when(STREET, TERM.from(), new CountWomen(6)));
        assertEquals(refuse(CommunityRefusal.WOMEN_MISCOUNTED), history.when(STREET, TERM.from(), new CountWomen(-1)));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_SEAT),
                history.when(new Actor.Officer(officer(1)), TERM.from(), new CountWomen(1)));
        var seat = new OfficerSeated(officer(7), resident(7), Body.COMMITTEE, Post.MEMBER, TERM);
        assertEquals(new Duty.Done(CommunityEvent.TO_SEAT_WOMAN), seat.duties().getLast());
        assertEquals(
                List.of(),
                new OfficerSeated(officer(7), resident(7), Body.SUPERVISION_BOARD, Post.MEMBER, TERM).duties());
    }

    @Test
    void kinship_joins_whoever_sits_there_by_an_office_alone_and_ends_with_a_day() {
        var teller = new PersonId(officer(60).value());
        var history = COMMUNITY
                .and(seated(Body.COMMITTEE, 1, 5))
                .and(new OfficerSeated(officer(60), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM));
        var declare = new DeclareKinship(teller, person(3));
        assertEquals(
                accept(new KinshipDeclared(teller, person(3), true)),
                history.when(ADMINISTRATOR, TERM.from(), declare));

        var kin = history.then(ADMINISTRATOR, TERM.from(), declare);
        var end = new EndKinship(person(3), teller, TERM.from(), "2026-117");
        assertEquals(
                accept(new KinshipEnded(person(3), teller, TERM.from(), "2026-117")),
                kin.when(STREET, TERM.from(), end));
        assertEquals(
                refuse(CommunityRefusal.KINSHIP_END_UNFIT),
                kin.when(
                        STREET,
                        TERM.from(),
                        new EndKinship(person(3), teller, TERM.from().plusDays(1), "2026-117")));
        assertEquals(
                refuse(CommunityRefusal.KINSHIP_END_UNFIT),
                kin.when(STREET, TERM.from(), new EndKinship(person(3), teller, TERM.from(), "")));
        assertEquals(refuse(CommunityRefusal.KINSHIP_NOT_DECLARED), history.when(STREET, TERM.from(), end));
        assertEquals(
                refuse(CommunityRefusal.KINSHIP_NOT_DECLARED),
                kin.then(STREET, TERM.from(), end).when(STREET, TERM.from(), end));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_SEAT),
                kin.when(new Actor.Officer(officer(1)), TERM.from(), end));
        assertEquals(
                accept(new KinshipDeclared(teller, person(3), true)),
                kin.then(STREET, TERM.from(), end).when(ADMINISTRATOR, TERM.from(), declare));
    }

    private static Decision kinshipDeclaredBy(Body body) {
        var history = COMMUNITY.and(new OfficerSeated(officer(50), null, body, Post.MEMBER, TERM));
        return history.when(new Actor.Officer(officer(50)), TERM.from(), new DeclareKinship(person(1), person(2)));
    }

    private static FillSeat fill(int number) {
        return new FillSeat(Body.COMMITTEE, rest(), seat(number, Post.MEMBER), 1);
    }

    private static Period rest() {
        return new Period(TERM.from().plusDays(30), TERM.to());
    }

    private static OfficerSeated seatedFrom(int number) {
        return new OfficerSeated(officer(number), resident(number), Body.COMMITTEE, Post.MEMBER, rest());
    }

    private static EndOffice end(int number, EndReason reason) {
        return new EndOffice(officer(number), Body.COMMITTEE, reason, TERM.from());
    }

    private static OfficeEnded ended(int number, int remaining, boolean byElection) {
        return new OfficeEnded(
                officer(number),
                resident(number),
                Body.COMMITTEE,
                EndReason.RESIGNED,
                TERM.from(),
                remaining,
                byElection);
    }

    private static GradeGiven graded(int number, int inARow) {
        var sum = Derivation.moreThan("RAT-3", 1, 45, 125, Fraction.HALF);
        return new GradeGiven(
                rating(1),
                new Subject(Body.COMMITTEE, officer(number)),
                person(number),
                inARow == 0 ? Grade.COMPETENT : Grade.INCOMPETENT,
                new FormTally(128, 127, 2, new TreeMap<>(Map.of(Grade.INCOMPETENT, 45, Grade.COMPETENT, 80))),
                sum,
                inARow,
                DAY,
                List.of(),
                DAY);
    }
}
