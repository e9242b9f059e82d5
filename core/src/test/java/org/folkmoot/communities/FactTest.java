package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.*;
import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.CHANGE;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.STREET_TOO;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.confirming;
import static org.folkmoot.communities.OfficeFixture.entering;
import static org.folkmoot.communities.OfficeFixture.evidence;
import static org.folkmoot.communities.OfficeFixture.person;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is related, who works there, how many women sit and which days are holidays: one office says so, and another confirms it. */
class FactTest {

    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final Actor MEMBER = new Actor.Officer(officer(2));
    private static final Actor SUPERVISOR = new Actor.Officer(officer(11));
    private static final LocalDate DAY = TERM.from();
    private static final History COMMITTEE = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
    private static final History BOARD = COMMITTEE.and(seated(Body.SUPERVISION_BOARD, 11, 3));
    private static final KinshipFound KIN = new KinshipFound(person(1), person(12));
    private static final WorkerCame CAME = new WorkerCame(resident(70));

    private static Decision entered(History history, Actor by, Fact fact) {
        return history.when(by, DAY, entering(fact, DAY));
    }

    private static Decision confirmed(History history, Actor by, Actor confirming, Fact fact) {
        return history.then(by, DAY, entering(fact, DAY)).when(confirming, DAY, confirming(fact));
    }

    private static Decision said(Hand by, boolean forBoard, Event so) {
        return accept(new ChangeConfirmed(CHANGE, by, forBoard), so);
    }

    private static Hand hand(int number, Body body) {
        return new Hand(officer(number), body == Body.STREET_OFFICE ? null : resident(number), body);
    }

