package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.RecordCourtAnnulment;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionAnnulled;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.jspecify.annotations.Nullable;

/** The supervision board records that a court has annulled a decision of the committee (L25 40): the court decides, nobody here does. */
final class CourtDecider implements Decider<RecordCourtAnnulment, CourtDecider.State> {

    /**
     * @param decided what was carried and stands; null otherwise
     * @param fallback what rule book applies without the decision
     */
    record State(
            boolean byBoard,
            @Nullable CommitteeDecided decided,
            List<RuleBookAdopted> fallback,
            List<DisclosureOvertaken> overtaken) {}

    @Override
    public Known<State> knows(Given given, RecordCourtAnnulment command) {
        return Known.together(
                CommunityEvent.actsFor(Body.SUPERVISION_BOARD, given),
                CommitteeEvent.standing(command.motion()),
                RuleBookEvent.without(DecisionId.of(command.motion()), given.today()),
                DisclosureEvent.overtaken(CommitteeEvent.toPublish(command.motion()), given.today()),
                State::new);
    }

    @Override
    public Decision decide(Given given, RecordCourtAnnulment c, State state) {
        if (!state.byBoard) return refuse(COURT_ANNULMENT_BY_BOARD_ONLY);
        if (state.decided == null) return refuse(DECISION_NOT_STANDING);
        if (c.judgedOn().isBefore(state.decided.decidedOn()) || c.judgedOn().isAfter(given.today()))
            return refuse(JUDGMENT_DAY_UNFIT);
        var events = new ArrayList<Event>();
        events.add(new DecisionAnnulled(c.motion(), state.decided.about(), c.judgment(), c.judgedOn()));
        events.addAll(state.fallback);
        events.addAll(state.overtaken);
        return accept(events);
    }
}
