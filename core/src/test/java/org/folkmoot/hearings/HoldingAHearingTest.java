package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.hearings.HearingFixture.COMMITTEE;
import static org.folkmoot.hearings.HearingFixture.HEARING;
import static org.folkmoot.hearings.HearingFixture.MARCH_23;
import static org.folkmoot.hearings.HearingFixture.MARCH_30;
import static org.folkmoot.hearings.HearingFixture.PLAN;
import static org.folkmoot.hearings.HearingFixture.TEXT;
import static org.folkmoot.hearings.HearingFixture.USUAL;
import static org.folkmoot.hearings.HearingFixture.discussed;
import static org.folkmoot.hearings.HearingFixture.opened;
import static org.folkmoot.hearings.HearingFixture.prepared;
import static org.folkmoot.hearings.HearingFixture.resident;
import static org.folkmoot.hearings.HearingFixture.residents;
import static org.folkmoot.hearings.HearingFixture.signedBy;
import static org.folkmoot.hearings.HearingFixture.statement;
import static org.folkmoot.hearings.HearingRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.hearings.HearingCommand.AnswerOpinion;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.vocabulary.Actor;
import org.junit.jupiter.api.Test;

class HoldingAHearingTest {

    private static final LocalDate APRIL_6 = LocalDate.of(2026, 4, 6);
    private static final LocalDate APRIL_7 = LocalDate.of(2026, 4, 7);
    private static final CloseHearing CLOSE = new CloseHearing(HEARING);

    private static AnswerOpinion answer(int statement, boolean adopted) {
        return new AnswerOpinion(HEARING, statement(statement), adopted, TEXT);
    }

    private static SignHearingRecord signature(int number) {
        return new SignHearingRecord(HEARING, resident(number));
    }

    private static RecordStatement saying(int statement, int speaker) {
        return new RecordStatement(HEARING, statement(statement), resident(speaker), StatementKind.OPINION, TEXT);
    }

    private static History answered(LocalDate first, LocalDate second) {
        return signedBy(discussed(USUAL), residents(30))
                .then(COMMITTEE, first, answer(1, true))
                .then(COMMITTEE, second, answer(2, false));
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
        assertEquals(
                accept(new OpinionAnswered(HEARING, statement(1), true, TEXT, null, false)),
                discussed(lax).when(COMMITTEE, LocalDate.of(2027, 1, 1), answer(1, true)));
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
    void an_answer_on_the_seventh_day_is_in_time_and_on_the_eighth_late() {
        assertEquals(
                accept(new OpinionAnswered(HEARING, statement(1), true, TEXT, APRIL_6, false)),
                discussed(USUAL).when(COMMITTEE, APRIL_6, answer(1, true)));
        assertEquals(
                accept(new OpinionAnswered(HEARING, statement(1), false, TEXT, APRIL_6, true)),
                discussed(USUAL).when(COMMITTEE, APRIL_7, answer(1, false)));
    }

    @Test
    void an_answer_on_a_last_day_that_a_holiday_has_moved_is_in_time() {
        var moved = discussed(USUAL).and(new DutyExtended(HearingEvent.toAnswer(HEARING), APRIL_6, APRIL_7));
        assertEquals(
                accept(new OpinionAnswered(HEARING, statement(1), true, TEXT, APRIL_7, false)),
                moved.when(COMMITTEE, APRIL_7, answer(1, true)));
    }

    @Test
    void opinions_are_answered_once_and_nothing_else_is() {
        assertEquals(refuse(NOT_AN_OPINION), discussed(USUAL).when(COMMITTEE, APRIL_6, answer(0, true)));
        assertEquals(refuse(STATEMENT_UNKNOWN), discussed(USUAL).when(COMMITTEE, APRIL_6, answer(9, true)));
        assertEquals(
                refuse(OPINION_ALREADY_ANSWERED), answered(APRIL_6, APRIL_6).when(COMMITTEE, APRIL_6, answer(1, true)));
        assertEquals(refuse(HEARING_IN_DISCUSSION), opened(USUAL).when(COMMITTEE, MARCH_30, answer(1, true)));
        assertEquals(
                refuse(HEARING_BY_COMMITTEE_ONLY),
                discussed(USUAL).when(new Actor.Resident(resident(1)), APRIL_6, answer(1, true)));
    }

    @Test
    void a_hearing_closes_when_it_is_signed_and_answered() {
        assertEquals(
                accept(new HearingClosed(HEARING, 2, 1, 0)),
                answered(APRIL_6, APRIL_6).when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(
                accept(new HearingClosed(HEARING, 2, 1, 1)),
                answered(APRIL_6, APRIL_7).when(COMMITTEE, APRIL_7, CLOSE));
    }

    @Test
    void one_missing_signature_keeps_a_hearing_open() {
        var unsigned = signedBy(discussed(USUAL), residents(29))
                .then(COMMITTEE, APRIL_6, answer(1, true))
                .then(COMMITTEE, APRIL_6, answer(2, true));
        assertEquals(refuse(RECORD_NOT_SIGNED), unsigned.when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(
                accept(new HearingClosed(HEARING, 2, 2, 0)),
                unsigned.then(COMMITTEE, APRIL_6, signature(29)).when(COMMITTEE, APRIL_6, CLOSE));
    }

    @Test
    void one_unanswered_opinion_keeps_a_hearing_open() {
        var unanswered = signedBy(discussed(USUAL), residents(30)).then(COMMITTEE, APRIL_6, answer(2, true));
        assertEquals(refuse(OPINION_UNANSWERED), unanswered.when(COMMITTEE, APRIL_6, CLOSE));
    }

    @Test
    void nothing_follows_the_closing() {
        var closed = answered(APRIL_6, APRIL_6).then(COMMITTEE, APRIL_6, CLOSE);
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, CLOSE));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, answer(1, true)));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, signature(1)));
        assertEquals(refuse(HEARING_CLOSED), closed.when(COMMITTEE, APRIL_6, saying(9, 1)));
    }

    @Test
    void a_hearing_nobody_spoke_at_closes_when_it_is_signed() {
        var silent = signedBy(
                opened(Map.copyOf(USUAL)).then(COMMITTEE, MARCH_30, new EndDiscussion(HEARING)), residents(30));
        assertEquals(accept(new HearingClosed(HEARING, 0, 0, 0)), silent.when(COMMITTEE, MARCH_30, CLOSE));
    }
}
