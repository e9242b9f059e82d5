package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_ALREADY_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_BY_COMMITTEE_ONLY;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_CLOSED;
import static org.folkmoot.proposals.ProposalRefusal.AGENDA_MEETING_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_OF_AN_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISATION_WITHOUT_MATTER;
import static org.folkmoot.proposals.ProposalRefusal.AUTHORISED_MATTER_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.MATTER_WITHOUT_AUTHORISATION;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_PASSED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_TABLED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_NOT_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_OF_SOMEBODY_ELSE;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_TITLE_UNFIT;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_VOTED_ON;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSER_NOT_ENTITLED;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_AUTHORISE;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.proposals.Proposal.Tabled;
import org.folkmoot.proposals.Proposal.Unknown;
import org.folkmoot.proposals.Proposal.Withdrawn;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent;
import org.jspecify.annotations.Nullable;

/** Decides who tables what, and what comes on a meeting's agenda. */
public final class ProposalDecider implements FoldingDecider<ProposalCommand, Proposal> {

    private static final int TITLE = 120;

    @Override
    public Class<ProposalCommand> commands() {
        return ProposalCommand.class;
    }

    @Override
    public Boundary boundary(Given given, ProposalCommand command) {
        return switch (command) {
            case TableProposal c -> {
                var own = asked(given, c.proposal());
                var concerns = c.concerns();
                yield concerns == null ? own : own.and(ProposalEvent.ofProposal(concerns), ProposalEvent.class);
            }
            case AmendProposal c -> asked(given, c.proposal());
            case PutOnAgenda c -> asked(given, c.proposal()).and(Proposal.convened(c.meeting(), c.proposal()));
            case TakeOffAgenda c -> asked(given, c.proposal()).and(Proposal.convened(c.meeting(), c.proposal()));
            case WithdrawProposal c -> asked(given, c.proposal());
        };
    }

    private static Boundary asked(Given given, ProposalId proposal) {
        return Proposal.boundary(proposal).and(Proposal.standing(given.by()));
    }

    @Override
    public Proposal initial(Given given, ProposalCommand command) {
        return Proposal.unknown(command.proposal(), given.by());
    }

    @Override
    public List<Fold<Proposal, ?>> folds() {
        return List.of(
                new Fold<>(ProposalEvent.class, Proposal::evolve),
                new Fold<>(ResultEvent.class, Proposal::evolve),
                new Fold<>(MeetingEvent.class, Proposal::evolve),
                new Fold<>(VoteEvent.class, Proposal::evolve),
                new Fold<>(CommunityEvent.class, Proposal::evolve),
                new Fold<>(RollEvent.class, Proposal::evolve));
    }

    @Override
    public Decision decide(Given given, ProposalCommand command, Proposal state) {
        return switch (command) {
            case TableProposal c -> table(given, c, state);
            case AmendProposal c -> amend(given, c, state);
            case PutOnAgenda c -> putOn(given, c, state);
            case TakeOffAgenda c -> takeOff(given, c, state);
            case WithdrawProposal c -> withdraw(given, c, state);
        };
    }

    private static Decision table(Given given, TableProposal c, Proposal state) {
        if (!entitled(given, state)) return refuse(PROPOSER_NOT_ENTITLED);
        if (!(state.stage() instanceof Unknown)) return refuse(PROPOSAL_ALREADY_TABLED);
        var title = c.title().strip();
        if (!OneLine.is(title, TITLE)) return refuse(PROPOSAL_TITLE_UNFIT);
        var misfit = misfit(c, state);
        if (misfit != null) return refuse(misfit);
        return accept(new ProposalTabled(c.proposal(), given.by(), c.matter(), title, c.text(), c.concerns()));
    }

