package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.DAY;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.STREET_TERM;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.communities.OfficeFixture.seats;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.DismissStaff;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;

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
    void once_a_committee_has_sat_the_street_office_says_itself_who_acts_for_it() {
        var sitting = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
        var day = TERM.from();
        var appoint =
                new AppointStaff(Body.STREET_OFFICE, STREET_TERM, List.of(new Seat(officer(92), null, Post.STAFF)));
        var dismiss = new DismissStaff(officer(91), Body.STREET_OFFICE);
        for (var other : List.of(ADMINISTRATOR, new Actor.Officer(officer(1)))) {
            assertEquals(refuse(CommunityRefusal.APPOINTED_BY_STREET_OFFICE), sitting.when(other, day, appoint));
            assertEquals(refuse(CommunityRefusal.APPOINTED_BY_STREET_OFFICE), sitting.when(other, day, dismiss));
        }
        assertEquals(
                accept(new OfficerSeated(officer(92), null, Body.STREET_OFFICE, Post.STAFF, STREET_TERM)),
                sitting.when(STREET, day, appoint));
        assertEquals(
                accept(new OfficeEnded(officer(91), null, Body.STREET_OFFICE, EndReason.DISMISSED, day, 1, false)),
                sitting.when(STREET, day, dismiss));
        assertEquals(
                refuse(CommunityRefusal.ADMINISTRATOR_ONLY),
                sitting.when(STREET, day, new AppointStaff(Body.SERVICE_STATION, TERM, STAFF)));
    }

    @Test
    void where_nobody_acts_for_the_street_office_any_more_whoever_set_up_the_installation_says_who_does() {
        var alone = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));
        var later = STREET_TERM.to().plusDays(1);
        var next = new Period(later, LocalDate.of(2029, 12, 31));
        assertEquals(
                accept(
                        new BodySeated(Body.STREET_OFFICE, next, 2, 0),
                        new OfficerSeated(officer(92), null, Body.STREET_OFFICE, Post.CHAIR, next),
                        new OfficerSeated(officer(93), null, Body.STREET_OFFICE, Post.STAFF, next)),
                alone.when(ADMINISTRATOR, later, new AppointStaff(Body.STREET_OFFICE, next, STAFF)));
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
}
