package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a hearing. */
public sealed interface HearingCommand extends Command {
    /** Characters of a side's name, at most. */
    int LONGEST_SIDE = 40;

    HearingId hearing();

    /**
     * Announces a hearing (HEA-2).
     *
     * @param observers how many seats are kept for observers
     * @param sides the sides that are concerned, by short names such as {@code cyclists}; each must be represented (HEA-3)
     * @param petition on which it is held (HEA-1); null if on none
     * @param motion by which the committee decided to hold it (COM-8); null if it is held on a petition
     */
    @StoredAs("announce-hearing.v1")
    record AnnounceHearing(
            HearingId hearing,
            ProposalId proposal,
            LocalDate heldOn,
            String place,
            int observers,
            List<String> sides,
            @Nullable PetitionId petition,
            @Nullable MotionId motion)
            implements HearingCommand {
        public AnnounceHearing {
            sides = List.copyOf(sides);
        }
    }

    /** Adds participants to the published list, before the hearing. */
    @StoredAs("name-participants.v1")
    record NameParticipants(HearingId hearing, List<Participant> participants) implements HearingCommand {
        public NameParticipants {
            participants = List.copyOf(participants);
        }
    }

    /** Gives the participants the materials (HEA-3). */
    @StoredAs("share-materials.v1")
    record ShareMaterials(HearingId hearing, List<Material> materials) implements HearingCommand {
        public ShareMaterials {
            materials = List.copyOf(materials);
        }
    }

    /**
     * Opens the hearing with the participants who have come (HEA-4).
     *
     * @param chair the member of the committee who chairs it
     */
    @StoredAs("open-hearing.v1")
    record OpenHearing(HearingId hearing, OfficerId chair, List<ResidentId> present) implements HearingCommand {
        public OpenHearing {
            present = List.copyOf(present);
        }
    }

    /** Records what a participant said; the text stays beside the record. */
    @StoredAs("record-statement.v1")
    record RecordStatement(
            HearingId hearing, StatementId statement, ResidentId speaker, StatementKind kind, Digest text)
            implements HearingCommand {}

    /** Ends the discussion; from now on the record is signed and opinions are answered. */
    @StoredAs("end-discussion.v1")
    record EndDiscussion(HearingId hearing) implements HearingCommand {}

    /** A participant who was present confirms the record (HEA-5). */
    @StoredAs("sign-hearing-record.v1")
    record SignHearingRecord(HearingId hearing, ResidentId participant) implements HearingCommand {}

    /** A member writes down what the committee is to answer to an opinion, with its reason; written again, the last one counts. */
    @StoredAs("draft-answer.v1")
    record DraftAnswer(HearingId hearing, StatementId statement, boolean adopted, Digest reason)
            implements HearingCommand {}

    /**
     * Gives the answers to all opinions, as they are written down (HEA-6).
     *
     * @param motion by which the committee has adopted them (COM-8); it was put after the last of them was written
     */
    @StoredAs("adopt-answers.v1")
    record AdoptAnswers(HearingId hearing, MotionId motion) implements HearingCommand {}

    /** Closes a hearing whose record is signed and whose opinions are all answered. */
    @StoredAs("close-hearing.v1")
    record CloseHearing(HearingId hearing) implements HearingCommand {}

    /** Moves a hearing to another day, with its time of notice; what was said stands, and more is said then. @param reason one line */
    @StoredAs("adjourn-hearing.v1")
    record AdjournHearing(HearingId hearing, LocalDate heldOn, String reason) implements HearingCommand {}

    /** Calls a hearing off whose discussion has not ended. @param reason one line */
    @StoredAs("cancel-hearing.v1")
    record CancelHearing(HearingId hearing, String reason) implements HearingCommand {}

    /** A participant and the side they speak for. */
    record Participant(ResidentId resident, String side) {}

    /**
     * A document that participants receive: a text or a file.
     *
     * @param title one line that names no person
     * @param text null if it is a file
     * @param file null if it is a text
     */
    record Material(
            String title,
            @Nullable Digest text,
            @OfFile @Nullable Digest file) {}
}
