package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.NoteElection;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.ElectionOverdue;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Which election is overdue, and since when. */
class ElectionTest {

    private static final Actor SOFTWARE = new Actor.Software("rounds");
    private static final LocalDate FIRST = TERM.from();
    private static final LocalDate ANNIVERSARY = FIRST.plusYears(5);
    private static final History BOTH =
            COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(seated(Body.SUPERVISION_BOARD, 11, 1));
    private static final History COMMITTEE = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));

    private static Decision noted(History history, Body body, LocalDate since, LocalDate on) {
        return history.when(SOFTWARE, on, new NoteElection(body, since));
    }

    @Test
    void the_committees_election_is_overdue_from_the_fifth_anniversary_of_its_term() {
        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOT_OVERDUE),
                noted(BOTH, Body.COMMITTEE, ANNIVERSARY, ANNIVERSARY.minusDays(1)));
        var overdue = new ElectionOverdue(Body.COMMITTEE, ANNIVERSARY, Body.COMMITTEE);
        for (var day : List.of(ANNIVERSARY, ANNIVERSARY.plusDays(40)))
            assertEquals(accept(overdue), noted(BOTH, Body.COMMITTEE, ANNIVERSARY, day));
        assertEquals(
                List.of(new Duty.Arises(Duty.once(
                        CommunityEvent.toElect(Body.COMMITTEE), Body.COMMITTEE, "ELE-1", ANNIVERSARY.minusDays(1)))),
                overdue.duties());
    }

    @Test
    void it_is_noted_once_until_the_next_committee_is_seated() {
        var noted = BOTH.and(new ElectionOverdue(Body.COMMITTEE, ANNIVERSARY, Body.COMMITTEE));
        var next = new Period(ANNIVERSARY.plusDays(60), ANNIVERSARY.plusYears(5));

        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOT_OVERDUE),
                noted(noted, Body.COMMITTEE, ANNIVERSARY, ANNIVERSARY.plusDays(1)));
        var seated = noted.and(seated(Body.COMMITTEE, 1, 5, next));
        assertEquals(
                accept(new ElectionOverdue(Body.COMMITTEE, next.from().plusYears(5), Body.COMMITTEE)),
                noted(
                        seated,
                        Body.COMMITTEE,
                        next.from().plusYears(5),
                        next.from().plusYears(5)));
        assertEquals(
                List.of(new Duty.Done(CommunityEvent.toElect(Body.COMMITTEE))),
                new BodySeated(Body.COMMITTEE, next, 5, 1).duties());
    }

    @Test
    void a_board_is_to_be_chosen_where_none_sits_beside_the_committee() {
        assertEquals(
                accept(new ElectionOverdue(Body.SUPERVISION_BOARD, FIRST, Body.COMMITTEE)),
                noted(COMMITTEE, Body.SUPERVISION_BOARD, FIRST, FIRST));
        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOT_OVERDUE),
                noted(COMMITTEE, Body.SUPERVISION_BOARD, FIRST, FIRST.minusDays(1)));
        assertEquals(refuse(CommunityRefusal.ELECTION_NOT_OVERDUE), noted(BOTH, Body.SUPERVISION_BOARD, FIRST, FIRST));
    }

    @Test
    void and_where_all_of_it_are_gone_or_the_committee_is_a_new_one() {
        var left = FIRST.plusDays(30);
        var gone = BOTH.and(
                new OfficeEnded(officer(11), resident(11), Body.SUPERVISION_BOARD, EndReason.RESIGNED, left, 0, false));
        var next = new Period(ANNIVERSARY, ANNIVERSARY.plusYears(5).minusDays(1));
        var renewed = BOTH.and(seated(Body.COMMITTEE, 1, 5, next));

        assertEquals(
                accept(new ElectionOverdue(Body.SUPERVISION_BOARD, left, Body.COMMITTEE)),
                noted(gone, Body.SUPERVISION_BOARD, left, left));
        assertEquals(
                accept(new ElectionOverdue(Body.SUPERVISION_BOARD, next.from(), Body.COMMITTEE)),
                noted(renewed, Body.SUPERVISION_BOARD, next.from(), next.from()));
    }

    @Test
    void where_nobody_sits_in_the_committee_the_street_office_sees_to_it() {
        var gone = COMMITTEE;
        for (int n = 1; n <= 5; n++)
            gone = gone.and(
                    new OfficeEnded(officer(n), resident(n), Body.COMMITTEE, EndReason.RESIGNED, FIRST, 5 - n, true));
        assertEquals(
                accept(new ElectionOverdue(Body.SUPERVISION_BOARD, FIRST, Body.STREET_OFFICE)),
                noted(gone, Body.SUPERVISION_BOARD, FIRST, FIRST));
    }

    @Test
    void only_the_software_notes_it_and_of_bodies_that_residents_choose() {
        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOTED_BY_SOFTWARE_ONLY),
                COMMITTEE.when(new Actor.Officer(officer(1)), FIRST, new NoteElection(Body.SUPERVISION_BOARD, FIRST)));
        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOT_OVERDUE),
                noted(COMMITTEE, Body.STREET_OFFICE, FIRST, ANNIVERSARY.plusDays(1)));
        assertEquals(
                refuse(CommunityRefusal.ELECTION_NOT_OVERDUE),
                noted(COMMUNITY, Body.COMMITTEE, ANNIVERSARY, ANNIVERSARY));
    }
}
