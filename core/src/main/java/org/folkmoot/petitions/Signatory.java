package org.folkmoot.petitions;

import java.util.List;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
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
 * @param started how the petition began; null before it
 */
public record Signatory(
        ResidentOnRoll resident,
        @Nullable HouseholdOnRoll household,
        Representatives seats,
        @Nullable PetitionStarted started) {

    /** What the roll says of one signer, up to the petition's beginning. */
    public static Known<Signatory> of(PetitionId petition, Signer signer) {
        return Known.from(boundary(petition, signer), Event.class, unknown(signer), Signatory::after);
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

    static Signatory unknown(Signer signer) {
        return new Signatory(
                ResidentOnRoll.unknown(signer.resident()),
                signer.household() == null ? null : HouseholdOnRoll.unknown(signer.household()),
                Representatives.NONE,
                null);
    }

    static Boundary boundary(PetitionId petition, Signer signer) {
        var own = Boundary.of(PetitionEvent.ofPetition(petition), PetitionStarted.class)
                .and(RollEvent.ofStanding(signer.resident()))
                .and(RollEvent.ofResident(signer.resident()), RepresentativeSeated.class, RepresentativeEnded.class);
        return signer.household() == null ? own : own.and(RollEvent.ofEntry(signer.household()));
    }

    Signatory after(Event event) {
        if (started != null) return this;
        return switch (event) {
            case PetitionStarted e -> new Signatory(resident, household, seats, e);
            case RollEvent e ->
                new Signatory(
                        RollEvent.resident(resident, e),
                        household == null ? null : RollEvent.household(household, e),
                        RollEvent.representatives(seats, e),
                        null);
            default -> throw new IllegalStateException("nothing of a signer is told by " + event);
        };
    }

    /** Whether they name no household, or one that they represent. */
    public boolean representsWhomTheySay() {
        return household == null || household.isRepresentedBy(resident.resident());
    }

    /** Where the signature counts; nowhere if they may not sign. */
    public List<Constituency> countsAmong() {
        return started == null
                ? List.of()
                : started.thresholds().stream()
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
        return started == null
                ? null
                : seats.heldBy(resident.resident(), started.startedOn())
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
