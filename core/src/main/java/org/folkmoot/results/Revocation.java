package org.folkmoot.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * The earlier decision that a proposal revokes if it passes (MTG-8).
 *
 * @param matter the class of the proposal; null if it was not tabled
 * @param named the decision that the proposal has named since it was tabled; null if none
 * @param result that decision's result, if a meeting made it; null if none did
 * @param motion that decision, if the committee made it and it stands; null otherwise
 * @param earlier that decision, if it was taken over from before the record and stands; null otherwise
 * @param fallback what rule book applies without that decision
 * @param overtaken what becomes of the items on the board that publish that decision
 */
record Revocation(
        @Nullable Matter matter,
        @Nullable DecisionId named,
        @Nullable Standing result,
        @Nullable CommitteeDecided motion,
        @Nullable EarlierId earlier,
        List<RuleBookAdopted> fallback,
        List<DisclosureOvertaken> overtaken) {

    /** @param revokes the decision of which is read whether it stands: that which is said to be named */
    static Known<Revocation> of(ProposalId proposal, @Nullable DecisionId revokes, LocalDate today) {
        return Known.together(
                Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class),
                result(revokes == null ? null : revokes.vote()),
                motion(revokes == null ? null : revokes.motion()),
                earlier(revokes == null ? null : revokes.earlier()),
                fallback(revokes, today),
                overtaken(revokes, today),
                ProposalEvent.matter(proposal),
                (tabled, result, motion, earlier, fallback, overtaken, matter) -> new Revocation(
                        matter,
                        tabled == null ? null : tabled.revokes(),
                        result,
                        motion,
                        earlier,
                        fallback,
                        overtaken));
    }

    private static Known<@Nullable Standing> result(@Nullable VoteId vote) {
        return vote == null ? Known.of(null) : Standing.of(vote);
    }

    private static Known<@Nullable CommitteeDecided> motion(@Nullable MotionId motion) {
        return motion == null ? Known.of(null) : CommitteeEvent.standing(motion);
    }

    private static Known<@Nullable EarlierId> earlier(@Nullable EarlierId decision) {
        return decision == null
                ? Known.of(null)
                : FoundingEvent.stands(decision).map(stands -> stands ? decision : null);
    }

    private static Known<List<RuleBookAdopted>> fallback(@Nullable DecisionId revokes, LocalDate today) {
        return revokes == null ? Known.of(List.of()) : RuleBookEvent.without(revokes, today);
    }

    private static Known<List<DisclosureOvertaken>> overtaken(@Nullable DecisionId revokes, LocalDate today) {
        return revokes == null
                ? Known.of(List.of())
                : DisclosureEvent.overtaken(
                        revokes.<DutyId>either(
                                ResultEvent::toPublish, CommitteeEvent::toPublish, FoundingEvent::toPublish),
                        today);
    }

    boolean names(@Nullable DecisionId decision) {
        return Objects.equals(named, decision);
    }

    /** What becomes of the earlier decision when that vote has passed; nothing if it does not stand any more. */
    List<Event> by(VoteId resolution) {
        var events = new ArrayList<Event>();
        if (result != null && result.stands()) events.add(annulled(result.declared(), resolution));
        if (motion != null) events.add(new DecisionRevoked(motion.motion(), motion.about(), resolution));
        if (earlier != null) events.add(new EarlierDecisionRevoked(earlier, resolution));
        if (events.isEmpty()) return events;
        events.addAll(fallback);
        events.addAll(overtaken);
        return events;
    }

    private static ResultAnnulled annulled(ResultEvent.ResultDeclared earlier, VoteId resolution) {
        return new ResultAnnulled(
                earlier.vote(), earlier.proposal(), earlier.concerns(), AnnulledBy.MEETING, resolution, null, null);
    }
}
