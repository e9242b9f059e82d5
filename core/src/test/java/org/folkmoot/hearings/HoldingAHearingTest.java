package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.hearings.HearingFixture.CHAIR;
import static org.folkmoot.hearings.HearingFixture.COMMITTEE;
import static org.folkmoot.hearings.HearingFixture.COURTYARD;
import static org.folkmoot.hearings.HearingFixture.HEARING;
import static org.folkmoot.hearings.HearingFixture.MARCH_23;
import static org.folkmoot.hearings.HearingFixture.MARCH_30;
import static org.folkmoot.hearings.HearingFixture.PLAN;
import static org.folkmoot.hearings.HearingFixture.TEXT;
import static org.folkmoot.hearings.HearingFixture.USUAL;
import static org.folkmoot.hearings.HearingFixture.answering;
import static org.folkmoot.hearings.HearingFixture.decided;
import static org.folkmoot.hearings.HearingFixture.discussed;
import static org.folkmoot.hearings.HearingFixture.opened;
import static org.folkmoot.hearings.HearingFixture.opening;
import static org.folkmoot.hearings.HearingFixture.prepared;
import static org.folkmoot.hearings.HearingFixture.resident;
import static org.folkmoot.hearings.HearingFixture.residents;
import static org.folkmoot.hearings.HearingFixture.signedBy;
import static org.folkmoot.hearings.HearingFixture.statement;
import static org.folkmoot.hearings.HearingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.hearings.HearingCommand.AdjournHearing;
import org.folkmoot.hearings.HearingCommand.AdoptAnswers;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.DraftAnswer;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAdjourned;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MotionId;
import org.junit.jupiter.api.Test;

class HoldingAHearingTest {

    private static final LocalDate APRIL_6 = LocalDate.of(2026, 4, 6);
    private static final LocalDate APRIL_7 = LocalDate.of(2026, 4, 7);
    private static final CloseHearing CLOSE = new CloseHearing(HEARING);

    private static DraftAnswer answer(int statement, boolean adopted) {
        return new DraftAnswer(HEARING, statement(statement), adopted, TEXT);
    }

    private static SignHearingRecord signature(int number) {
        return new SignHearingRecord(HEARING, resident(number));
    }

    private static RecordStatement saying(int statement, int speaker) {
        return new RecordStatement(HEARING, statement(statement), resident(speaker), StatementKind.OPINION, TEXT);
    }

    private static final MotionId ANSWERS = new MotionId("C-00000002");
    private static final AdoptAnswers ADOPT = new AdoptAnswers(HEARING, ANSWERS);

    private static MotionMoved moved() {
        return new MotionMoved(
                ANSWERS,
                MotionPurpose.ANSWER_HEARING,
                null,
                null,
                answering(HEARING),
                "Answers",
                TEXT,
                CHAIR,
                MARCH_30,
                List.of());
    }

    /** Both opinions have an answer written down, and then the committee decides. @param inFavour of its nine members */
    private static History decidedOn(History written, int inFavour) {
        return written.and(moved()).and(decided(ANSWERS, MotionPurpose.ANSWER_HEARING, inFavour));
    }

    private static History written() {
        return signedBy(discussed(USUAL), residents(30))
                .then(COMMITTEE, MARCH_30, answer(1, true))
                .then(COMMITTEE, MARCH_30, answer(2, false));
    }

    private static History answered(LocalDate on) {
        return decidedOn(written(), 5).then(COMMITTEE, on, ADOPT);
    }

    @Test
    void those_present_speak() {
        assertEquals(
                accept(new StatementRecorded(HEARING, statement(0), resident(29), StatementKind.OPINION, TEXT)),
                opened(USUAL).when(COMMITTEE, MARCH_30, saying(0, 29)));
        assertEquals(refuse(SPEAKER_NOT_PRESENT), opened(USUAL).when(COMMITTEE, MARCH_30, saying(0, 30)));
        assertEquals(
                refuse(STATEMENT_ALREADY_RECORDED),
                opened(USUAL).then(COMMITTEE, MARCH_30, saying(0, 1)).when(COMMITTEE, MARCH_30, saying(0, 2)));
    }