    private static @Nullable ProposalRefusal misfit(TableProposal c, Proposal state) {
        if (c.matter() != Matter.AUTHORISATION) return c.concerns() == null ? null : MATTER_WITHOUT_AUTHORISATION;
        if (c.concerns() == null) return AUTHORISATION_WITHOUT_MATTER;
        return switch (state.concerned()) {
            case Unknown _ -> AUTHORISED_MATTER_UNKNOWN;
            case Withdrawn _ -> PROPOSAL_WITHDRAWN;
            case Tabled other -> other.matter() == Matter.AUTHORISATION ? AUTHORISATION_OF_AN_AUTHORISATION : null;
        };
    }

    private static Decision amend(Given given, AmendProposal c, Proposal state) {
        var closed = closed(state);
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (!tabled.author().equals(given.by())) return refuse(PROPOSAL_OF_SOMEBODY_ELSE);
        if (!entitled(given, state)) return refuse(PROPOSER_NOT_ENTITLED);
        if (tabled.agenda() != null) return refuse(PROPOSAL_ON_AGENDA);
        var title = c.title().strip();
        if (!OneLine.is(title, TITLE)) return refuse(PROPOSAL_TITLE_UNFIT);
        return accept(new ProposalAmended(c.proposal(), title, c.text()));
    }

    private static Decision putOn(Given given, PutOnAgenda c, Proposal state) {
        if (!committee(given, state)) return refuse(AGENDA_BY_COMMITTEE_ONLY);
        var closed = closed(state);
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (tabled.agenda() != null) return refuse(PROPOSAL_ON_AGENDA);
        var meeting = state.meeting();
        if (meeting == null) return refuse(AGENDA_MEETING_UNKNOWN);
        if (meeting.closed()) return refuse(AGENDA_MEETING_CLOSED);
        if (meeting.announced()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (tabled.matter() == Matter.AUTHORISATION && meeting.kind() == MeetingKind.REPRESENTATIVES)
            return refuse(REPRESENTATIVES_CANNOT_AUTHORISE);
        return accept(new ProposalPutOnAgenda(c.proposal(), c.meeting()));
    }

    private static Decision takeOff(Given given, TakeOffAgenda c, Proposal state) {
        if (!committee(given, state)) return refuse(AGENDA_BY_COMMITTEE_ONLY);
        if (state.stage() instanceof Unknown) return refuse(PROPOSAL_UNKNOWN);
        if (!(state.stage() instanceof Tabled tabled) || !c.meeting().equals(tabled.agenda()))
            return refuse(PROPOSAL_NOT_ON_AGENDA);
        var meeting = state.meeting();
        if (meeting == null) return refuse(AGENDA_MEETING_UNKNOWN);
        if (meeting.announced() && !meeting.closed()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (meeting.voted()) return refuse(PROPOSAL_VOTED_ON);
        return accept(new ProposalTakenOffAgenda(c.proposal(), c.meeting()));
    }

    private static Decision withdraw(Given given, WithdrawProposal c, Proposal state) {
        var closed = closed(state);
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (!tabled.author().equals(given.by())) return refuse(PROPOSAL_OF_SOMEBODY_ELSE);
        if (tabled.announced()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        var withdrawn = new ProposalWithdrawn(c.proposal());
        return tabled.agenda() == null
                ? accept(withdrawn)
                : accept(new ProposalTakenOffAgenda(c.proposal(), tabled.agenda()), withdrawn);
    }

    /** Why nothing more can be done with the proposal; null if it is open. */
    private static @Nullable ProposalRefusal closed(Proposal state) {
        return switch (state.stage()) {
            case Unknown _ -> PROPOSAL_UNKNOWN;
            case Withdrawn _ -> PROPOSAL_WITHDRAWN;
            case Tabled tabled -> tabled.passed() ? PROPOSAL_ALREADY_PASSED : null;
        };
    }

    private static boolean entitled(Given given, Proposal state) {
        return switch (given.by()) {
            case Actor.Officer _ -> committee(given, state);
            case Actor.Resident _ ->
                state.resident() != null && state.resident().elector();
            case Actor.Software _ -> false;
        };
    }

    private static boolean committee(Given given, Proposal state) {
        return state.offices().held(given.by(), Body.COMMITTEE, given.today());
    }
}
