package org.folkmoot.petitions;

import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdOnRoll;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign, as the roll stood when the petition was started: what comes later does not count.
 *
 * @param household whom they say they represent; null if nobody
 */
public record Signatory(
        PetitionStarted petition,
        ResidentOnRoll resident,
        Representatives seats,
        @Nullable HouseholdOnRoll household) {

    /** What the roll said of one signer when the petition was started; null before that. */
    public static Known<@Nullable Signatory> of(PetitionId petition, Signer signer) {
        var about = PetitionEvent.ofPetition(petition);
        return Known.together(
                        Known.last(about, PetitionStarted.class),
                        RollEvent.onRoll(signer.resident()),
                        RollEvent.seatsOf(signer.resident()),
                        signer.household() == null ? Known.of(null) : RollEvent.onRoll(signer.household()),
                        Signatory::new)
                .asOf(about, PetitionStarted.class);
    }

    /** A resident's signature as it stands; null if there is none. */
    public static Known<@Nullable PetitionSigned> signature(PetitionId petition, ResidentId resident) {
        return Known.from(
                Boundary.of(
                        PetitionEvent.ofSignature(petition, resident), PetitionSigned.class, SignatureWithdrawn.class),
                PetitionEvent.class,
                null,
                (_, event) -> event instanceof PetitionSigned signed ? signed : null);
    }

    /** Whether they name no household, or one that they represent. */
    public boolean representsWhomTheySay() {
        return household == null || household.isRepresentedBy(resident.resident());
    }

    /** Where the signature counts; nowhere if they may not sign. */
    public List<Constituency> countsAmong() {
        return petition.thresholds().stream()
                .map(Threshold::of)
                .filter(this::isOf)
                .toList();
    }

    private boolean isOf(Constituency constituency) {
        return switch (constituency) {
            case ADULTS -> resident.elector();
            case HOUSEHOLDS -> household != null && household.isRepresentedBy(resident.resident());
            case REPRESENTATIVES, GROUPS -> group() != null;
        };
    }

    private @Nullable GroupId group() {
        return seats.heldBy(resident.resident(), petition.startedOn())
                .map(Representatives.Seat::group)
                .orElse(null);
    }

    /** The signature as it counts. */
    Signature signature() {
        var among = countsAmong();
        var whom = household == null || !among.contains(Constituency.HOUSEHOLDS) ? null : household.household();
        return new Signature(resident.resident(), whom, among.contains(Constituency.GROUPS) ? group() : null, among);
    }
}
