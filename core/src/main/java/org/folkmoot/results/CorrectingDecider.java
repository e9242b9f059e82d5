package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultEvent.CharterAdopted;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.votes.VoteEvent;
import org.jspecify.annotations.Nullable;

/** The supervision board has the ballots of a declared result counted again, as the record holds them; nobody says how many there were. */
final class CorrectingDecider implements Decider<CorrectResult, CorrectingDecider.State> {

    /**
     * @param result what is corrected; null if it was never declared
     * @param matter the class of the proposal
     * @param fallback what rule book applies if the decision falls
     */
    record State(
            boolean byBoard,
            @Nullable Standing result,
            SortedMap<String, Integer> ballots,
            @Nullable Matter matter,
            List<RuleBookAdopted> fallback,
            List<DisclosureOvertaken> overtaken) {}

    @Override
    public Known<State> knows(Given given, CorrectResult command) {
        return Known.together(
                CommunityEvent.actsFor(Body.SUPERVISION_BOARD, given),
                Standing.of(command.vote()),
                VoteEvent.ballots(command.vote()),
                ProposalEvent.matter(command.proposal()),
                RuleBookEvent.without(DecisionId.of(command.vote()), given.today()),
                DisclosureEvent.overtaken(ResultEvent.toPublish(command.vote()), given.today()),
                State::new);
    }

    @Override
    public Decision decide(Given given, CorrectResult command, State state) {
        if (!state.byBoard) return refuse(CORRECTION_NOT_BY_BOARD);
        var result = state.result;
        if (result == null) return refuse(RESULT_UNKNOWN);
        if (!result.declared().proposal().equals(command.proposal())) return refuse(RESULT_NAMES_OTHERWISE);
        if (result.annulled()) return refuse(RESULT_ALREADY_ANNULLED);
        if (!OneLine.is(command.reason())) return refuse(RESULT_REASON_UNFIT);
        if (state.ballots.equals(result.counts())) return refuse(RESULT_UNCHANGED);
        if (sum(state.ballots) > result.declared().present()) return refuse(RESULT_OVER_PRESENT);
        var corrected = corrected(command, result, state.ballots);
        var events = new ArrayList<Event>(List.of(corrected));
        if (corrected.passed() && !result.passed() && state.matter != null && state.matter.isFiled())
            events.add(new CharterAdopted(command.vote(), command.proposal()));
        if (!corrected.passed()) events.addAll(state.fallback);
        events.addAll(state.overtaken);
        return accept(events);
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static ResultCorrected corrected(
            CorrectResult command, Standing result, SortedMap<String, Integer> counts) {
        var before = result.declared();
        var derivation = again(before.derivation(), counts.getOrDefault(VoteEvent.YES, 0));
        return new ResultCorrected(
                command.vote(),
                before.proposal(),
                before.concerns(),
                counts,
                before.present(),
                derivation.holds(),
                derivation,
                command.reason());
    }

    /** The same rule applied to another number. */
    private static Derivation again(Derivation first, int yes) {
        return switch (first.comparison()) {
            case AT_LEAST -> Derivation.atLeast(first.rule(), first.ruleBook(), yes, first.whole(), first.share());
            case MORE_THAN -> Derivation.moreThan(first.rule(), first.ruleBook(), yes, first.whole(), first.share());
        };
    }
}
