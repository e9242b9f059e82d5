package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import java.util.ArrayList;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.Publications;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** A declared result is annulled; what was declared stays readable. */
final class AnnullingDecider implements Decider<AnnulResult, AnnullingDecider.State> {

    /**
     * @param result what is annulled; null if it was never declared
     * @param moved whether the committee has decided on that motion to annul it
     */
    record State(Offices offices, @Nullable Standing result, boolean moved, Publications published) {}

    @Override
    public Known<State> knows(Given given, AnnulResult command) {
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                Standing.of(command.vote()),
                moved(command),
                Publications.of(ResultEvent.toPublish(command.vote())),
                State::new);
    }

    private static Known<Boolean> moved(AnnulResult command) {
        return command.motion() == null ? Known.of(false) : moved(command.vote(), command.motion());
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
        if (!mayAnnul(given, command, state.offices)) return refuse(ANNULMENT_NOT_YOURS);
        var result = state.result;
        if (result == null) return refuse(RESULT_UNKNOWN);
        if (result.annulled()) return refuse(RESULT_ALREADY_ANNULLED);
        if (!OneLine.is(command.reason())) return refuse(RESULT_REASON_UNFIT);
        boolean faulty = command.by() == AnnulledBy.FAULTY_BALLOTS;
        if (faulty != (command.motion() != null)) return refuse(ANNULMENT_MOTION_MISPLACED);
        if (faulty && !state.moved) return refuse(ANNULMENT_NOT_DECIDED);
        var events = new ArrayList<Event>();
        events.add(new ResultAnnulled(
                command.vote(),
                result.declared().proposal(),
                result.declared().concerns(),
                command.by(),
                null,
                command.motion(),
                command.reason()));
        events.addAll(state.published.overtaken(given.today()));
        return accept(events);
    }

    private static boolean mayAnnul(Given given, AnnulResult command, Offices offices) {
        return switch (command.by()) {
            case COURT, STREET_OFFICE ->
                given.by().equals(Actor.ADMINISTRATOR) || offices.held(given.by(), Body.STREET_OFFICE, given.today());
            // MTG-8: nobody enters it; the result of the vote that names the decision annuls it.
            case RESIDENTS_MEETING -> false;
            case FAULTY_BALLOTS -> offices.held(given.by(), Body.SUPERVISION_BOARD, given.today());
        };
    }
}
