package org.folkmoot.projections.communities;

import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.ElectionShifted;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.kit.Texts;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;

class CommunitySheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Period FIRST = new Period(DAY, DAY.plusYears(5).minusDays(1));
    private static final Period SECOND =
            new Period(DAY.plusYears(5), DAY.plusYears(10).minusDays(1));

    /** A committee of five, officers 1 to 5, who are residents 1 to 5. */
    private static final Folded<CommunitySheet> SEATED = Folded.of(new CommunitySheets())
            .on(DAY)
            .and(new CommunityConstituted("南郎家园", DAY))
            .and(committee(FIRST, 5));

    @Test
    void a_community_has_a_name_and_a_committee() {
        var sheet = SEATED.get();
        var term = term(sheet, Body.COMMITTEE, DAY).orElseThrow();

        assertEquals("南郎家园", sheet.name());
        assertEquals(DAY, sheet.constitutedOn());
        assertEquals(
                List.of(5, 2, 5),
                List.of(term.seats(), term.women(), term.members().size()));
        assertEquals(
                new Seat(officer(1), resident(1), Body.COMMITTEE, Post.CHAIR, FIRST, null, null),
                term.members().getFirst());
        assertEquals(0, term.vacancies(DAY));
        assertEquals(Optional.empty(), term(sheet, Body.SUPERVISION_BOARD, DAY));
    }

    @Test
    void a_committee_under_five_needs_a_by_election_until_five_sit_again() {
        var from = DAY.plusDays(30);
        var ended = SEATED.and(ended(2, EndReason.RESIGNED, from, 4, true));
        var filled = ended.on(from.plusDays(20)).and(seated(6, Post.MEMBER, new Period(from.plusDays(20), FIRST.to())));

        var short4 = term(ended.get(), Body.COMMITTEE, from).orElseThrow();
        assertEquals(1, short4.vacancies(from));
        assertEquals(0, short4.vacancies(from.minusDays(1)));
        assertFalse(short4.byElectionRequired(from.minusDays(1)));
        assertTrue(short4.byElectionRequired(from));
        assertEquals(EndReason.RESIGNED, short4.members().get(1).reason());

        var whole = term(filled.get(), Body.COMMITTEE, from.plusDays(20)).orElseThrow();
        assertFalse(whole.byElectionRequired(from.plusDays(20)));
        assertEquals(5, filled.get().sitting(Body.COMMITTEE, from.plusDays(20)).size());
        assertEquals(6, whole.members().size());
    }

    @Test
    void one_of_two_seats_filled_is_not_enough() {
        var from = DAY.plusDays(30);
        var sheet = SEATED.and(
                        ended(2, EndReason.RECALLED, from, 4, true),
                        ended(3, EndReason.INCAPACITY, from.plusDays(1), 3, true))
                .and(seated(6, Post.MEMBER, new Period(from.plusDays(2), FIRST.to())))
                .get();
        var short4 = term(sheet, Body.COMMITTEE, from).orElseThrow();

        assertEquals(from, short4.byElectionSince());
        assertEquals(1, short4.vacancies(from.plusDays(2)));
    }

    @Test
    void past_terms_stay_and_an_office_ends_in_its_own_term() {
        var again = SEATED.and(IntStream.rangeClosed(1, 5)
                        .<Event>mapToObj(n -> ended(n, EndReason.SUCCEEDED, SECOND.from(), 5 - n, false))
                        .toList())
                .and(committee(SECOND, 7))
                .and(ended(1, EndReason.TWICE_INCOMPETENT, SECOND.from().plusDays(9), 6, false));
        var sheet = again.get();

        var past = term(sheet, Body.COMMITTEE, DAY).orElseThrow();
        var present = term(sheet, Body.COMMITTEE, SECOND.from()).orElseThrow();
        assertEquals(SECOND.from(), past.members().getFirst().endedOn());
        assertEquals(SECOND.from().plusDays(9), present.members().getFirst().endedOn());
        assertEquals(1, present.vacancies(SECOND.to()));
        assertEquals(null, present.byElectionSince());
        assertEquals(0, present.vacancies(SECOND.to().plusDays(1)));
    }

    @Test
    void a_committee_sits_until_the_next_does_and_its_election_is_overdue_from_the_fifth_anniversary() {
        var before = FIRST.to();
        var anniversary = DAY.plusYears(5);

        assertEquals(null, SEATED.get().electionOverdueSince(Body.COMMITTEE, before));
        assertEquals(anniversary, SEATED.get().electionOverdueSince(Body.COMMITTEE, anniversary));
        assertEquals(anniversary, SEATED.get().electionOverdueSince(Body.COMMITTEE, anniversary.plusDays(9)));
        assertEquals(DAY, SEATED.get().electionOverdueSince(Body.SUPERVISION_BOARD, DAY));
        assertEquals(
                5,
                SEATED.get().sitting(Body.COMMITTEE, anniversary.plusDays(99)).size());
    }

    @Test
    void an_election_that_was_shifted_is_due_on_that_day_and_shown_until_then() {
        var due = DAY.plusYears(5).plusMonths(6);
        var sheet = SEATED.and(new ElectionShifted(Body.COMMITTEE, DAY, due)).get();

        assertEquals(null, SEATED.get().electionShiftedTo(DAY));
        assertEquals(due, sheet.electionShiftedTo(due.minusDays(1)));
        assertEquals(null, sheet.electionOverdueSince(Body.COMMITTEE, due.minusDays(1)));
        assertEquals(null, sheet.electionShiftedTo(due));
        assertEquals(due, sheet.electionOverdueSince(Body.COMMITTEE, due));
        assertEquals(List.of(new Period(DAY, due.minusDays(1))), terms(sheet));
        var earlier = SEATED.and(new ElectionShifted(Body.COMMITTEE, DAY, DAY.plusYears(4)))
                .get();
        assertEquals(terms(SEATED.get()), terms(earlier));
    }

    private static List<Period> terms(CommunitySheet sheet) {
        return sheet.terms().stream().map(BodyTerm::term).toList();
    }

    @Test
    void of_near_relations_only_the_number_is_shown() {
        var sheet = SEATED.and(
                        new KinshipDeclared(person(1), person(2), true),
                        new KinshipDeclared(person(1), person(80), false))
                .get();

        assertEquals(List.of(2, 1), List.of(sheet.kinships(), sheet.seatedTogether()));
    }

    @Test
    void the_opening_of_the_record_belongs_to_no_community() {
        assertEquals(
                Set.of(),
                Folded.of(new CommunitySheets())
                        .on(DAY)
                        .and(new RecordOpened("key"))
                        .keys());
    }

    @Test
    void it_holds_no_text_but_the_communitys_name() {
        assertEquals(Set.of("name"), Texts.in(CommunitySheet.class));
    }

    private static List<Event> committee(Period term, int members) {
        var events = new ArrayList<Event>();
        events.add(new BodySeated(Body.COMMITTEE, term, members, 2));
        for (int number = 1; number <= members; number++)
            events.add(seated(number, number == 1 ? Post.CHAIR : Post.MEMBER, term));
        return events;
    }

    private static OfficerSeated seated(int number, Post post, Period term) {
        return new OfficerSeated(officer(number), resident(number), Body.COMMITTEE, post, term);
    }

    private static OfficeEnded ended(int number, EndReason reason, LocalDate from, int remaining, boolean byElection) {
        return new OfficeEnded(officer(number), resident(number), Body.COMMITTEE, reason, from, remaining, byElection);
    }

    private static PersonId person(int number) {
        return new PersonId(resident(number).value());
    }

    /** The body's term by which it sits on that day; of two, the one seated later. */
    private static Optional<BodyTerm> term(CommunitySheet sheet, Body body, LocalDate day) {
        return sheet.terms().stream()
                .filter(term -> term.body() == body && term.runs(day))
                .reduce((_, later) -> later);
    }
}