    @Test
    void nobody_speaks_before_the_hearing_or_after_its_discussion() {
        assertEquals(refuse(HEARING_NOT_OPENED), prepared(USUAL).when(COMMITTEE, MARCH_30, saying(0, 1)));
        assertEquals(refuse(HEARING_DISCUSSION_ENDED), discussed(USUAL).when(COMMITTEE, MARCH_30, saying(9, 1)));
        assertEquals(
                refuse(HEARING_IN_DISCUSSION),
                opened(USUAL).when(COMMITTEE, MARCH_23, new ShareMaterials(HEARING, PLAN)));
    }

    @Test
    void the_end_of_the_discussion_sets_the_last_day_for_answers() {
        var end = new EndDiscussion(HEARING);
        var three = opened(USUAL)
                .then(COMMITTEE, MARCH_30, saying(0, 1))
                .then(
                        COMMITTEE,
                        MARCH_30,
                        new RecordStatement(HEARING, statement(1), resident(1), StatementKind.QUESTION, TEXT))
                .then(COMMITTEE, MARCH_30, saying(2, 2));
        assertEquals(accept(new DiscussionEnded(HEARING, 3, 2, APRIL_6)), three.when(COMMITTEE, MARCH_30, end));
        assertEquals(
                accept(new DiscussionEnded(HEARING, 0, 0, APRIL_6)),
                opened(USUAL).when(COMMITTEE, MARCH_30, end));
        assertEquals(refuse(HEARING_NOT_OPENED), prepared(USUAL).when(COMMITTEE, MARCH_30, end));
    }

    @Test
    void a_last_day_on_a_holiday_moves_where_the_rule_book_says_so() {
        var rolling = new HashMap<>(USUAL);
        rolling.put("calendar.deadline_roll", "all");
        rolling.put("calendar.holidays", "2026-04-06");
        assertEquals(
                accept(new DiscussionEnded(HEARING, 0, 0, APRIL_7)),
                opened(rolling).when(COMMITTEE, MARCH_30, new EndDiscussion(HEARING)));
        rolling.put("calendar.deadline_roll", "residents");
        assertEquals(
                accept(new DiscussionEnded(HEARING, 0, 0, APRIL_6)),
                opened(rolling).when(COMMITTEE, MARCH_30, new EndDiscussion(HEARING)));
    }

    @Test
    void a_rule_book_without_the_parameter_sets_no_last_day() {
        var lax = new HashMap<>(USUAL);
        lax.remove("hearing.answer_days");
        assertEquals(
                accept(new DiscussionEnded(HEARING, 0, 0, null)),
                opened(lax).when(COMMITTEE, MARCH_30, new EndDiscussion(HEARING)));
        var history =
                discussed(lax).then(COMMITTEE, APRIL_6, answer(1, true)).then(COMMITTEE, APRIL_6, answer(2, true));
        assertEquals(
                accept(new AnswersAdopted(HEARING, ANSWERS, 2, null, false)),
                decidedOn(history, 5).when(COMMITTEE, LocalDate.of(2027, 1, 1), ADOPT));
    }

    @Test
    void each_participant_who_was_present_signs_once() {
        var signed = accept(new HearingRecordSigned(HEARING, resident(3)));
        assertEquals(signed, discussed(USUAL).when(new Actor.Resident(resident(3)), MARCH_30, signature(3)));
        assertEquals(
                refuse(ALREADY_SIGNED),
                signedBy(discussed(USUAL), residents(4)).when(new Actor.Resident(resident(3)), MARCH_30, signature(3)));
        assertEquals(
                signed,
                signedBy(discussed(USUAL), residents(3)).when(new Actor.Resident(resident(3)), MARCH_30, signature(3)));
        assertEquals(
                refuse(SIGNER_NOT_PRESENT),
                discussed(USUAL).when(new Actor.Resident(resident(30)), MARCH_30, signature(30)));
    }

