package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** A result whose ballots were faulty is annulled; what was declared stays readable. */
final class AnnullingDecider implements Decider<AnnulResult, AnnullingDecider.State> {

    /**
     * @param result what is annulled; null if it was never declared
     * @param moved whether the committee has decided on that motion to annul it
     * @param fallback what rule book applies without the decision
     */
    record State(
            boolean byBoard,
            @Nullable Standing result,
            boolean moved,
            List<RuleBookAdopted> fallback,
            List<DisclosureOvertaken> overtaken) {}

    @Override
    public Known<State> knows(Given given, AnnulResult command) {
        return Known.together(
                CommunityEvent.actsFor(Body.SUPERVISION_BOARD, given),
                Standing.of(command.vote()),
                moved(command.vote(), command.motion()),
                RuleBookEvent.without(DecisionId.of(command.vote()), given.today()),
                DisclosureEvent.overtaken(ResultEvent.toPublish(command.vote()), given.today()),
                State::new);
    }

    /** What the committee decides before a result is declared is not about that result. */
    private static Known<Boolean> moved(VoteId vote, MotionId motion) {
        return Known.together(
                CommitteeEvent.annulledBy(motion),
                Standing.of(vote).asOf(CommitteeEvent.ofMotion(motion), CommitteeDecided.class),
                (annulled, then) -> vote.equals(annulled) && then != null);
    }

    @Override
    public Decision decide(Given given, AnnulResult command, State state) {
        if (!state.byBoard) return refuse(ANNULMENT_NOT_YOURS);
        var result = state.result;
        if (result == null) return refuse(RESULT_UNKNOWN);
        if (result.annulled()) return refuse(RESULT_ALREADY_ANNULLED);
        if (!OneLine.is(command.reason())) return refuse(RESULT_REASON_UNFIT);
        if (!state.moved) return refuse(ANNULMENT_NOT_DECIDED);
        var events = new ArrayList<Event>();
        events.add(new ResultAnnulled(
                command.vote(),
                result.declared().proposal(),
                result.declared().concerns(),
                AnnulledBy.FAULTY_BALLOTS,
                null,
                command.motion(),
                command.reason()));
        events.addAll(state.fallback);
        events.addAll(state.overtaken);
        return accept(events);
    }
}
