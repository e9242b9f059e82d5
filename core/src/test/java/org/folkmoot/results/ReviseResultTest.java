package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.results.ResultRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.History;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MTG-8, MTG-14: a declared result is corrected or annulled by a further fact. */
class ReviseResultTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId RESOLUTION = new VoteId("V-00000002");
    private static final History DECLARED = COMMUNITY.and(declared(VOTE, REPRESENTATIVES, 54));

    private static ResultDeclared declared(VoteId vote, MeetingKind kind, int yes) {
        var derivation = derivation(yes);
        return new ResultDeclared(
                vote,
                MEETING,
                kind,
                COURTYARD,
                BICYCLES,
                counts(yes, 106 - yes, 0),
                106,
                derivation.holds(),
                derivation,
                DAY,
                DAY.plusDays(3));
    }

    private static Derivation derivation(int yes) {
        return Derivation.moreThan("MTG-6", 0, yes, 106, Fraction.HALF);
    }

    private static SortedMap<String, Integer> counts(int yes, int no, int abstain) {
        return new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", abstain));
    }

    private static CorrectResult correct(SortedMap<String, Integer> counts) {
        return new CorrectResult(VOTE, counts, "重新计票");
    }

    private static ResultCorrected corrected(int yes, int no, int abstain) {
        var derivation = derivation(yes);
        return new ResultCorrected(
                VOTE, COURTYARD, BICYCLES, counts(yes, no, abstain), 106, derivation.holds(), derivation, "重新计票");
    }

    private static AnnulResult annul(AnnulledBy by, @Nullable VoteId resolution) {
        return new AnnulResult(VOTE, by, resolution, "撤销");
    }

    private static ResultAnnulled annulled(AnnulledBy by, @Nullable VoteId resolution) {
        return new ResultAnnulled(VOTE, COURTYARD, BICYCLES, by, resolution, "撤销");
    }

    @Test
    void a_correction_does_the_sum_again() {
        assertEquals(accept(corrected(53, 53, 0)), DECLARED.when(CHAIR, DAY, correct(counts(53, 53, 0))));
        assertEquals(accept(corrected(55, 50, 1)), DECLARED.when(CHAIR, DAY, correct(counts(55, 50, 1))));
        var once = DECLARED.and(corrected(53, 53, 0));
        assertEquals(accept(corrected(54, 52, 0)), once.when(CHAIR, DAY, correct(counts(54, 52, 0))));
    }

    @Test
    void corrected_counts_fit_the_options_and_those_present() {
        assertEquals(refuse(RESULT_OVER_PRESENT), DECLARED.when(CHAIR, DAY, correct(counts(54, 52, 1))));
        assertEquals(
                refuse(RESULT_OVER_PRESENT),
                DECLARED.when(CHAIR, DAY, correct(counts(Integer.MAX_VALUE, Integer.MAX_VALUE, 2))));
        assertEquals(refuse(RESULT_COUNTS_UNFIT), DECLARED.when(CHAIR, DAY, correct(counts(54, -1, 0))));
        assertEquals(refuse(RESULT_COUNTS_UNFIT), DECLARED.when(CHAIR, DAY, correct(new TreeMap<>(Map.of("yes", 54)))));
        var more = counts(50, 0, 0);
        more.put("maybe", 1);
        assertEquals(refuse(RESULT_COUNTS_UNFIT), DECLARED.when(CHAIR, DAY, correct(more)));
    }

    @Test
    void the_committee_corrects_a_standing_result_that_was_wrong_and_says_why() {
        var command = correct(counts(53, 53, 0));
        assertEquals(refuse(RESULT_NOT_BY_COMMITTEE), DECLARED.when(SUPERVISOR, DAY, command));
        assertEquals(refuse(RESULT_UNKNOWN), COMMUNITY.when(CHAIR, DAY, command));
        assertEquals(refuse(RESULT_UNCHANGED), DECLARED.when(CHAIR, DAY, correct(counts(54, 52, 0))));
        assertEquals(
                refuse(RESULT_ALREADY_ANNULLED),
                DECLARED.and(annulled(AnnulledBy.COURT, null)).when(CHAIR, DAY, command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one\ntwo", "bell \u0007"})
    void a_reason_is_one_line(String reason) {
        assertEquals(
                refuse(RESULT_REASON_UNFIT),
                DECLARED.when(CHAIR, DAY, new CorrectResult(VOTE, counts(53, 53, 0), reason)));
        assertEquals(
                refuse(RESULT_REASON_UNFIT),
                DECLARED.when(STREET, DAY, new AnnulResult(VOTE, AnnulledBy.COURT, null, reason)));
    }

    @Test
    void a_reason_has_at_most_two_hundred_characters() {
        var longest = "理".repeat(200);
        assertEquals(
                accept(new ResultAnnulled(VOTE, COURTYARD, BICYCLES, AnnulledBy.COURT, null, longest)),
                DECLARED.when(STREET, DAY, new AnnulResult(VOTE, AnnulledBy.COURT, null, longest)));
        assertEquals(
                refuse(RESULT_REASON_UNFIT),
                DECLARED.when(STREET, DAY, new AnnulResult(VOTE, AnnulledBy.COURT, null, longest + "由")));
    }

    @ParameterizedTest
    @EnumSource(names = {"COURT", "STREET_OFFICE"})
    void the_street_office_or_the_administrator_enters_what_a_court_or_the_street_office_annulled(
            AnnulledBy authority) {
        var outcome = accept(annulled(authority, null));
        assertEquals(outcome, DECLARED.when(STREET, DAY, annul(authority, null)));
        assertEquals(outcome, DECLARED.when(Actor.ADMINISTRATOR, DAY, annul(authority, null)));
        assertEquals(refuse(ANNULMENT_NOT_YOURS), DECLARED.when(CHAIR, DAY, annul(authority, null)));
        assertEquals(refuse(ANNULMENT_NOT_YOURS), DECLARED.when(by(1), DAY, annul(authority, null)));
        assertEquals(refuse(ANNULMENT_VOTE_MISPLACED), DECLARED.when(STREET, DAY, annul(authority, RESOLUTION)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSEMBLY_OF_HOUSEHOLDS", "ASSEMBLY_OF_ADULTS"})
    void the_committee_enters_what_a_passed_vote_of_the_residents_meeting_revoked(MeetingKind kind) {
        var revoke = annul(AnnulledBy.RESIDENTS_MEETING, RESOLUTION);
        var history = DECLARED.and(declared(RESOLUTION, kind, 54));
        assertEquals(accept(annulled(AnnulledBy.RESIDENTS_MEETING, RESOLUTION)), history.when(CHAIR, DAY, revoke));
        assertEquals(refuse(ANNULMENT_NOT_YOURS), history.when(STREET, DAY, revoke));
    }

    @Test
    void without_a_standing_vote_of_the_residents_meeting_the_committee_revokes_nothing() {
        var revoke = annul(AnnulledBy.RESIDENTS_MEETING, RESOLUTION);
        assertEquals(
                refuse(ANNULMENT_VOTE_MISPLACED), DECLARED.when(CHAIR, DAY, annul(AnnulledBy.RESIDENTS_MEETING, null)));
        assertEquals(
                refuse(REVOCATION_NOT_DECIDED), DECLARED.when(CHAIR, DAY, annul(AnnulledBy.RESIDENTS_MEETING, VOTE)));
        assertEquals(refuse(REVOCATION_NOT_DECIDED), DECLARED.when(CHAIR, DAY, revoke));
        assertEquals(
                refuse(REVOCATION_NOT_DECIDED),
                DECLARED.and(declared(RESOLUTION, ASSEMBLY_OF_HOUSEHOLDS, 53)).when(CHAIR, DAY, revoke));
        assertEquals(
                refuse(REVOCATION_NOT_DECIDED),
                DECLARED.and(declared(RESOLUTION, REPRESENTATIVES, 54)).when(CHAIR, DAY, revoke));
        var fallen = DECLARED.and(
                declared(RESOLUTION, ASSEMBLY_OF_ADULTS, 54),
                new ResultAnnulled(RESOLUTION, COURTYARD, null, AnnulledBy.COURT, null, "判决"));
        assertEquals(refuse(REVOCATION_NOT_DECIDED), fallen.when(CHAIR, DAY, revoke));
    }

    @Test
    void a_result_is_annulled_once_and_only_if_it_was_declared() {
        assertEquals(refuse(RESULT_UNKNOWN), COMMUNITY.when(STREET, DAY, annul(AnnulledBy.COURT, null)));
        assertEquals(
                refuse(RESULT_ALREADY_ANNULLED),
                DECLARED.and(annulled(AnnulledBy.COURT, null)).when(STREET, DAY, annul(AnnulledBy.COURT, null)));
    }

    @Test
    void what_was_declared_before_a_decision_has_not_revoked_it() {
        var before =
                History.given(declared(RESOLUTION, ASSEMBLY_OF_HOUSEHOLDS, 54)).and(DECLARED.events());

        assertEquals(
                refuse(REVOCATION_NOT_DECIDED),
                before.when(CHAIR, DAY, annul(AnnulledBy.RESIDENTS_MEETING, RESOLUTION)));
    }
}
