package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.plusAll;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.AnswerDrafted;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAdjourned;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * One hearing: who speaks for which side, what was said, who has signed for it and what was answered.
 *
 * @param observers seats kept for observers
 * @param chair who chaired it, when it was last opened; null before
 * @param published how many participants of each side were named when the materials were last published (HEA-3); none before
 * @param adjournments in their order
 * @param reason why it was called off; null unless it was
 * @param answers that the committee has adopted; null while it has not
 */
@RecordBuilder
public record HearingRecord(
        HearingId id,
        ProposalId proposal,
        LocalDate announcedOn,
        LocalDate heldOn,
        String place,
        int observers,
        List<String> sides,
        RuleBookRef ruleBook,
        Stage stage,
        List<Voice> participants,
        List<Shared> materials,
        List<Statement> statements,
        @Nullable OfficerId chair,
        SortedMap<String, Integer> published,
        List<Adjourned> adjournments,
        @Nullable String reason,
        @Nullable Answered answers)
        implements HearingRecordBuilder.With, Listed<HearingRecord.Entry> {

    /** How far it has come. */
    public enum Stage {
        ANNOUNCED,
        OPEN,
        /** The discussion has ended: its record is being signed, and opinions answered. */
        DISCUSSED,
        CLOSED,
        CANCELLED
    }

    /** A participant. @param present whether they had come when it opened */
    @RecordBuilder
    public record Voice(ResidentId resident, String side, boolean present, boolean signed)
            implements HearingRecordVoiceBuilder.With {
        private static Voice of(Participant named) {
            return new Voice(named.resident(), named.side(), false, false);
        }
    }

    public record Shared(LocalDate on, Material material) {}

    public record Adjourned(LocalDate from, LocalDate to, String reason) {}

    /** @param followed how many opinions were adopted */
    public record Answered(
            MotionId motion, int followed, @Nullable LocalDate dueOn, boolean late) {}

    /** What was said; its text is kept beside the record. @param answer null where there is none, or none yet */
    @RecordBuilder
    public record Statement(
            StatementId id,
            ResidentId speaker,
            StatementKind kind,
            Digest text,
            @Nullable Reply answer) implements HearingRecordStatementBuilder.With {}

    /** What is answered, or, while the committee has not adopted it, is to be. */
    public record Reply(boolean adopted, Digest reason) {}

    /** A hearing in a list. */
    public record Entry(
            HearingId id, ProposalId proposal, LocalDate announcedOn, LocalDate heldOn, String place, Stage stage) {

        /** Whether it is neither closed nor cancelled. */
        public boolean isOpen() {
            return stage != Stage.CLOSED && stage != Stage.CANCELLED;
        }
    }

    static HearingRecord of(HearingAnnounced e) {
        return new HearingRecord(
                e.hearing(),
                e.proposal(),
                e.announcedOn(),
                e.heldOn(),
                e.place(),
                e.observers(),
                e.sides(),
                e.ruleBook(),
                Stage.ANNOUNCED,
                List.of(),
                List.of(),
                List.of(),
                null,
                new TreeMap<>(),
                List.of(),
                null,
                null);
    }

    /** Participants who were present and have not signed the record (HEA-5). */
    public List<ResidentId> signaturesMissing() {
        return participants.stream()
                .filter(voice -> voice.present() && !voice.signed())
                .map(Voice::resident)
                .toList();
    }

    /** Opinions for which no answer is written down (HEA-6). */
    public List<Statement> unanswered() {
        return statements.stream()
                .filter(statement -> statement.kind() == StatementKind.OPINION && statement.answer() == null)
                .toList();
    }

    @Override
    public Entry entry() {
        return new Entry(id, proposal, announcedOn, heldOn, place, stage);
    }

    HearingRecord after(HearingEvent event) {
        return switch (event) {
            case HearingAnnounced e -> of(e);
            case ParticipantsNamed e -> withParticipants(plusAll(participants, e.participants(), Voice::of));
            case MaterialsShared e ->
                withMaterials(plusAll(materials, e.materials(), material -> new Shared(e.sharedOn(), material)))
                        .withPublished(e.sides());
            case HearingOpened e ->
                withStage(Stage.OPEN)
                        .withChair(e.chair())
                        .withParticipants(changed(
                                participants,
                                voice -> e.present().contains(voice.resident),
                                voice -> voice.withPresent(true)));
            case HearingAdjourned e ->
                withStage(Stage.ANNOUNCED)
                        .withHeldOn(e.heldOn())
                        .withAdjournments(plus(adjournments, new Adjourned(e.from(), e.heldOn(), e.reason())));
            case StatementRecorded e ->
                withStatements(plus(statements, new Statement(e.statement(), e.speaker(), e.kind(), e.text(), null)));
            case DiscussionEnded _ -> withStage(Stage.DISCUSSED);
            case HearingRecordSigned e ->
                withParticipants(changed(
                        participants,
                        voice -> voice.resident.equals(e.participant()),
                        voice -> voice.withSigned(true)));
            case AnswerDrafted e ->
                withStatements(changed(
                        statements,
                        said -> said.id.equals(e.statement()),
                        said -> said.withAnswer(new Reply(e.adopted(), e.reason()))));
            case AnswersAdopted e -> withAnswers(new Answered(e.motion(), e.followed(), e.dueOn(), e.late()));
            case HearingClosed _ -> withStage(Stage.CLOSED);
            case HearingCancelled e -> withStage(Stage.CANCELLED).withReason(e.reason());
        };
    }
}