    @Test
    void one_signature_neither_makes_near_relatives_nor_unmakes_them() {
        var kin = new KinshipDeclared(person(1), person(12), true);
        var over = new KinshipOver(person(12), person(1));
        for (var one : List.of(CHAIR, SUPERVISOR, STREET)) {
            var history = BOARD.then(one, DAY, entering(KIN, DAY));
            assertEquals(
                    List.of(),
                    history.events().stream()
                            .filter(KinshipDeclared.class::isInstance)
                            .toList());
            assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), history.when(one, DAY, confirming(KIN)));
        }
        assertEquals(said(hand(91, Body.STREET_OFFICE), false, kin), confirmed(BOARD, CHAIR, STREET_TOO, KIN));
        assertEquals(
                said(hand(91, Body.STREET_OFFICE), false, new KinshipEnded(person(12), person(1), DAY)),
                confirmed(BOARD.and(kin), CHAIR, STREET_TOO, over));
        assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(BOARD, ADMINISTRATOR, KIN));
        assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(BOARD.and(kin), ADMINISTRATOR, over));
    }

    @Test
    void what_the_street_office_says_the_board_confirms_or_the_committee_where_none_sits() {
        var said = new KinshipDeclared(person(1), person(12), true);
        assertEquals(said(hand(11, Body.SUPERVISION_BOARD), false, said), confirmed(BOARD, STREET, SUPERVISOR, KIN));
        assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), confirmed(BOARD, STREET, STREET_TOO, KIN));
        assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), confirmed(BOARD, STREET, MEMBER, KIN));

        var apart = new KinshipDeclared(person(1), person(12), false);
        assertEquals(said(hand(2, Body.COMMITTEE), true, apart), confirmed(COMMITTEE, STREET, MEMBER, KIN));
        assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), confirmed(COMMITTEE, STREET, STREET_TOO, KIN));
        assertEquals(said(hand(91, Body.STREET_OFFICE), true, apart), confirmed(COMMUNITY, STREET, STREET_TOO, KIN));
    }

    /** Two of one office would unseat a committee that no board watches. */
    @Test
    void two_of_the_street_office_do_not_end_an_office_between_them() {
        var died = new OfficeLeft(Body.COMMITTEE, officer(6), resident(6), EndReason.DIED);
        var history = COMMITTEE.then(STREET, DAY, entering(died, DAY));

        assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), history.when(STREET_TOO, DAY, confirming(died)));
        assertEquals(
                said(
                        hand(2, Body.COMMITTEE),
                        true,
                        new OfficeEnded(officer(6), resident(6), Body.COMMITTEE, EndReason.DIED, DAY, 5, false)),
                history.when(MEMBER, DAY, confirming(died)));
    }

    @Test
    void nobody_confirms_whose_near_relative_they_are_themselves() {
        assertEquals(
                refuse(CONFIRMS_ONESELF),
                confirmed(BOARD, STREET, SUPERVISOR, new KinshipFound(person(1), person(11))));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMITTEE", "SUPERVISION_BOARD", "STREET_OFFICE"})
    void kinship_is_declared_by_officers_who_sit_or_supervise(Body body) {
        var history = COMMUNITY.and(new OfficerSeated(officer(50), null, body, Post.MEMBER, TERM));
        var by = new Actor.Officer(officer(50));
        assertEquals(KIN, ((CommunityEvent.ChangeEntered) accepted(entered(history, by, KIN))).what());
    }

    @Test
    void the_station_declares_no_kinship() {
        var history = COMMUNITY.and(new OfficerSeated(officer(50), null, Body.SERVICE_STATION, Post.MEMBER, TERM));
        assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(history, new Actor.Officer(officer(50)), KIN));
    }

    @Test
    void kinship_within_the_committee_or_between_committee_and_board_is_flagged() {
        assertEquals(new KinshipDeclared(person(1), person(2), true), kin(1, 2));
        assertEquals(new KinshipDeclared(person(11), person(2), true), kin(11, 2));
        assertEquals(new KinshipDeclared(person(1), person(12), true), kin(1, 12));
        assertEquals(new KinshipDeclared(person(11), person(12), false), kin(11, 12));
        assertEquals(new KinshipDeclared(person(1), person(20), false), kin(1, 20));
    }

    private static Event kin(int first, int second) {
        return accepted(confirmed(BOARD, CHAIR, STREET, new KinshipFound(person(first), person(second))));
    }

    @Test
    void kinship_is_declared_once_and_between_two() {
        var history = BOARD.and(new KinshipDeclared(person(1), person(2), false));

        assertEquals(refuse(KINSHIP_ALREADY_DECLARED), entered(history, CHAIR, new KinshipFound(person(2), person(1))));
        assertEquals(refuse(KINSHIP_WITH_ONESELF), entered(history, CHAIR, new KinshipFound(person(3), person(3))));
    }

    @Test
    void kinship_joins_whoever_sits_there_by_an_office_alone_and_ends_with_a_day() {
        var teller = new PersonId(officer(60).value());
        var history = COMMITTEE.and(new OfficerSeated(officer(60), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM));
        var found = new KinshipFound(teller, person(3));
        var over = new KinshipOver(person(3), teller);
        var declared = new KinshipDeclared(teller, person(3), true);
        assertEquals(declared, accepted(confirmed(history, CHAIR, STREET, found)));

        var kin = history.and(declared);
        assertEquals(new KinshipEnded(person(3), teller, DAY), accepted(confirmed(kin, CHAIR, STREET, over)));
        assertEquals(refuse(DECIDED_IN_THE_FUTURE), kin.when(CHAIR, DAY, entering(over, DAY.plusDays(1))));
        assertEquals(refuse(KINSHIP_NOT_DECLARED), entered(history, CHAIR, over));
        var ended = kin.and(new KinshipEnded(person(3), teller, DAY));
        assertEquals(refuse(KINSHIP_NOT_DECLARED), entered(ended, CHAIR, over));
        assertEquals(declared, accepted(confirmed(ended, CHAIR, STREET, found)));
    }

    @Test
    void whether_the_only_woman_has_left_is_said_and_one_is_then_to_be_seated() {
        var left = new OfficeEnded(officer(6), resident(6), Body.COMMITTEE, EndReason.RESIGNED, DAY, 5, false);
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(CommunityEvent.TO_COUNT_WOMEN, Body.STREET_OFFICE, "COM-2", DAY.plusDays(10)))),
                left.duties());
        var history = BOARD.and(left);
        var none = new WomenCounted(0, DAY);
        assertEquals(none, accepted(confirmed(history, STREET, SUPERVISOR, new WomenSitting(0))));
        assertEquals(
                List.of(
                        new Duty.Done(CommunityEvent.TO_COUNT_WOMEN),
                        new Duty.Arises(Duty.once(
                                CommunityEvent.TO_SEAT_WOMAN, Body.STREET_OFFICE, "COM-2", DAY.plusMonths(3)))),
                none.duties());
        var one = new WomenCounted(5, DAY);
        assertEquals(one, accepted(confirmed(history, STREET, SUPERVISOR, new WomenSitting(5))));
        assertEquals(
                List.of(new Duty.Done(CommunityEvent.TO_COUNT_WOMEN), new Duty.Lapses(CommunityEvent.TO_SEAT_WOMAN)),
                one.duties());
        assertEquals(refuse(WOMEN_MISCOUNTED), entered(history, STREET, new WomenSitting(6)));
        assertEquals(refuse(WOMEN_MISCOUNTED), entered(history, STREET, new WomenSitting(-1)));
        assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(history, ADMINISTRATOR, new WomenSitting(1)));
        var seat = new OfficerSeated(officer(7), resident(7), Body.COMMITTEE, Post.MEMBER, TERM);
        assertEquals(new Duty.Done(CommunityEvent.TO_SEAT_WOMAN), seat.duties().getLast());
        assertEquals(
                List.of(),
                new OfficerSeated(officer(7), resident(7), Body.SUPERVISION_BOARD, Post.MEMBER, TERM).duties());
    }

    @Test
    void the_street_office_registers_a_worker_and_the_board_confirms_it() {
        assertEquals(
                said(hand(11, Body.SUPERVISION_BOARD), false, new WorkerRegistered(resident(70), DAY)),
                confirmed(BOARD, STREET, SUPERVISOR, CAME));
        for (var other : List.of(STREET_TOO, STREET, CHAIR))
            assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), confirmed(BOARD, STREET, other, CAME));
        assertEquals(refuse(DECIDED_IN_THE_FUTURE), BOARD.when(STREET, DAY, entering(CAME, DAY.plusDays(1))));
    }

    @Test
    void a_committee_does_not_register_its_own_electors() {
        for (var other : List.of(CHAIR, SUPERVISOR, ADMINISTRATOR, new Actor.Resident(resident(70))))
            assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(BOARD, other, CAME));
    }

    /** A worker may be among the first committee. */
    @Test
    void whoever_sets_up_the_installation_enters_the_workers_of_its_beginning() {
        var since = LocalDate.of(2025, 5, 1);
        assertEquals(
                said(hand(91, Body.STREET_OFFICE), false, new WorkerRegistered(resident(70), since)),
                COMMUNITY.then(ADMINISTRATOR, DAY, entering(CAME, since)).when(STREET_TOO, DAY, confirming(CAME)));
    }

    @Test
    void nobody_is_registered_twice_or_besides_the_roll() {
        assertEquals(refuse(WORKER_IS_RESIDENT), entered(BOARD, STREET, new WorkerCame(resident(1))));
        var registered = BOARD.and(new WorkerRegistered(resident(70), DAY.minusYears(1)));
        assertEquals(refuse(WORKER_ALREADY_REGISTERED), entered(registered, STREET, CAME));
        var ended = registered.and(new WorkerEnded(resident(70), DAY));
        assertEquals(new WorkerRegistered(resident(70), DAY), accepted(confirmed(ended, STREET, SUPERVISOR, CAME)));
    }

    @Test
    void a_worker_leaves_the_register_once_after_having_begun() {
        var registered = BOARD.and(new WorkerRegistered(resident(70), DAY.minusDays(1)));
        var left = new WorkerLeft(resident(70));
        assertEquals(new WorkerEnded(resident(70), DAY), accepted(confirmed(registered, STREET, SUPERVISOR, left)));
        assertEquals(refuse(WORKER_DAY_UNFIT), registered.when(STREET, DAY, entering(left, DAY.minusDays(1))));
        assertEquals(refuse(WORKER_NOT_REGISTERED), entered(BOARD, STREET, left));
        assertEquals(
                refuse(WORKER_NOT_REGISTERED),
                entered(registered.and(new WorkerEnded(resident(70), DAY)), STREET, left));
    }

    private static final List<LocalDate> QINGMING =
            List.of(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6));
    private static final List<LocalDate> SATURDAY = List.of(LocalDate.of(2026, 5, 9));

    @Test
    void two_offices_record_the_holidays() {
        var announced = new HolidaysAnnounced(2026, QINGMING, SATURDAY);
        assertEquals(
                said(hand(11, Body.SUPERVISION_BOARD), false, new CalendarRecorded(2026, QINGMING, SATURDAY, CHANGE)),
                confirmed(BOARD, STREET, SUPERVISOR, announced));
        assertEquals(refuse(NOT_ENTITLED_TO_CONFIRM), confirmed(BOARD, STREET, STREET_TOO, announced));
        assertEquals(refuse(NOT_ENTITLED_TO_ENTER), entered(BOARD, ADMINISTRATOR, announced));
    }

    @Test
    void holidays_are_days_of_that_year_each_once_and_not_more_than_a_hundred_and_fifty() {
        var next = List.of(LocalDate.of(2027, 1, 1));
        var twice = List.of(QINGMING.getFirst(), QINGMING.getFirst());
        assertEquals(CALENDAR_DAYS_UNFIT, holidays(next, List.of()));
        assertEquals(CALENDAR_DAYS_UNFIT, holidays(List.of(), next));
        assertEquals(CALENDAR_DAYS_UNFIT, holidays(twice, List.of()));
        assertEquals(CALENDAR_DAYS_UNFIT, holidays(days(151), List.of()));
        assertEquals(
                new CalendarRecorded(2026, days(150), List.of(), CHANGE),
                accepted(confirmed(BOARD, CHAIR, STREET, new HolidaysAnnounced(2026, days(150), List.of()))));
    }

    @Test
    void people_work_instead_on_a_weekend_that_is_no_holiday() {
        assertEquals(WORKING_DAYS_UNFIT, holidays(SATURDAY, SATURDAY));
        assertEquals(WORKING_DAYS_UNFIT, holidays(QINGMING, List.of(LocalDate.of(2026, 5, 11))));
    }

    private static List<LocalDate> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(LocalDate.of(2026, 1, 10)::plusDays)
                .toList();
    }

    private static Refusal holidays(List<LocalDate> holidays, List<LocalDate> workingDays) {
        var refused = (Decision.Refused) entered(BOARD, STREET, new HolidaysAnnounced(2026, holidays, workingDays));
        return refused.why();
    }

    @Test
    void no_tellers_answer_for_what_nobody_votes_on() {
        assertEquals(
                refuse(TELLERS_UNFIT), BOARD.when(CHAIR, DAY, entering(KIN, evidence(DAY, OfficeFixture.TELLERS))));
    }

    /** The last event of what was accepted. */
    private static Event accepted(Decision decision) {
        return ((Decision.Accepted) decision).events().getLast();
    }
}
