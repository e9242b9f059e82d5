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
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_TABLED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_NOT_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_OF_SOMEBODY_ELSE;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ON_AGENDA;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_PETITIONED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_TITLE_UNFIT;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_VOTED_ON;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSER_NOT_ENTITLED;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_AUTHORISE;
import static org.folkmoot.proposals.ProposalRefusal.REPRESENTATIVES_CANNOT_REVOKE;
import static org.folkmoot.proposals.ProposalRefusal.REVOKED_DECISION_NOT_STANDING;
import static org.folkmoot.proposals.ProposalRefusal.TEXT_ANNOUNCED;
import static org.folkmoot.proposals.ProposalRefusal.TEXT_BEING_HEARD;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.proposals.Proposal.Convened;
import org.folkmoot.proposals.Proposal.Stage;
import org.folkmoot.proposals.Proposal.Tabled;
import org.folkmoot.proposals.Proposal.Unknown;
import org.folkmoot.proposals.Proposal.Withdrawn;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.Tabling;
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
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.jspecify.annotations.Nullable;

/** Decides who tables what, and what comes on a meeting's agenda. */
final class ProposalDecider implements Decider<Tabling, Proposal> {

    @Override
    public Known<Proposal> knows(Given given, Tabling command) {
        return Known.together(
                entitled(given),
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Proposal.stage(command.proposal()),
                concerned(command),
                meeting(given, command),
                revocable(command),
                Pins.of(command.proposal()),
                Proposal::new);
    }

    private static Known<Boolean> entitled(Given given) {
        return switch (given.by()) {
            case Actor.Officer _ -> CommunityEvent.actsFor(Body.COMMITTEE, given);
            case Actor.Resident(var id) -> RollEvent.onRoll(id).map(ResidentOnRoll::elector);
            case Actor.Software _ -> Known.of(false);
        };
    }

    private static Known<Stage> concerned(Tabling command) {
        return command instanceof TableProposal c && c.concerns() != null
                ? Proposal.stageByItself(c.concerns())
                : Known.of(new Unknown());
    }

    private static Known<Boolean> revocable(Tabling command) {
        if (!(command instanceof TableProposal c) || c.revokes() == null) return Known.of(true);
        return c.revokes().either(ResultEvent::stands, CommitteeEvent::stands, FoundingEvent::stands);
    }

    private static Known<@Nullable Convened> meeting(Given given, Tabling command) {
        return switch (command) {
            case PutOnAgenda c ->
                Convened.of(c.meeting(), c.proposal(), StudyClock.of(c.proposal(), c.meeting(), given.today()));
            case TakeOffAgenda c -> Convened.of(c.meeting(), c.proposal(), Known.of(null));
            case TableProposal _, AmendProposal _, WithdrawProposal _ -> Known.of(null);
        };
    }

    @Override
    public Decision decide(Given given, Tabling command, Proposal state) {
        return switch (command) {
            case TableProposal c -> table(given, c, state);
            case AmendProposal c -> amend(given, c, state);
            case PutOnAgenda c -> putOn(c, state);
            case TakeOffAgenda c -> takeOff(c, state);
            case WithdrawProposal c -> withdraw(given, c, state);
        };
    }

    private static Decision table(Given given, TableProposal c, Proposal state) {
        if (!state.entitled()) return refuse(PROPOSER_NOT_ENTITLED);
        if (!(state.stage() instanceof Unknown)) return refuse(PROPOSAL_ALREADY_TABLED);
        var title = c.title().strip();
        if (!OneLine.is(title, ProposalCommand.LONGEST_TITLE)) return refuse(PROPOSAL_TITLE_UNFIT);
        var misfit = misfit(c, state);
        if (misfit != null) return refuse(misfit);
        if (!state.revocable()) return refuse(REVOKED_DECISION_NOT_STANDING);
        return accept(
                new ProposalTabled(c.proposal(), given.by(), c.matter(), title, c.text(), c.concerns(), c.revokes()));
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
        var closed = Proposal.closed(state.stage());
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (!tabled.author().equals(given.by())) return refuse(PROPOSAL_OF_SOMEBODY_ELSE);
        if (!state.entitled()) return refuse(PROPOSER_NOT_ENTITLED);
        if (tabled.announced()) return refuse(TEXT_ANNOUNCED);
        if (state.pins().isHeard()) return refuse(TEXT_BEING_HEARD);
        if (state.pins().petitioned()) return refuse(PROPOSAL_PETITIONED);
        var title = c.title().strip();
        if (!OneLine.is(title, ProposalCommand.LONGEST_TITLE)) return refuse(PROPOSAL_TITLE_UNFIT);
        return accept(
                new ProposalAmended(c.proposal(), title, c.text(), state.pins().answered()));
    }

    private static Decision putOn(PutOnAgenda c, Proposal state) {
        if (!state.byCommittee()) return refuse(AGENDA_BY_COMMITTEE_ONLY);
        var closed = Proposal.closed(state.stage());
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (tabled.agenda() != null) return refuse(PROPOSAL_ON_AGENDA);
        var meeting = state.meeting();
        if (meeting == null) return refuse(AGENDA_MEETING_UNKNOWN);
        if (meeting.closed()) return refuse(AGENDA_MEETING_CLOSED);
        if (meeting.announced()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (tabled.matter() == Matter.AUTHORISATION && meeting.kind() == MeetingKind.REPRESENTATIVES)
            return refuse(REPRESENTATIVES_CANNOT_AUTHORISE);
        if (tabled.revokesResult() && meeting.kind() == MeetingKind.REPRESENTATIVES)
            return refuse(REPRESENTATIVES_CANNOT_REVOKE);
        return accept(new ProposalPutOnAgenda(c.proposal(), c.meeting(), meeting.studyBy()));
    }

    private static Decision takeOff(TakeOffAgenda c, Proposal state) {
        if (!state.byCommittee()) return refuse(AGENDA_BY_COMMITTEE_ONLY);
        if (state.stage() instanceof Unknown) return refuse(PROPOSAL_UNKNOWN);
        if (!(state.stage() instanceof Tabled tabled) || !c.meeting().equals(tabled.agenda()))
            return refuse(PROPOSAL_NOT_ON_AGENDA);
        var meeting = state.meeting();
        if (meeting == null) return refuse(AGENDA_MEETING_UNKNOWN);
        if (meeting.announced() && !meeting.closed()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (meeting.voted()) return refuse(PROPOSAL_VOTED_ON);
        return accept(new ProposalTakenOffAgenda(c.proposal(), c.meeting(), meeting.vote()));
    }

    private static Decision withdraw(Given given, WithdrawProposal c, Proposal state) {
        var closed = Proposal.closed(state.stage());
        if (closed != null) return refuse(closed);
        var tabled = (Tabled) state.stage();
        if (!tabled.author().equals(given.by())) return refuse(PROPOSAL_OF_SOMEBODY_ELSE);
        if (tabled.announced()) return refuse(AGENDA_ALREADY_ANNOUNCED);
        if (state.pins().petitioned()) return refuse(PROPOSAL_PETITIONED);
        var withdrawn = new ProposalWithdrawn(c.proposal());
        return tabled.agenda() == null
                ? accept(withdrawn)
                : accept(new ProposalTakenOffAgenda(c.proposal(), tabled.agenda(), null), withdrawn);
    }
}
