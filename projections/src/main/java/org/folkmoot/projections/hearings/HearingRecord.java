package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.hearings.HearingCommand.Material;
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
 * @param answerBy the last day for answers that are in time (HEA-6); null before the discussion has ended, or where no rule sets one
 */
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
        @Nullable LocalDate answerBy) {

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
    public record Voice(ResidentId resident, String side, boolean present, boolean signed) {
        private Voice come(List<ResidentId> came) {
            return new Voice(resident, side, came.contains(resident), signed);
        }

        private Voice signing() {
            return new Voice(resident, side, present, true);
        }
    }

    public record Shared(LocalDate on, Material material) {}

    /** What was said; its text is kept beside the record. @param answer null where there is none, or none yet */
    public record Statement(
            StatementId id,
            ResidentId speaker,
            StatementKind kind,
            Digest text,
            @Nullable Reply answer) {
        private Statement answered(OpinionAnswered e) {
            return new Statement(id, speaker, kind, text, new Reply(e.adopted(), e.reason(), e.dueOn(), e.late()));
        }
    }

    public record Reply(
            boolean adopted, Digest reason, @Nullable LocalDate dueOn, boolean late) {}

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
                null);
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

    /** How many participants speak for a side. */
    public long speakersFor(String side) {
        return participants.stream().filter(voice -> voice.side().equals(side)).count();
    }

    HearingRecord after(HearingEvent event) {
        return switch (event) {
            case HearingAnnounced e -> of(e);
            case ParticipantsNamed e -> withParticipants(e);
            case MaterialsShared e -> withMaterials(e);
            case HearingOpened e ->
                at(Stage.OPEN, answerBy)
                        .with(
                                participants.stream()
                                        .map(voice -> voice.come(e.present()))
                                        .toList(),
                                statements);
            case StatementRecorded e ->
                with(
                        participants,
                        plus(statements, new Statement(e.statement(), e.speaker(), e.kind(), e.text(), null)));
            case DiscussionEnded e -> at(Stage.DISCUSSED, e.answerBy());
            case HearingRecordSigned e ->
                with(
                        changed(participants, voice -> voice.resident().equals(e.participant()), Voice::signing),
                        statements);
            case OpinionAnswered e ->
                with(
                        participants,
                        changed(statements, said -> said.id().equals(e.statement()), said -> said.answered(e)));
            case HearingClosed _ -> at(Stage.CLOSED, answerBy);
            case HearingCancelled _ -> at(Stage.CANCELLED, answerBy);
        };
    }

    private HearingRecord withParticipants(ParticipantsNamed e) {
        var named = e.participants().stream().map(one -> new Voice(one.resident(), one.side(), false, false));
        return with(Stream.concat(participants.stream(), named).toList(), statements);
    }

    private HearingRecord withMaterials(MaterialsShared e) {
        var shared = e.materials().stream().map(material -> new Shared(e.sharedOn(), material));
        return new HearingRecord(
                id,
                proposal,
                announcedOn,
                heldOn,
                place,
                observers,
                sides,
                ruleBook,
                stage,
                participants,
                Stream.concat(materials.stream(), shared).toList(),
                statements,
                answerBy);
    }

    private HearingRecord with(List<Voice> nowParticipants, List<Statement> nowStatements) {
        return new HearingRecord(
                id,
                proposal,
                announcedOn,
                heldOn,
                place,
                observers,
                sides,
                ruleBook,
                stage,
                nowParticipants,
                materials,
                nowStatements,
                answerBy);
    }

    private HearingRecord at(Stage next, @Nullable LocalDate answers) {
        return new HearingRecord(
                id,
                proposal,
                announcedOn,
                heldOn,
                place,
                observers,
                sides,
                ruleBook,
                next,
                participants,
                materials,
                statements,
                answers);
    }
}
