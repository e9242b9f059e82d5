package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.plusAll;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * One hearing: who speaks for which side, what was said, who has signed for it and what was answered.
 *
 * @param observers seats kept for observers
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
        List<Statement> statements)
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

    /** What was said; its text is kept beside the record. @param answer null where there is none, or none yet */
    @RecordBuilder
    public record Statement(
            StatementId id,
            ResidentId speaker,
            StatementKind kind,
            Digest text,
            @Nullable Reply answer) implements HearingRecordStatementBuilder.With {}

    public record Reply(
            boolean adopted, Digest reason, @Nullable LocalDate dueOn, boolean late) {}

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
                List.of());
    }

    /** Participants who were present and have not signed the record (HEA-5). */
    public List<ResidentId> signaturesMissing() {
        return participants.stream()
                .filter(voice -> voice.present() && !voice.signed())
                .map(Voice::resident)
                .toList();
    }

    /** Opinions without an answer (HEA-6). */
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
                withMaterials(plusAll(materials, e.materials(), material -> new Shared(e.sharedOn(), material)));
            case HearingOpened e ->
                withStage(Stage.OPEN)
                        .withParticipants(participants.stream()
                                .map(voice -> voice.withPresent(e.present().contains(voice.resident)))
                                .toList());
            case StatementRecorded e ->
                withStatements(plus(statements, new Statement(e.statement(), e.speaker(), e.kind(), e.text(), null)));
            case DiscussionEnded _ -> withStage(Stage.DISCUSSED);
            case HearingRecordSigned e ->
                withParticipants(changed(
                        participants,
                        voice -> voice.resident.equals(e.participant()),
                        voice -> voice.withSigned(true)));
            case OpinionAnswered e ->
                withStatements(changed(
                        statements,
                        said -> said.id.equals(e.statement()),
                        said -> said.withAnswer(new Reply(e.adopted(), e.reason(), e.dueOn(), e.late()))));
            case HearingClosed _ -> withStage(Stage.CLOSED);
            case HearingCancelled _ -> withStage(Stage.CANCELLED);
        };
    }
}
