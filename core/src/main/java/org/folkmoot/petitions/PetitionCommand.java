package org.folkmoot.petitions;

import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.SheetId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a petition. */
public sealed interface PetitionCommand extends Command {
    PetitionId petition();

    /** Who signs for themselves or takes their signature back. */
    sealed interface Signing extends PetitionCommand {}

    /** What becomes of it. */
    sealed interface Ending extends PetitionCommand {}

    /** What officers do with signatures on paper. */
    sealed interface OnPaper extends PetitionCommand {
        SheetId sheet();
    }

    /**
     * Starts a petition (MTG-1).
     *
     * @param proposal of the starter's own, which the meeting is to decide or the hearing is to be about; null if they only want it held
     * @param title one line that names no person; the text stays beside the record
     */
    @StoredAs("start-petition.v1")
    record StartPetition(
            PetitionId petition, Demand demand, @Nullable ProposalId proposal, String title, Digest text)
            implements PetitionCommand {}

    /** Who started it gives it up. */
    @StoredAs("withdraw-petition.v1")
    record WithdrawPetition(PetitionId petition) implements Ending {}

    /** A resident signs. @param household that they represent; null if they represent none */
    @StoredAs("sign-petition.v1")
    record SignPetition(
            PetitionId petition,
            ResidentId resident,
            @Nullable HouseholdId household) implements Signing {}

    @StoredAs("withdraw-signature.v1")
    record WithdrawSignature(PetitionId petition, ResidentId resident) implements Signing {}

    /** An officer enters a sheet of signatures. @param sheet its number, which is written on it */
    @StoredAs("enter-paper-signatures.v1")
    record EnterPaperSignatures(PetitionId petition, SheetId sheet, List<Signer> signers) implements OnPaper {
        public EnterPaperSignatures {
            signers = List.copyOf(signers);
        }
    }

    /** Another officer has compared the paper with what was entered. @param signers who is found on it */
    @StoredAs("confirm-paper-signatures.v1")
    record ConfirmPaperSignatures(PetitionId petition, SheetId sheet, List<ResidentId> signers) implements OnPaper {
        public ConfirmPaperSignatures {
            signers = List.copyOf(signers);
        }
    }

    /** What was entered is not what stands on the paper. */
    @StoredAs("reject-paper-signatures.v1")
    record RejectPaperSignatures(PetitionId petition, SheetId sheet) implements OnPaper {}

    /** The software notes that enough have signed. */
    @StoredAs("qualify-petition.v1")
    record QualifyPetition(PetitionId petition) implements Ending {}

    /** @param household that they represent; null if they represent none */
    record Signer(ResidentId resident, @Nullable HouseholdId household) {}
}
