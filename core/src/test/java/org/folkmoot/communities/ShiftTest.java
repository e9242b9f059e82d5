package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.CHANGE;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.FOUNDED;
import static org.folkmoot.communities.OfficeFixture.STREET_OF_LATER;
import static org.folkmoot.communities.OfficeFixture.TELLERS;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.confirming;
import static org.folkmoot.communities.OfficeFixture.entering;
import static org.folkmoot.communities.OfficeFixture.evidence;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.Change.Approval;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityCommand.NoteElection;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ElectionOverdue;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;

/** An election that a meeting and the county have put off or brought forward. */
class ShiftTest {

    private static final LocalDate ANNIVERSARY = TERM.from().plusYears(5);
    /** The meeting of representatives, more than a year before the election is due. */
    private static final LocalDate VOTED = LocalDate.of(2030, 1, 2);

    private static final LocalDate APPROVED = VOTED.plusDays(5);
    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final Digest LETTER = new Digest("b".repeat(64));
    private static final History ELECTED =
            COMMUNITY.and(seated(Body.COMMITTEE, 1, 5)).and(seated(Body.SUPERVISION_BOARD, 11, 1));
    private static final History PROVIDED = ELECTED.and(book("true"));

    private static RuleBookAdopted book(String shift) {
        return RuleBookAdopted.ofLaw(
                new RuleBook(1, FOUNDED, "0".repeat(64), new TreeMap<>(Map.of("elections.may_shift", shift))),
                "custom");
    }

    private static ElectionShift to(LocalDate due) {
        return to(due, APPROVED, "民政〔2030〕7号");
    }

    private static ElectionShift to(LocalDate due, LocalDate approvedOn, String filing) {
        return new ElectionShift(due, new Approval(approvedOn, LETTER, filing));
    }

    private static ElectionShifted shifted(LocalDate due) {
        return new ElectionShifted(Body.COMMITTEE, TERM.from(), due);
    }

    private static Decision entered(History history, LocalDate on, ElectionShift shift) {
        return history.when(CHAIR, on, entering(shift, VOTED));
    }

    /** What comes of it: the committee enters it, the street office confirms it. */
    private static Decision outcome(History history, LocalDate on, Change change, LocalDate decidedOn) {
        return switch (history.when(CHAIR, on, entering(change, decidedOn))) {
            case Accepted(var events) -> history.and(events).when(STREET_OF_LATER, on, confirming(change));
            case Decision.Refused refused -> refused;
        };
    }

    private static Decision outcome(History history, LocalDate on, ElectionShift shift) {
        return outcome(history, on, shift, VOTED);
    }

    private static Decision confirmed(Event changed) {
        return accept(new ChangeConfirmed(CHANGE, new Hand(officer(94), null, Body.STREET_OFFICE), false), changed);
    }

    @Test
    void an_election_is_shifted_by_up_to_a_year_either_way_and_not_by_a_day_more() {
        for (var due : List.of(ANNIVERSARY.minusYears(1), ANNIVERSARY.plusDays(1), ANNIVERSARY.plusYears(1)))
            assertEquals(confirmed(shifted(due)), outcome(PROVIDED, APPROVED, to(due)));
        for (var due : List.of(
                ANNIVERSARY.minusYears(1).minusDays(1), ANNIVERSARY.plusYears(1).plusDays(1)))
            assertEquals(refuse(CommunityRefusal.SHIFTED_TOO_FAR), outcome(PROVIDED, APPROVED, to(due)));
        var twice = PROVIDED.and(shifted(ANNIVERSARY.plusYears(1)));
        assertEquals(
                refuse(CommunityRefusal.SHIFTED_TOO_FAR),
                outcome(twice, APPROVED, to(ANNIVERSARY.plusYears(1).plusDays(1))));
    }

    @Test
    void only_where_the_rule_book_has_it() {
        var later = to(ANNIVERSARY.plusMonths(6));

        assertEquals(refuse(CommunityRefusal.SHIFT_NOT_PROVIDED), entered(ELECTED, APPROVED, later));
        assertEquals(refuse(CommunityRefusal.SHIFT_NOT_PROVIDED), entered(ELECTED.and(book("false")), APPROVED, later));
    }

    @Test
    void the_county_approves_it_after_the_vote_by_a_document_that_is_filed() {
        var due = ANNIVERSARY.plusMonths(6);
        for (var unfit : List.of(
                to(due, VOTED.minusDays(1), "民政〔2030〕7号"),
                to(due, APPROVED.plusDays(1), "民政〔2030〕7号"),
                to(due, APPROVED, " ")))
            assertEquals(refuse(CommunityRefusal.APPROVAL_UNFIT), entered(PROVIDED, APPROVED, unfit));
        assertEquals(confirmed(shifted(due)), outcome(PROVIDED, VOTED, to(due, VOTED, "民政〔2030〕7号")));
    }

