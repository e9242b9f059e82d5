package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.proposals.ProposalRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.proposals.Proposal.Stage;
import org.folkmoot.proposals.Proposal.Tabled;
import org.folkmoot.proposals.ProposalCommand.Classifying;
import org.folkmoot.proposals.ProposalCommand.ObjectToClass;
import org.folkmoot.proposals.ProposalCommand.SettleClass;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;

/** The supervision board doubts the class of a proposal, and the street office says which it is. */
final class ClassingDecider implements Decider<Classifying, ClassingDecider.State> {

    record State(Offices offices, Stage stage, Classing classing) {}

    @Override
    public Known<State> knows(Given given, Classifying command) {
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                Proposal.stage(command.proposal()),
                ProposalEvent.classing(command.proposal()),
                State::new);
    }

    @Override
    public Decision decide(Given given, Classifying command, State state) {
        return switch (command) {
            case ObjectToClass c -> object(given, c, state);
            case SettleClass c -> settle(given, c, state);
        };
    }

    private static Decision object(Given given, ObjectToClass c, State state) {
        var seat = state.offices.heldBy(given.by(), Body.SUPERVISION_BOARD, given.today());
        if (seat.isEmpty()) return refuse(CLASS_OBJECTION_BY_BOARD_ONLY);
        var closed = Proposal.closed(state.stage);
        if (closed != null) return refuse(closed);
        if (((Tabled) state.stage).announced()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (((Tabled) state.stage).matter() == Matter.AUTHORISATION) return refuse(CLASS_UNFIT);
        if (state.classing.objected() || state.classing.settled() != null) return refuse(CLASS_ALREADY_OBJECTED);
        if (!OneLine.is(c.reason())) return refuse(CLASS_REASON_UNFIT);
        return accept(new ClassObjected(c.proposal(), seat.get().officer(), c.reason()));
    }

    private static Decision settle(Given given, SettleClass c, State state) {
        if (!state.offices.held(given.by(), Body.STREET_OFFICE, given.today()))
            return refuse(CLASS_SETTLED_BY_STREET_OFFICE_ONLY);
        var closed = Proposal.closed(state.stage);
        if (closed != null) return refuse(closed);
        if (!state.classing.objected()) return refuse(CLASS_NOT_OBJECTED);
        if (!c.matter().isClass()) return refuse(CLASS_UNFIT);
        if (!OneLine.is(c.reason())) return refuse(CLASS_REASON_UNFIT);
        return accept(new ClassSettled(c.proposal(), c.matter(), c.reason()));
    }
}
