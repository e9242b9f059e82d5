package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.results.ResultRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Comparison;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-4, MTG-6: more than half of those present, who abstain or do not vote included. */
class DeclareResultTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final DeclareResult DECLARE = new DeclareResult(VOTE, COURTYARD, null);

    private static SortedMap<String, Integer> counts(int yes, int no, int abstain) {
        return new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", abstain));
    }

    private static History counted(
            History community,
            MeetingKind kind,
            @Nullable ProposalId concerns,
            int present,
            SortedMap<String, Integer> counts) {
        return counted(community, kind, concerns, present, counts, DAY.plusDays(3));
    }

    private static History counted(
            History community,
            MeetingKind kind,
            @Nullable ProposalId concerns,
            int present,
            SortedMap<String, Integer> counts,
            @Nullable LocalDate publishBy) {
        int cast = counts.values().stream().mapToInt(Integer::intValue).sum();
        return community.and(
                new VoteOpened(
                        VOTE, MEETING, kind, DAY, COURTYARD, concerns, present, VoteEvent.OPTIONS, BOOK_REF, publishBy),
                new VoteCounted(VOTE, MEETING, COURTYARD, counts, cast, present));
    }

    private static Decision declared(
            MeetingKind kind,
            @Nullable ProposalId concerns,
            int present,
            SortedMap<String, Integer> counts,
            Derivation derivation,
            @Nullable LocalDate publishBy) {
        return accept(new ResultDeclared(
                VOTE,
                MEETING,
                kind,
                COURTYARD,
                concerns,
                counts,
                present,
                derivation.holds(),
                derivation,
                DAY,
                publishBy,
                false));
    }

    @ParameterizedTest
    @CsvSource({
        "1154, 1031, 121, 2306, true", // vote A of the worked scenario
        "1153, 1100, 53, 2306, false", // vote B: yes beats no, and is exactly half of those present
        "1152, 0, 0, 2306, false",
        "1154, 0, 0, 2306, true",
        "2306, 0, 0, 2306, true",
        "0, 0, 2306, 2306, false",
        "0, 0, 0, 1, false",
        "1, 0, 0, 1, true",
        "1, 1, 0, 2, false",
        "2, 1, 0, 3, true"
    })
    void a_residents_meeting_decides_with_more_than_half_of_those_present(
            int yes, int no, int abstain, int present, boolean passed) {
        var counts = counts(yes, no, abstain);
        var derivation = new Derivation("MTG-4", 1, yes, present, Comparison.MORE_THAN, Fraction.HALF, passed);
        assertEquals(
                declared(ASSEMBLY_OF_HOUSEHOLDS, null, present, counts, derivation, DAY.plusDays(3)),
                counted(COMMUNITY, ASSEMBLY_OF_HOUSEHOLDS, null, present, counts)
                        .when(CHAIR, DAY, DECLARE));
    }

    @ParameterizedTest
    @CsvSource({"52, false", "53, false", "54, true"})
    void a_representatives_meeting_decides_with_more_than_half_of_the_members_present(int yes, boolean passed) {
        var counts = counts(yes, 106 - yes, 0);
        var derivation = new Derivation("MTG-6", 0, yes, 106, Comparison.MORE_THAN, Fraction.HALF, passed);
        assertEquals(
                declared(REPRESENTATIVES, null, 106, counts, derivation, DAY.plusDays(3)),
                counted(COMMUNITY, REPRESENTATIVES, null, 106, counts).when(CHAIR, DAY, DECLARE));
    }

    @Test
    void a_charter_that_asks_for_more_is_heard_in_the_residents_meeting() {
        var strict = community(bookWith("assembly.majority", "2/3"));
        assertEquals(
                declared(
                        ASSEMBLY_OF_HOUSEHOLDS,
                        null,
                        9,
                        counts(6, 3, 0),
                        Derivation.moreThan("MTG-4", 1, 6, 9, Fraction.TWO_THIRDS),
                        DAY.plusDays(3)),
                counted(strict, ASSEMBLY_OF_HOUSEHOLDS, null, 9, counts(6, 3, 0))
                        .when(CHAIR, DAY, DECLARE));
    }

    @Test
    void the_rule_book_is_the_one_the_vote_was_opened_under() {
        var stricter = new TreeMap<>(BOOK.values());
        stricter.put("assembly.majority", "9/10");
        var later = counted(COMMUNITY, ASSEMBLY_OF_HOUSEHOLDS, null, 3, counts(2, 1, 0))
                .and(RuleBookAdopted.ofLaw(new RuleBook(2, NOTICE, "f".repeat(64), stricter), "local"));
        assertEquals(
                declared(
                        ASSEMBLY_OF_HOUSEHOLDS,
                        null,
                        3,
                        counts(2, 1, 0),
                        Derivation.moreThan("MTG-4", 1, 2, 3, Fraction.HALF),
                        DAY.plusDays(3)),
                later.when(CHAIR, DAY, DECLARE));
    }

    @Test
    void where_the_rule_book_is_silent_the_majority_is_the_laws_and_publishing_has_no_last_day() {
        var silent = community(bookWith("assembly.majority", ""));
        assertEquals(
                declared(
                        ASSEMBLY_OF_HOUSEHOLDS,
                        null,
                        3,
                        counts(2, 1, 0),
                        Derivation.moreThan("MTG-4", 0, 2, 3, Fraction.HALF),
                        null),
                counted(silent, ASSEMBLY_OF_HOUSEHOLDS, null, 3, counts(2, 1, 0), null)
                        .when(CHAIR, DAY, DECLARE));
    }

    @Test
    void a_result_on_an_authority_says_what_it_is_for() {
        assertEquals(
                declared(
                        ASSEMBLY_OF_HOUSEHOLDS,
                        BICYCLES,
                        3,
                        counts(2, 1, 0),
                        Derivation.moreThan("MTG-4", 1, 2, 3, Fraction.HALF),
                        DAY.plusDays(3)),
                counted(COMMUNITY, ASSEMBLY_OF_HOUSEHOLDS, BICYCLES, 3, counts(2, 1, 0))
                        .when(CHAIR, DAY, DECLARE));
    }

    @Test
    void the_committee_declares_a_counted_vote_once() {
        var history = counted(COMMUNITY, ASSEMBLY_OF_HOUSEHOLDS, null, 3, counts(2, 1, 0));
        var opened = COMMUNITY.and(voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 3));
        assertEquals(refuse(RESULT_NOT_BY_COMMITTEE), history.when(SUPERVISOR, DAY, DECLARE));
        assertEquals(refuse(RESULT_WITHOUT_VOTE), COMMUNITY.when(CHAIR, DAY, DECLARE));
        assertEquals(refuse(RESULT_NOT_COUNTED), opened.when(CHAIR, DAY, DECLARE));
        assertEquals(
                refuse(RESULT_ALREADY_DECLARED),
                history.then(CHAIR, DAY, DECLARE).when(CHAIR, DAY, DECLARE));
    }
}