    @Test
    void what_is_due_already_stays_overdue_and_an_election_is_shifted_to_another_day_ahead() {
        var later = to(ANNIVERSARY.plusMonths(6));
        assertEquals(refuse(CommunityRefusal.NO_ELECTION_AHEAD), entered(PROVIDED, ANNIVERSARY, later));
        assertEquals(confirmed(shifted(later.due())), outcome(PROVIDED, ANNIVERSARY.minusDays(1), later));

        var day = ANNIVERSARY.minusMonths(6);
        for (var due : List.of(day, ANNIVERSARY))
            assertEquals(refuse(CommunityRefusal.SHIFT_DAY_UNFIT), entered(PROVIDED, day, to(due)));
        assertEquals(confirmed(shifted(day.plusDays(1))), outcome(PROVIDED, day, to(day.plusDays(1))));
    }

    @Test
    void two_electors_count_the_vote_who_do_not_sit_in_the_committee_and_the_street_office_confirms_it() {
        var later = to(ANNIVERSARY.plusMonths(6));
        for (var tellers :
                List.of(List.of(resident(1), resident(29)), List.of(resident(29)), List.of(resident(29), resident(29))))
            assertEquals(
                    refuse(CommunityRefusal.TELLERS_UNFIT),
                    PROVIDED.when(CHAIR, APPROVED, entering(later, evidence(VOTED, tellers))));
        var history =
                PROVIDED.and(((Accepted) PROVIDED.when(CHAIR, APPROVED, entering(later, evidence(VOTED, TELLERS))))
                        .events());
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM),
                history.when(new Actor.Officer(officer(2)), APPROVED, confirming(later)));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_ENTER),
                PROVIDED.when(STREET_OF_LATER, APPROVED, entering(later, VOTED)));
    }

    @Test
    void it_is_overdue_from_the_day_to_which_it_was_shifted_and_seats_are_filled_until_then() {
        var due = ANNIVERSARY.plusMonths(6);
        var put = PROVIDED.and(shifted(due));
        for (var day : List.of(ANNIVERSARY, due.minusDays(1)))
            assertEquals(refuse(CommunityRefusal.ELECTION_NOT_OVERDUE), noted(put, ANNIVERSARY, day));
        assertEquals(accept(new ElectionOverdue(Body.COMMITTEE, due, Body.COMMITTEE)), noted(put, due, due));

        var gone = put.and(new OfficeEnded(
                officer(5), resident(5), Body.COMMITTEE, EndReason.RESIGNED, ANNIVERSARY.minusDays(9), 4, true));
        var rest = new Period(ANNIVERSARY.plusDays(1), due.minusDays(1));
        var beyond = new Period(ANNIVERSARY.plusDays(1), due);
        assertEquals(refuse(CommunityRefusal.NO_SUCH_TERM), entered(gone, beyond));
        assertEquals(Accepted.class, entered(gone, rest).getClass());
        assertEquals(refuse(CommunityRefusal.NO_SUCH_TERM), entered(gone.and(shifted(due.minusDays(1))), rest));
    }

    private static Decision entered(History history, Period rest) {
        var seat = List.of(OfficeFixture.seat(6, Post.MEMBER));
        var filled = new VacancyFilled(Body.COMMITTEE, rest, seat, 1);
        return history.when(CHAIR, rest.from(), entering(filled, rest.from()));
    }

    private static Decision noted(History history, LocalDate since, LocalDate on) {
        return history.when(new Actor.Software("rounds"), on, new NoteElection(Body.COMMITTEE, since));
    }

    @Test
    void the_next_committee_takes_its_seats_within_the_term_from_the_day_to_which_its_election_was_brought_forward() {
        var due = ANNIVERSARY.minusMonths(6);
        var forward = PROVIDED.and(shifted(due));

        assertEquals(refuse(CommunityRefusal.TERMS_OVERLAP), entered(forward, due.minusDays(1), Body.COMMITTEE));
        assertEquals(Accepted.class, entered(forward, due, Body.COMMITTEE).getClass());
        assertEquals(refuse(CommunityRefusal.TERMS_OVERLAP), entered(PROVIDED, due, Body.COMMITTEE));
        var next = forward.and(seated(Body.COMMITTEE, 21, 5, fiveYears(due)));
        assertEquals(Accepted.class, entered(next, due, Body.SUPERVISION_BOARD).getClass());
    }

    private static Decision entered(History history, LocalDate from, Body body) {
        var elected = new BodyElected(body, fiveYears(from), OfficeFixture.seats(11, 5), 1);
        return history.when(CHAIR, VOTED, entering(elected, VOTED));
    }

    private static Period fiveYears(LocalDate from) {
        return new Period(from, from.plusYears(5).minusDays(1));
    }

    @Test
    void representatives_end_with_the_committee_whose_successor_comes_early() {
        var due = ANNIVERSARY.minusMonths(6);
        var next = fiveYears(due);
        var forward = PROVIDED.and(
                        new RepresentativeSeated(resident(7), group(1), TERM),
                        new RepresentativeSeated(resident(8), group(1), TERM),
                        shifted(due))
                .and(seated(Body.COMMITTEE, 1, 5, next));
        var elected = new RepresentativesElected(group(1), next, List.of(new Delegate(resident(7), household(1))));

        assertEquals(
                accept(
                        new ChangeConfirmed(CHANGE, new Hand(officer(94), null, Body.STREET_OFFICE), false),
                        new RepresentativeEnded(resident(7), due),
                        new RepresentativeEnded(resident(8), due),
                        new RepresentativeSeated(resident(7), group(1), next)),
                outcome(forward, due, elected, due));
    }
}
