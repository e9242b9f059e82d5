package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.DAY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.STREET_TERM;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.person;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.communities.OfficeFixture.seats;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.DismissStaff;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointingTest {

    private static final Period LATER = new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2029, 12, 31));
    private static final List<Seat> STAFF =
            List.of(new Seat(officer(92), null, Post.CHAIR), new Seat(officer(93), null, Post.STAFF));

    @Test
    void a_street_office_takes_staff_from_outside() {
        assertEquals(
                accept(
                        new BodySeated(Body.STREET_OFFICE, LATER, 2, 0),
                        new OfficerSeated(officer(92), null, Body.STREET_OFFICE, Post.CHAIR, LATER),
                        new OfficerSeated(officer(93), null, Body.STREET_OFFICE, Post.STAFF, LATER)),
                COMMUNITY.when(ADMINISTRATOR, DAY, new AppointStaff(Body.STREET_OFFICE, LATER, STAFF)));
    }

    @Test
    void more_staff_join_those_of_a_term() {
        var more = List.of(new Seat(officer(92), null, Post.STAFF));
        assertEquals(
                accept(new OfficerSeated(officer(92), null, Body.STREET_OFFICE, Post.STAFF, STREET_TERM)),
                COMMUNITY.when(ADMINISTRATOR, DAY, new AppointStaff(Body.STREET_OFFICE, STREET_TERM, more)));
    }

    @Test
    void one_term_of_staff_begins_after_the_other() {
        var across = new Period(STREET_TERM.to(), STREET_TERM.to().plusYears(1));
        assertEquals(
                refuse(CommunityRefusal.TERMS_OVERLAP),
                COMMUNITY.when(ADMINISTRATOR, DAY, new AppointStaff(Body.STREET_OFFICE, across, STAFF)));
    }

    @Test
    void the_administrator_alone_appoints_and_dismisses_staff() {
        var appoint = new AppointStaff(Body.SERVICE_STATION, LATER, STAFF);
        var dismiss = new DismissStaff(officer(91), Body.STREET_OFFICE);

        assertEquals(refuse(CommunityRefusal.ADMINISTRATOR_ONLY), COMMUNITY.when(STREET, DAY, appoint));
        assertEquals(refuse(CommunityRefusal.ADMINISTRATOR_ONLY), COMMUNITY.when(STREET, DAY, dismiss));
        assertEquals(
                accept(new OfficeEnded(officer(91), null, Body.STREET_OFFICE, EndReason.DISMISSED, DAY, 1, false)),
                COMMUNITY.when(ADMINISTRATOR, DAY, dismiss));
        assertEquals(
                refuse(CommunityRefusal.NOT_IN_OFFICE),
                COMMUNITY.when(ADMINISTRATOR, STREET_TERM.to().plusDays(1), dismiss));
    }

    @Test
    void the_administrator_alone_seats_and_dismisses_nobody_whom_residents_choose() {
        var sitting = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
        for (var body : List.of(Body.COMMITTEE, Body.SUPERVISION_BOARD)) {
            assertEquals(
                    refuse(CommunityRefusal.CHOSEN_BY_RESIDENTS),
                    COMMUNITY.when(ADMINISTRATOR, DAY, new AppointStaff(body, TERM, seats(1, 5))));
            assertEquals(
                    refuse(CommunityRefusal.CHOSEN_BY_RESIDENTS),
                    sitting.when(ADMINISTRATOR, TERM.from(), new DismissStaff(officer(6), body)));
        }
    }

    @Test
    void nobody_is_appointed_before_the_community_is_constituted() {
        assertEquals(
                refuse(CommunityRefusal.COMMUNITY_NOT_CONSTITUTED),
                given().when(ADMINISTRATOR, DAY, new AppointStaff(Body.SERVICE_STATION, TERM, STAFF)));
    }

    @Test
    void a_body_without_staff_is_none() {
        assertEquals(
                refuse(CommunityRefusal.BODY_SIZE),
                COMMUNITY.when(ADMINISTRATOR, DAY, new AppointStaff(Body.SERVICE_STATION, TERM, List.of())));
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
                refuse(CommunityRefusal.NOT_BY_STREET_OFFICE),
                kin.when(new Actor.Officer(officer(1)), TERM.from(), end));
        assertEquals(
                accept(new KinshipDeclared(teller, person(3), true)),
                kin.then(STREET, TERM.from(), end).when(ADMINISTRATOR, TERM.from(), declare));
    }

    @Test
    void whether_the_only_woman_has_left_is_said_and_one_is_then_to_be_seated() {
        var left = new OfficeEnded(officer(6), resident(6), Body.COMMITTEE, EndReason.RESIGNED, TERM.from(), 5, false);
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
                refuse(CommunityRefusal.NOT_BY_STREET_OFFICE),
                history.when(new Actor.Officer(officer(1)), TERM.from(), new CountWomen(1)));
        var seat = new OfficerSeated(officer(7), resident(7), Body.COMMITTEE, Post.MEMBER, TERM);
        assertEquals(new Duty.Done(CommunityEvent.TO_SEAT_WOMAN), seat.duties().getLast());
        assertEquals(
                List.of(),
                new OfficerSeated(officer(7), resident(7), Body.SUPERVISION_BOARD, Post.MEMBER, TERM).duties());
    }

    private static Decision kinshipDeclaredBy(Body body) {
        var history = COMMUNITY.and(new OfficerSeated(officer(50), null, body, Post.MEMBER, TERM));
        return history.when(new Actor.Officer(officer(50)), TERM.from(), new DeclareKinship(person(1), person(2)));
    }
}