    @Test
    void a_paper_signature_is_entered_by_the_committee_and_by_nobody_else() {
        assertEquals(
                accept(new HearingRecordSigned(HEARING, resident(3))),
                discussed(USUAL).when(COMMITTEE, MARCH_30, signature(3)));
        assertEquals(
                refuse(SIGNATURE_OF_SOMEBODY_ELSE),
                discussed(USUAL).when(new Actor.Resident(resident(4)), MARCH_30, signature(3)));
        assertEquals(
                refuse(SIGNATURE_OF_SOMEBODY_ELSE), discussed(USUAL).when(Actor.ADMINISTRATOR, MARCH_30, signature(3)));
    }

    @Test
    void the_record_is_signed_after_the_discussion() {
        assertEquals(refuse(HEARING_IN_DISCUSSION), opened(USUAL).when(COMMITTEE, MARCH_30, signature(3)));
        assertEquals(refuse(HEARING_NOT_OPENED), prepared(USUAL).when(COMMITTEE, MARCH_30, signature(3)));
    }

    @Test
    void answers_on_the_seventh_day_are_in_time_and_on_the_eighth_late() {
        var decided = decidedOn(written(), 5);
        assertEquals(
                accept(new AnswersAdopted(HEARING, ANSWERS, 1, APRIL_6, false)),
                decided.when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(
                accept(new AnswersAdopted(HEARING, ANSWERS, 1, APRIL_6, true)),
                decided.when(COMMITTEE, APRIL_7, ADOPT));
    }

    @Test
    void answers_on_a_last_day_that_a_holiday_has_moved_are_in_time() {
        var moved = decidedOn(written(), 5).and(new DutyExtended(HearingEvent.toAnswer(HEARING), APRIL_6, APRIL_7));
        assertEquals(
                accept(new AnswersAdopted(HEARING, ANSWERS, 1, APRIL_7, false)), moved.when(COMMITTEE, APRIL_7, ADOPT));
    }

    @Test
    void the_committee_adopts_the_answers_by_the_majority_of_its_members() {
        assertEquals(refuse(ANSWERS_NOT_ADOPTED), written().when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(refuse(ANSWERS_NOT_ADOPTED), decidedOn(written(), 4).when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(
                refuse(ANSWERS_NOT_ADOPTED),
                written()
                        .and(moved())
                        .and(decided(ANSWERS, MotionPurpose.MATTER, 5))
                        .when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(
                refuse(HEARING_BY_COMMITTEE_ONLY),
                decidedOn(written(), 5).when(new Actor.Resident(resident(1)), APRIL_6, ADOPT));
    }

    @Test
    void what_is_written_after_the_motion_was_put_is_not_what_the_committee_has_adopted() {
        var rewritten = decidedOn(written(), 5).then(COMMITTEE, APRIL_6, answer(1, false));
        assertEquals(refuse(ANSWERS_WRITTEN_AFTERWARDS), rewritten.when(COMMITTEE, APRIL_6, ADOPT));

        var again = new MotionId("C-00000003");
        var second = new MotionMoved(
                again,
                MotionPurpose.ANSWER_HEARING,
                null,
                null,
                answering(HEARING),
                "Answers",
                TEXT,
                CHAIR,
                APRIL_6,
                List.of());
        assertEquals(
                accept(new AnswersAdopted(HEARING, again, 0, APRIL_6, false)),
                rewritten
                        .and(second)
                        .and(decided(again, MotionPurpose.ANSWER_HEARING, 5))
                        .when(COMMITTEE, APRIL_6, new AdoptAnswers(HEARING, again)));
    }

    @Test
    void a_decision_adopts_the_answers_to_the_hearing_that_its_motion_names() {
        var sum = Derivation.moreThan("COM-8", 0, 5, 9, Fraction.HALF);
        var other = new CommitteeDecided(
                ANSWERS,
                MotionPurpose.ANSWER_HEARING,
                answering(new HearingId("E-00000009")),
                null,
                List.of(),
                true,
                sum,
                APRIL_6,
                null);
        assertEquals(
                refuse(ANSWERS_OF_ANOTHER_HEARING),
                written().and(moved()).and(other).when(COMMITTEE, APRIL_6, ADOPT));
    }

    @Test
    void a_decision_answers_one_hearing() {
        var used = decidedOn(written(), 5)
                .and(new AnswersAdopted(new HearingId("E-00000009"), ANSWERS, 1, APRIL_6, false));
        assertEquals(refuse(ANSWERS_MOTION_USED), used.when(COMMITTEE, APRIL_6, ADOPT));
    }

    @Test
    void opinions_are_answered_all_together_and_once_and_nothing_else_is() {
        assertEquals(refuse(NOT_AN_OPINION), discussed(USUAL).when(COMMITTEE, APRIL_6, answer(0, true)));
        assertEquals(refuse(STATEMENT_UNKNOWN), discussed(USUAL).when(COMMITTEE, APRIL_6, answer(9, true)));
        assertEquals(refuse(HEARING_IN_DISCUSSION), opened(USUAL).when(COMMITTEE, MARCH_30, answer(1, true)));
        assertEquals(
                refuse(HEARING_BY_COMMITTEE_ONLY),
                discussed(USUAL).when(new Actor.Resident(resident(1)), APRIL_6, answer(1, true)));
        var one = discussed(USUAL).then(COMMITTEE, APRIL_6, answer(1, true)).then(COMMITTEE, APRIL_6, answer(1, false));
        assertEquals(refuse(OPINION_UNANSWERED), decidedOn(one, 5).when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(refuse(OPINIONS_ALREADY_ANSWERED), answered(APRIL_6).when(COMMITTEE, APRIL_6, ADOPT));
        assertEquals(refuse(OPINIONS_ALREADY_ANSWERED), answered(APRIL_6).when(COMMITTEE, APRIL_6, answer(1, true)));
        var silent = opened(USUAL).then(COMMITTEE, MARCH_30, new EndDiscussion(HEARING));
        assertEquals(refuse(NO_OPINION_TO_ANSWER), decidedOn(silent, 5).when(COMMITTEE, APRIL_6, ADOPT));
    }

    @Test
    void a_hearing_closes_when_it_is_signed_and_answered() {
        assertEquals(
                accept(new HearingClosed(HEARING, COURTYARD, 2, 1, false)),
                answered(APRIL_6).when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(
                accept(new HearingClosed(HEARING, COURTYARD, 2, 1, true)),
                answered(APRIL_7).when(COMMITTEE, APRIL_7, CLOSE));
    }

    @Test
    void one_missing_signature_keeps_a_hearing_open() {
        var unsigned = decidedOn(
                        signedBy(discussed(USUAL), residents(29))
                                .then(COMMITTEE, APRIL_6, answer(1, true))
                                .then(COMMITTEE, APRIL_6, answer(2, true)),
                        5)
                .then(COMMITTEE, APRIL_6, ADOPT);
        assertEquals(refuse(RECORD_NOT_SIGNED), unsigned.when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(
                accept(new HearingClosed(HEARING, COURTYARD, 2, 2, false)),
                unsigned.then(COMMITTEE, APRIL_6, signature(29)).when(COMMITTEE, APRIL_6, CLOSE));
    }

    @Test
    void opinions_whose_answers_are_not_given_keep_a_hearing_open() {
        assertEquals(refuse(OPINION_UNANSWERED), decidedOn(written(), 5).when(COMMITTEE, APRIL_6, CLOSE));
    }

    @Test
    void a_hearing_is_held_on_its_day_and_until_six_in_the_morning_at_most() {
        var before = MARCH_30.plusDays(1).atTime(5, 59).atZone(Given.ZONE).toInstant();
        var six = MARCH_30.plusDays(1).atTime(6, 0).atZone(Given.ZONE).toInstant();
        var end = new EndDiscussion(HEARING);
        assertEquals(
                accept(new DiscussionEnded(HEARING, 0, 0, APRIL_6)),
                opened(USUAL).when(COMMITTEE, before, end));
        assertEquals(refuse(HEARING_DAY_OVER), opened(USUAL).when(COMMITTEE, six, end));
        assertEquals(refuse(HEARING_DAY_OVER), opened(USUAL).when(COMMITTEE, six, saying(0, 1)));
        assertEquals(refuse(HEARING_DAY_OVER), opened(USUAL).when(COMMITTEE, MARCH_30.plusDays(1), saying(0, 1)));
    }

    private static final LocalDate APRIL_10 = LocalDate.of(2026, 4, 10);
    private static final AdjournHearing ADJOURN = new AdjournHearing(HEARING, APRIL_10, "the lights went out");

    @Test
    void a_hearing_that_was_not_ended_is_adjourned_with_the_full_notice_and_a_reason() {
        var over = opened(USUAL);
        var day = MARCH_30.plusDays(1);
        assertEquals(
                accept(new HearingAdjourned(HEARING, MARCH_30, APRIL_10, "the lights went out")),
                over.when(COMMITTEE, day, ADJOURN));
        assertEquals(
                refuse(HEARING_NOTICE_TOO_SHORT),
                over.when(COMMITTEE, day, new AdjournHearing(HEARING, APRIL_10.minusDays(1), "x")));
        assertEquals(
                refuse(HEARING_REASON_UNFIT), over.when(COMMITTEE, day, new AdjournHearing(HEARING, APRIL_10, "")));
        assertEquals(
                refuse(HEARING_DAY_PAST),
                prepared(Map.of()).when(COMMITTEE, MARCH_23, new AdjournHearing(HEARING, MARCH_30, "x")));
        assertEquals(
                accept(new HearingAdjourned(HEARING, MARCH_30, APRIL_10, "the lights went out")),
                prepared(USUAL).when(COMMITTEE, MARCH_30.plusDays(1), ADJOURN));
        assertEquals(refuse(HEARING_DISCUSSION_ENDED), discussed(USUAL).when(COMMITTEE, MARCH_30, ADJOURN));
    }

    @Test
    void what_was_said_before_an_adjournment_stands_and_all_who_were_there_on_either_day_sign() {
        var again = opened(USUAL)
                .then(COMMITTEE, MARCH_30, saying(1, 1))
                .then(COMMITTEE, MARCH_30.plusDays(1), ADJOURN)
                .then(COMMITTEE, APRIL_10, opening(residents(32).subList(2, 32)));
        assertEquals(refuse(SPEAKER_NOT_PRESENT), again.when(COMMITTEE, APRIL_10, saying(2, 1)));
        var ended = again.then(COMMITTEE, APRIL_10, saying(2, 31));
        assertEquals(
                accept(new DiscussionEnded(HEARING, 2, 2, LocalDate.of(2026, 4, 17))),
                ended.when(COMMITTEE, APRIL_10, new EndDiscussion(HEARING)));
        var signing = ended.then(COMMITTEE, APRIL_10, new EndDiscussion(HEARING));
        assertEquals(
                accept(new HearingRecordSigned(HEARING, resident(0))), signing.when(COMMITTEE, APRIL_10, signature(0)));
        assertEquals(
                accept(new HearingRecordSigned(HEARING, resident(31))),
                signing.when(COMMITTEE, APRIL_10, signature(31)));
        assertEquals(refuse(SIGNER_NOT_PRESENT), signing.when(COMMITTEE, APRIL_10, signature(32)));
    }

    @Test
    void nothing_follows_the_closing() {
        var closed = answered(APRIL_6).then(COMMITTEE, APRIL_6, CLOSE);
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, answer(1, true)));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, signature(1)));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, saying(9, 1)));
    }

    @Test
    void a_hearing_nobody_spoke_at_closes_when_it_is_signed() {
        var silent = signedBy(
                opened(Map.copyOf(USUAL)).then(COMMITTEE, MARCH_30, new EndDiscussion(HEARING)), residents(30));
        assertEquals(
                accept(new HearingClosed(HEARING, COURTYARD, 0, 0, false)), silent.when(COMMITTEE, MARCH_30, CLOSE));
    }
}
