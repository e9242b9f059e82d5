package org.folkmoot.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.SheetId;
import org.jspecify.annotations.Nullable;

/** What happened to a petition. */
public sealed interface PetitionEvent extends Event {
    PetitionId petition();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case PetitionStarted e
            when e.proposal() != null -> Set.of(ofPetition(e.petition()), ofPetitionsFor(e.proposal()));
            case PetitionStarted _, PetitionWithdrawn _ -> Set.of(ofPetition(petition()));
            case PetitionSigned e -> ofOneOf(e.petition(), e.signature());
            case SignatureWithdrawn e -> ofOneOf(e.petition(), e.signature());
            case PaperSignaturesEntered e -> Set.of(ofSheet(e.petition(), e.sheet()));
            case PaperSignaturesConfirmed e -> Set.of(ofSheet(e.petition(), e.sheet()));
            case PaperSignaturesRejected e -> Set.of(ofSheet(e.petition(), e.sheet()));
            case PetitionQualified e -> e.withDuties(ofPetition(e.petition()));
        };
    }

    /**
     * A petition was started; who may sign it, and how many must, is fixed by it.
     *
     * @param proposal for which it asks for a meeting or a hearing, as it is worded from now on; null if it names none
     * @param lastDay the last day for signatures; null where the rule book sets none
     */
    @StoredAs("petition-started.v1")
    record PetitionStarted(
            PetitionId petition,
            Demand demand,
            @Nullable ProposalId proposal,
            String title,
            Digest text,
            ResidentId starter,
            LocalDate startedOn,
            @Nullable LocalDate lastDay,
            List<Threshold> thresholds,
            RuleBookRef ruleBook)
            implements PetitionEvent {
        public PetitionStarted {
            thresholds = List.copyOf(thresholds);
        }
    }

    /** Tells who has signed: auditors are told, by pseudonyms, and nobody else; how many have, everybody may know at once. */
    sealed interface Signatures extends PetitionEvent, Confidential {
        @Override
        default @Nullable Tag seal() {
            return null;
        }

        @Override
        default Readers readers() {
            return Readers.AUDITORS;
        }
    }

    @StoredAs("petition-withdrawn.v1")
    record PetitionWithdrawn(PetitionId petition) implements PetitionEvent {}

    /**
     * Somebody signed.
     *
     * @param sheet the paper it stands on; null if it was given online
     */
    @StoredAs("petition-signed.v1")
    record PetitionSigned(
            PetitionId petition,
            Signature signature,
            LocalDate signedOn,
            @Nullable SheetId sheet) implements Signatures {}

    /** It was taken back. */
    @StoredAs("signature-withdrawn.v1")
    record SignatureWithdrawn(PetitionId petition, Signature signature) implements Signatures {}

    /** A sheet was entered; its signatures count when another officer has confirmed it. */
    @StoredAs("paper-signatures-entered.v1")
    record PaperSignaturesEntered(PetitionId petition, SheetId sheet, OfficerId enteredBy, List<Signature> signatures)
            implements Signatures {
        public PaperSignaturesEntered {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * A sheet was confirmed; its signatures follow in the same commit, one event each.
     *
     * @param repeated those on it who had signed online meanwhile, and are not counted again
     */
    @StoredAs("paper-signatures-confirmed.v1")
    record PaperSignaturesConfirmed(PetitionId petition, SheetId sheet, int counted, int repeated)
            implements PetitionEvent {}

    @StoredAs("paper-signatures-rejected.v1")
    record PaperSignaturesRejected(PetitionId petition, SheetId sheet) implements PetitionEvent {}

    /**
     * Enough have signed (MTG-1, MTG-5, HEA-1).
     *
     * @param proposal which they want decided or heard; null if they only want it held
     * @param reachedOn the day of the signature that was enough
     * @param grantBy the last day on which what is asked for is granted in time (MTG-15); null where no rule sets one
     */
    @StoredAs("petition-qualified.v1")
    record PetitionQualified(
            PetitionId petition,
            Demand demand,
            @Nullable ProposalId proposal,
            LocalDate reachedOn,
            @Nullable LocalDate grantBy,
            Derivation derivation)
            implements PetitionEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return grantBy == null
                    ? List.of()
                    : List.of(new Duty.Arises(Duty.once(toConvene(petition), Body.COMMITTEE, "MTG-15", grantBy)));
        }
    }

    /**
     * One signature.
     *
     * @param household for which it counts; null if for none
     * @param group for which it counts; null if for none
     */
    record Signature(
            ResidentId resident,
            @Nullable HouseholdId household,
            @Nullable GroupId group,
            List<Constituency> countsAmong) {
        public Signature {
            countsAmong = List.copyOf(countsAmong);
        }
    }

    /** That enough have signed a petition; null if they have not, or none is named. */
    static Known<@Nullable PetitionQualified> qualified(@Nullable PetitionId petition) {
        return petition == null ? Known.of(null) : Known.last(ofPetition(petition), PetitionQualified.class);
    }

    /** The duty to hold the meeting that was petitioned for. */
    static DutyId toConvene(PetitionId petition) {
        return DutyId.of("convene", petition);
    }

    private static Set<Tag> ofOneOf(PetitionId petition, Signature signature) {
        return Set.of(ofSignatures(petition), ofSignature(petition, signature.resident()));
    }

    /** The petitions for one proposal. */
    static Tag ofPetitionsFor(ProposalId proposal) {
        return Tag.of("petitions-for", proposal);
    }

    static Tag ofPetition(PetitionId petition) {
        return Tag.of("petition", petition);
    }

    /** All signatures of a petition: only who counts them reads them. */
    static Tag ofSignatures(PetitionId petition) {
        return Tag.of("signatures", petition);
    }

    /** One resident's signature, online or on paper. */
    static Tag ofSignature(PetitionId petition, ResidentId resident) {
        return Tag.of("petition-signature", petition, resident);
    }

    /** One sheet of signatures. */
    static Tag ofSheet(PetitionId petition, SheetId sheet) {
        return Tag.of("petition-sheet", petition, sheet);
    }
}
