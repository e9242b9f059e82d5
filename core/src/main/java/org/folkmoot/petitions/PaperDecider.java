package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.petitions.PetitionRefusal.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.ConfirmPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.EnterPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.OnPaper;
import org.folkmoot.petitions.PetitionCommand.RejectPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** One officer enters a sheet of signatures, another compares it with the paper; then they count. */
final class PaperDecider implements Decider<OnPaper, PaperDecider.State> {

    /** Of one sheet: more are refused, and nothing is read of them. */
    private static final int MOST = 50;

    /**
     * @param entered the sheet; null if it was not entered
     * @param checked whether it was confirmed or rejected
     * @param signed the signatures of those on it; null if they have not signed
     * @param signatories what the roll says of them; only where they are entered
     */
    record State(
            Offices offices,
            PetitionCourse petition,
            @Nullable PaperSignaturesEntered entered,
            boolean checked,
            Map<ResidentId, @Nullable PetitionSigned> signed,
            List<Signatory> signatories) {}

    @Override
    public Known<State> knows(Given given, OnPaper command) {
        var sheet = PetitionEvent.ofSheet(command.petition(), command.sheet());
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                PetitionCourse.of(command.petition()),
                Known.last(sheet, PaperSignaturesEntered.class),
                Known.whether(sheet, PaperSignaturesConfirmed.class, PaperSignaturesRejected.class),
                Known.each(residents(command), resident -> Signatory.signature(command.petition(), resident)),
                signatories(command),
                State::new);
    }

    private static Known<List<Signatory>> signatories(OnPaper command) {
        var signers = command instanceof EnterPaperSignatures c ? some(c.signers()) : List.<Signer>of();
        return Known.each(signers, signer -> Signatory.of(command.petition(), signer))
                .map(found -> signers.stream().map(found::get).toList());
    }

    private static List<ResidentId> residents(OnPaper command) {
        return switch (command) {
            case EnterPaperSignatures c ->
                some(c.signers()).stream().map(Signer::resident).toList();
            case ConfirmPaperSignatures c -> some(c.signers());
            case RejectPaperSignatures _ -> List.of();
        };
    }

    private static <T> List<T> some(List<T> signers) {
        return signers.subList(0, Math.min(signers.size(), MOST));
    }

    @Override
    public Decision decide(Given given, OnPaper command, State state) {
        if (!(given.by() instanceof Actor.Officer(var officer)) || !isCounting(given, state.offices))
            return refuse(PAPER_NOT_BY_OFFICER);
        if (state.petition.started() == null) return refuse(PETITION_UNKNOWN);
        if (state.petition.withdrawn()) return refuse(PETITION_WITHDRAWN);
        if (command instanceof EnterPaperSignatures c) return enter(given, officer, c, state);
        var entered = state.entered;
        if (entered == null) return refuse(PAPER_UNKNOWN);
        if (state.checked) return refuse(PAPER_ALREADY_CHECKED);
        return switch (command) {
            case EnterPaperSignatures _ -> throw new IllegalStateException("entered above");
            case ConfirmPaperSignatures c when given.by().is(entered.enteredBy()) -> refuse(PAPER_CONFIRMED_BY_SAME);
            case ConfirmPaperSignatures c -> confirm(given, c, entered, state);
            case RejectPaperSignatures c -> accept(new PaperSignaturesRejected(c.petition(), c.sheet()));
        };
    }

    private static boolean isCounting(Given given, Offices offices) {
        return offices.held(given.by(), Body.COMMITTEE, given.today())
                || offices.held(given.by(), Body.SUPERVISION_BOARD, given.today());
    }

    private static Decision enter(Given given, OfficerId officer, EnterPaperSignatures c, State state) {
        var against = state.petition.standsAgainstCollecting(given.today());
        if (against != null) return refuse(against);
        if (state.entered != null) return refuse(PAPER_ALREADY_ENTERED);
        if (!fit(c.signers())) return refuse(PAPER_SIGNERS_UNFIT);
        if (state.signed.values().stream().anyMatch(Objects::nonNull)) return refuse(PETITION_ALREADY_SIGNED);
        if (!state.signatories.stream().allMatch(Signatory::representsWhomTheySay))
            return refuse(SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE);
        if (state.signatories.stream().anyMatch(one -> one.countsAmong().isEmpty())) return refuse(SIGNER_NOT_ENTITLED);
        return accept(new PaperSignaturesEntered(
                c.petition(),
                c.sheet(),
                officer,
                state.signatories.stream().map(Signatory::signature).toList()));
    }

    private static boolean fit(List<Signer> signers) {
        return !signers.isEmpty()
                && signers.size() <= MOST
                && signers.stream().map(Signer::resident).distinct().count() == signers.size();
    }

    // A sheet that came in by the last day is compared in the days after it. Who has signed online meanwhile has
    // signed.
    private static Decision confirm(
            Given given, ConfirmPaperSignatures c, PaperSignaturesEntered entered, State state) {
        var found = entered.signatures().stream().map(Signature::resident).toList();
        if (c.signers().size() != found.size() || !new HashSet<>(c.signers()).equals(new HashSet<>(found)))
            return refuse(PAPER_DIFFERS);
        var counted = entered.signatures().stream()
                .filter(signature -> state.signed.get(signature.resident()) == null)
                .toList();
        var outcome = new ArrayList<Event>();
        outcome.add(
                new PaperSignaturesConfirmed(c.petition(), c.sheet(), counted.size(), found.size() - counted.size()));
        for (var one : counted) outcome.add(new PetitionSigned(c.petition(), one, given.today(), c.sheet()));
        return accept(outcome);
    }
}
