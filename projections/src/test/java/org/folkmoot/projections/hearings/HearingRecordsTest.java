package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent.AnswerDrafted;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAdjourned;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.projections.hearings.HearingRecord.Adjourned;
import org.folkmoot.projections.hearings.HearingRecord.Answered;
import org.folkmoot.projections.hearings.HearingRecord.Reply;
import org.folkmoot.projections.hearings.HearingRecord.Shared;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.hearings.HearingRecord.Voice;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.vocabulary.MotionId;
import org.junit.jupiter.api.Test;

class HearingRecordsTest {

    private static final Material PLAN = new Material("Plan", digest(1), null);
    private static final List<Event> DISCUSSED = List.of(
            announced(3, 4),
            new ParticipantsNamed(hearing(3), List.of(new Participant(Ids.resident(1), "for"))),
            new ParticipantsNamed(
                    hearing(3),
                    List.of(new Participant(Ids.resident(2), "against"), new Participant(Ids.resident(3), "against"))),
            new MaterialsShared(
                    hearing(3),
                    proposal(4),
                    DAY.minusDays(17),
                    List.of(PLAN),
                    new TreeMap<>(Map.of("for", 1, "against", 2))),
            new HearingOpened(hearing(3), Ids.officer(1), List.of(Ids.resident(1), Ids.resident(2))),
            new StatementRecorded(hearing(3), statement(1), Ids.resident(1), StatementKind.EXPLANATION, digest(11)),
            new StatementRecorded(hearing(3), statement(2), Ids.resident(2), StatementKind.OPINION, digest(12)),
            new StatementRecorded(hearing(3), statement(3), Ids.resident(2), StatementKind.OPINION, digest(13)),
            new DiscussionEnded(hearing(3), 3, 2, DAY.minusDays(3)));

    @Test
    void who_was_present_owes_a_signature_and_each_opinion_is_owed_an_answer() {
        var record = record(
                new HearingRecordSigned(hearing(3), Ids.resident(1)),
                new AnswerDrafted(hearing(3), statement(2), true, digest(22)));

        assertEquals(Stage.DISCUSSED, record.stage());
        assertEquals(
                List.of(
                        new Voice(Ids.resident(1), "for", true, true),
                        new Voice(Ids.resident(2), "against", true, false),
                        new Voice(Ids.resident(3), "against", false, false)),
                record.participants());
        assertEquals(List.of(Ids.resident(2)), record.signaturesMissing());
        assertEquals(
                List.of(statement(3)),
                record.unanswered().stream().map(HearingRecord.Statement::id).toList());
        assertEquals(new Reply(true, digest(22)), record.statements().get(1).answer());
        assertEquals(List.of(new Shared(DAY.minusDays(17), PLAN)), record.materials());
        assertEquals(Map.of("for", 1, "against", 2), record.published());
        assertEquals(Ids.officer(1), record.chair());
    }

    @Test
    void answers_that_the_committee_adopts_late_are_told_as_late() {
        var motion = new MotionId("C-00000001");
        var written = record(new AnswerDrafted(hearing(3), statement(2), false, digest(22)));
        assertEquals(new Reply(false, digest(22)), written.statements().get(1).answer());
        assertNull(written.answers());

        var given = record(
                new AnswerDrafted(hearing(3), statement(2), false, digest(22)),
                new AnswersAdopted(hearing(3), motion, 0, DAY.minusDays(3), true));
        assertEquals(new Answered(motion, 0, DAY.minusDays(3), true), given.answers());
    }

    @Test
    void who_was_there_on_either_day_of_an_adjourned_hearing_owes_a_signature() {
        var moved = new HearingAdjourned(hearing(3), DAY.minusDays(10), DAY, "rain");
        var events = new ArrayList<>(DISCUSSED.subList(0, DISCUSSED.size() - 1));
        events.addAll(List.of(moved, new HearingOpened(hearing(3), Ids.officer(2), List.of(Ids.resident(3)))));
        var record = Folded.of(new HearingRecords(), events).get(hearing(3).value());

        assertEquals(Stage.OPEN, record.stage());
        assertEquals(DAY, record.heldOn());
        assertEquals(Ids.officer(2), record.chair());
        assertEquals(List.of(new Adjourned(DAY.minusDays(10), DAY, "rain")), record.adjournments());
        assertEquals(List.of(Ids.resident(1), Ids.resident(2), Ids.resident(3)), record.signaturesMissing());
    }

    @Test
    void it_ends_closed_or_cancelled_with_a_reason() {
        assertEquals(
                Stage.CLOSED,
                record(new HearingClosed(hearing(3), proposal(4), 2, 1, false)).stage());
        var cancelled = Folded.of(
                        new HearingRecords(), announced(3, 4), new HearingCancelled(hearing(3), proposal(4), "rain"))
                .get(hearing(3).value());
        assertEquals(Stage.CANCELLED, cancelled.stage());
        assertEquals("rain", cancelled.reason());
    }

    private static HearingRecord record(Event... more) {
        var events = new ArrayList<>(DISCUSSED);
        events.addAll(List.of(more));
        return Folded.of(new HearingRecords(), events).get(hearing(3).value());
    }
}
