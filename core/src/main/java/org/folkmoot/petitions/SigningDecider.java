package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.petitions.PetitionRefusal.*;

import java.util.Objects;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionCommand.Signing;
import org.folkmoot.petitions.PetitionCommand.WithdrawSignature;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs, or takes the signature back. What is read is the petition's opening, this resident's signature and what the roll
 * says of them: thousands sign at once without meeting each other, and nobody's signature is counted here.
 */
final class SigningDecider implements Decider<Signing, SigningDecider.State> {

    /**
     * @param own the resident's signature; null if there is none
     * @param signatory only of who signs
     */
    record State(
            PetitionCourse petition,
            @Nullable PetitionSigned own,
            @Nullable Signatory signatory) {}

    @Override
    public Known<State> knows(Given given, Signing command) {
        var signer = signer(command);
        return Known.together(
                PetitionCourse.of(command.petition()),
                Signatory.signature(command.petition(), signer.resident()),
                Signatory.of(command.petition(), signer).onlyIf(command instanceof SignPetition),
                State::new);
    }

    private static Signer signer(Signing command) {
        return switch (command) {
            case SignPetition c -> new Signer(c.resident(), c.household());
            case WithdrawSignature c -> new Signer(c.resident(), null);
        };
    }

    @Override
    public Decision decide(Given given, Signing command, State state) {
        if (!given.by().is(signer(command).resident())) return refuse(PETITION_SIGNATURE_NOT_YOURS);
        var against = state.petition.standsAgainstCollecting(given.today());
        if (against != null) return refuse(against);
        return switch (command) {
            case SignPetition c -> sign(given, c, state);
            case WithdrawSignature c -> withdraw(c, state);
        };
    }

    private static Decision sign(Given given, SignPetition c, State state) {
        if (state.own != null) return refuse(PETITION_ALREADY_SIGNED);
        var signatory = Objects.requireNonNull(state.signatory, "the petition has begun");
        if (!signatory.representsWhomTheySay()) return refuse(SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE);
        var own = signatory.signature();
        if (own.countsAmong().isEmpty()) return refuse(SIGNER_NOT_ENTITLED);
        return accept(new PetitionSigned(c.petition(), own, given.today(), null));
    }

    // What was reached obliges the committee: it is not undone under its hands.
    private static Decision withdraw(WithdrawSignature c, State state) {
        var own = state.own;
        if (own == null) return refuse(PETITION_NOT_SIGNED);
        if (state.petition.qualified()) return refuse(PETITION_ALREADY_QUALIFIED);
        return accept(new SignatureWithdrawn(c.petition(), own.signature()));
    }
}
