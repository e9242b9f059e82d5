package org.folkmoot.disclosures;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.disclosures.DisclosureRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRulesTest {

    private static final LocalDate APRIL_11 = LocalDate.of(2026, 4, 11);
    private static final LocalDate APRIL_12 = LocalDate.of(2026, 4, 12);
    private static final LocalDate APRIL_14 = LocalDate.of(2026, 4, 14);
    private static final LocalDate APRIL_20 = LocalDate.of(2026, 4, 20);
    private static final LocalDate APRIL_27 = LocalDate.of(2026, 4, 27);
    private static final LocalDate APRIL_28 = LocalDate.of(2026, 4, 28);
    private static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);
    private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

    private static final OfficerId CHAIR = new OfficerId("S-00000001");
    private static final Actor COMMITTEE = new Actor.Officer(CHAIR);
    private static final DisclosureId ITEM = new DisclosureId("D-00000001");
    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final ProposalId COURTYARD = new ProposalId("P-00000001");
    private static final RatingId RATING = new RatingId("T-00000001");
    private static final Digest TEXT = new Digest("a".repeat(64));
    private static final Digest BETTER = new Digest("b".repeat(64));

    private static final History COMMUNITY = given(
            new OfficerSeated(
                    CHAIR,
                    null,
                    Body.COMMITTEE,
                    Post.CHAIR,
                    new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31))),
            adopted(1, LocalDate.of(2026, 1, 1), Map.of("disclosure.post_min_days", "15")));
    private static final History DECLARED = COMMUNITY.and(declared(APRIL_14));
    private static final History PUBLISHED = DECLARED.then(COMMITTEE, APRIL_12, publishResult());

    private static RuleBookRef ref(int version) {
        return new RuleBookRef(version, Integer.toString(version).repeat(64));
    }

    private static RuleBookAdopted adopted(int version, LocalDate from, Map<String, String> values) {
        return RuleBookAdopted.ofLaw(
                new RuleBook(version, from, ref(version).hash(), new TreeMap<>(values)), "national-2026");
    }

    private static ResultDeclared declared(@Nullable LocalDate publishBy) {
        return new ResultDeclared(
                VOTE,
                new MeetingId("M-00000001"),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                COURTYARD,
                null,
                new TreeMap<>(Map.of("yes", 1154, "no", 1031, "abstain", 121)),
                2306,
                true,
                Derivation.moreThan("MTG-4", 1, 1154, 2306, Fraction.HALF),
                APRIL_11,
                publishBy,
                false);
    }

    private static GradeGiven graded() {
        var forms = new FormTally(10, 10, 0, new TreeMap<>(Map.of(Grade.SATISFIED, 10)));
        var sum = Derivation.moreThan("RAT-3", 1, 10, 10, Fraction.HALF);
        return new GradeGiven(
                RATING,
                new Subject(Body.COMMITTEE, null),
                null,
                Grade.SATISFIED,
                forms,
                sum,
                0,
                APRIL_28,
                List.of(),
                APRIL_28);
    }

    private static PublishDisclosure publishResult() {
        return new PublishDisclosure(
                ITEM, DisclosureClass.MEETING_DECISIONS, "Result", TEXT, ResultEvent.toPublish(VOTE));
    }

    private static PublishDisclosure publish(String title) {
        return new PublishDisclosure(ITEM, DisclosureClass.FACILITIES, title, TEXT, null);
    }

    private static DisclosurePublished published(LocalDate on, @Nullable LocalDate dueOn, boolean late) {
        return new DisclosurePublished(
                ITEM,
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                TEXT,
                ResultEvent.toPublish(VOTE),
                on,
                on.plusDays(15),
                dueOn,
                late,
                ref(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-11,false", "2026-04-12,false", "2026-04-14,false", "2026-04-15,true"})
    void a_result_is_published_in_time_until_its_last_day_and_late_after_it(LocalDate on, boolean late) {
        assertEquals(accept(published(on, APRIL_14, late)), DECLARED.when(COMMITTEE, on, publishResult()));
    }

    @Test
    void a_result_without_a_last_day_is_never_late() {
        assertEquals(
                accept(published(MAY_5, null, false)),
                COMMUNITY.and(declared(null)).when(COMMITTEE, MAY_5, publishResult()));
    }

    @Test
    void only_a_declared_result_that_stands_is_published() {
        assertEquals(refuse(DISCLOSURE_NOT_OWED), COMMUNITY.when(COMMITTEE, APRIL_12, publishResult()));
        var annulled = new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment");
        assertEquals(refuse(DISCLOSURE_NOT_OWED), DECLARED.and(annulled).when(COMMITTEE, APRIL_12, publishResult()));
    }

    @Test
    void the_grades_of_a_rating_are_published_once_there_are_any() {
        var publish =
                new PublishDisclosure(ITEM, DisclosureClass.OTHER, "Rating", TEXT, SupervisionEvent.toPublish(RATING));
        assertEquals(refuse(DISCLOSURE_NOT_OWED), COMMUNITY.when(COMMITTEE, APRIL_12, publish));
        assertEquals(
                accept(new DisclosurePublished(
                        ITEM,
                        DisclosureClass.OTHER,
                        "Rating",
                        TEXT,
                        SupervisionEvent.toPublish(RATING),
                        APRIL_12,
                        APRIL_27,
                        null,
                        false,
                        ref(1))),
                COMMUNITY.and(graded()).when(COMMITTEE, APRIL_12, publish));
    }

    @Test
    void only_duties_to_publish_are_done_by_publishing() {
        var answer =
                new PublishDisclosure(ITEM, DisclosureClass.OTHER, "Answers", TEXT, DutyId.of("answer", "E-00000001"));
        assertEquals(refuse(DISCLOSURE_FULFILS_OTHERWISE), DECLARED.when(COMMITTEE, APRIL_12, answer));
    }

    @Test
    void what_was_published_may_be_published_again() {
        var again = new PublishDisclosure(
                new DisclosureId("D-00000002"),
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                TEXT,
                ResultEvent.toPublish(VOTE));
        assertInstanceOf(Decision.Accepted.class, PUBLISHED.when(COMMITTEE, APRIL_14, again));
    }

    @Test
    void anything_else_is_published_without_a_last_day() {
        assertEquals(
                accept(new DisclosurePublished(
                        ITEM, DisclosureClass.FACILITIES, "Shed", TEXT, null, APRIL_12, APRIL_27, null, false, ref(1))),
                COMMUNITY.when(COMMITTEE, APRIL_12, publish("Shed")));
    }

    @Test
    void only_the_committee_publishes_corrects_and_takes_down() {
        var refused = refuse(DISCLOSURE_BY_COMMITTEE_ONLY);
        for (var other : List.of(
                new Actor.Resident(new ResidentId("R-00000001")),
                new Actor.Officer(new OfficerId("S-00000002")),
                Actor.ADMINISTRATOR)) {
            assertEquals(refused, DECLARED.when(other, APRIL_12, publishResult()));
            assertEquals(
                    refused, PUBLISHED.when(other, APRIL_12, new CorrectDisclosure(ITEM, "Result", BETTER, "Sum")));
            assertEquals(refused, PUBLISHED.when(other, APRIL_28, new TakeDownDisclosure(ITEM)));
        }
        var resigned = new OfficeEnded(CHAIR, null, Body.COMMITTEE, EndReason.RESIGNED, APRIL_28, 8, false);
        assertEquals(refused, PUBLISHED.and(resigned).when(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM)));
    }

    @Test
    void an_item_is_published_once_with_a_title_under_a_rule_book() {
        assertEquals(refuse(DISCLOSURE_ALREADY_PUBLISHED), PUBLISHED.when(COMMITTEE, APRIL_12, publishResult()));
        assertEquals(refuse(DISCLOSURE_TITLE_UNFIT), COMMUNITY.when(COMMITTEE, APRIL_12, publish("two\nlines")));
        var noBook = given(COMMUNITY.events().getFirst());
        assertEquals(refuse(DISCLOSURE_WITHOUT_RULE_BOOK), noBook.when(COMMITTEE, APRIL_12, publish("Shed")));
    }

    @Test
    void an_item_stays_for_fifteen_days_and_goes_on_the_sixteenth() {
        var takeDown = new TakeDownDisclosure(ITEM);
        assertEquals(refuse(STILL_IN_POSTING_PERIOD), PUBLISHED.when(COMMITTEE, APRIL_12, takeDown));
        assertEquals(refuse(STILL_IN_POSTING_PERIOD), PUBLISHED.when(COMMITTEE, APRIL_27, takeDown));
        assertEquals(accept(new DisclosureTakenDown(ITEM, 1)), PUBLISHED.when(COMMITTEE, APRIL_28, takeDown));
    }

    @Test
    void an_item_is_taken_down_once() {
        var down = PUBLISHED.then(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM));
        assertEquals(
                refuse(DISCLOSURE_ALREADY_TAKEN_DOWN), down.when(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM)));
        assertEquals(refuse(DISCLOSURE_UNKNOWN), COMMUNITY.when(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM)));
    }

    @Test
    void a_correction_is_a_new_version_and_its_period_starts_again() {
        var correct = new CorrectDisclosure(ITEM, "Result, corrected", BETTER, "A sum was wrong");
        assertEquals(
                accept(new DisclosureCorrected(
                        ITEM, 2, "Result, corrected", BETTER, "A sum was wrong", APRIL_20, MAY_5, false, null, false)),
                PUBLISHED.when(COMMITTEE, APRIL_20, correct));
        var corrected = PUBLISHED.then(COMMITTEE, APRIL_20, correct);
        assertEquals(
                refuse(STILL_IN_POSTING_PERIOD), corrected.when(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM)));
        assertEquals(refuse(STILL_IN_POSTING_PERIOD), corrected.when(COMMITTEE, MAY_5, new TakeDownDisclosure(ITEM)));
        assertEquals(
                accept(new DisclosureTakenDown(ITEM, 2)),
                corrected.when(COMMITTEE, MAY_6, new TakeDownDisclosure(ITEM)));
    }

    @Test
    void a_correction_brings_an_item_back_that_was_taken_down() {
        var correct = new CorrectDisclosure(ITEM, "Result", BETTER, "A sum was wrong");
        var back = PUBLISHED
                .then(COMMITTEE, APRIL_28, new TakeDownDisclosure(ITEM))
                .then(COMMITTEE, MAY_5, correct);
        assertEquals(
                refuse(STILL_IN_POSTING_PERIOD),
                back.when(COMMITTEE, MAY_5.plusDays(15), new TakeDownDisclosure(ITEM)));
        assertEquals(
                accept(new DisclosureCorrected(
                        ITEM, 3, "Result", BETTER, "A sum was wrong", MAY_6, MAY_6.plusDays(15), false, null, false)),
                back.when(COMMITTEE, MAY_6, correct));
    }

    @Test
    void a_correction_says_why_and_corrects_something_published() {
        assertEquals(
                refuse(DISCLOSURE_UNKNOWN),
                COMMUNITY.when(COMMITTEE, APRIL_20, new CorrectDisclosure(ITEM, "Result", BETTER, "Sum")));
        assertEquals(
                refuse(CORRECTION_REASON_UNFIT),
                PUBLISHED.when(COMMITTEE, APRIL_20, new CorrectDisclosure(ITEM, "Result", BETTER, " ")));
        assertEquals(
                refuse(DISCLOSURE_TITLE_UNFIT),
                PUBLISHED.when(COMMITTEE, APRIL_20, new CorrectDisclosure(ITEM, "", BETTER, "Sum")));
    }

    @Test
    void an_item_keeps_the_rule_book_it_was_published_under() {
        var longer = PUBLISHED.and(adopted(2, APRIL_20, Map.of("disclosure.post_min_days", "30")));
        assertEquals(
                accept(new DisclosureCorrected(ITEM, 2, "Result", BETTER, "Sum", APRIL_20, MAY_5, false, null, false)),
                longer.when(COMMITTEE, APRIL_20, new CorrectDisclosure(ITEM, "Result", BETTER, "Sum")));
    }

    @Test
    void a_rule_book_without_the_parameter_asks_for_the_day_itself() {
        var lax = given(COMMUNITY.events().getFirst(), adopted(1, APRIL_11, Map.of()))
                .then(COMMITTEE, APRIL_12, publish("Shed"));
        assertEquals(refuse(STILL_IN_POSTING_PERIOD), lax.when(COMMITTEE, APRIL_12, new TakeDownDisclosure(ITEM)));
        assertEquals(
                accept(new DisclosureTakenDown(ITEM, 1)),
                lax.when(COMMITTEE, APRIL_12.plusDays(1), new TakeDownDisclosure(ITEM)));
    }

    private static final DisclosureOvertaken OVERTAKEN = new DisclosureOvertaken(ITEM, APRIL_20, APRIL_27);
    private static final CorrectDisclosure CORRECT = new CorrectDisclosure(ITEM, "Annulled", BETTER, "It was annulled");

    @ParameterizedTest
    @CsvSource({"2026-04-20,false", "2026-04-27,false", "2026-04-28,true"})
    void what_does_not_hold_any_more_is_corrected_in_time_or_late(LocalDate on, boolean late) {
        var corrected = new DisclosureCorrected(
                ITEM, 2, "Annulled", BETTER, "It was annulled", on, on.plusDays(15), true, APRIL_27, late);
        assertEquals(accept(corrected), PUBLISHED.and(OVERTAKEN).when(COMMITTEE, on, CORRECT));
        assertEquals(List.of(new Duty.Done(DisclosureEvent.toCorrect(ITEM))), corrected.duties());
    }

    @Test
    void what_does_not_hold_any_more_is_not_taken_down_before_it_is_corrected() {
        var takeDown = new TakeDownDisclosure(ITEM);
        var overtaken = PUBLISHED.and(OVERTAKEN);
        assertEquals(refuse(DISCLOSURE_TO_BE_CORRECTED), overtaken.when(COMMITTEE, MAY_6, takeDown));
        var corrected = overtaken.then(COMMITTEE, APRIL_20, CORRECT);
        assertEquals(accept(new DisclosureTakenDown(ITEM, 2)), corrected.when(COMMITTEE, MAY_6, takeDown));
    }

    @Test
    void what_was_annulled_after_it_was_published_is_not_published_again() {
        var annulled = new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment");
        var again = new PublishDisclosure(
                new DisclosureId("D-00000002"),
                DisclosureClass.MEETING_DECISIONS,
                "Result",
                TEXT,
                ResultEvent.toPublish(VOTE));
        assertEquals(refuse(DISCLOSURE_NOT_OWED), PUBLISHED.and(annulled).when(COMMITTEE, APRIL_14, again));
    }
}
