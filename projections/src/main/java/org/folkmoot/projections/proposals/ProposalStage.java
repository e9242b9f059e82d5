package org.folkmoot.projections.proposals;

import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.MatterStudied;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.Consequence;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** How far a proposal has come. */
public enum ProposalStage {
    TABLED,
    /** On the agenda of a meeting whose notice is not yet issued. */
    ON_AGENDA,
    /** On the agenda that a notice has announced. */
    ANNOUNCED,
    VOTING,
    /** The vote is closed and its result not yet declared. */
    VOTED,
    PASSED,
    NOT_PASSED,
    ANNULLED,
    WITHDRAWN;

    /** Whether a meeting has announced it, and not decided it yet: till then its class is as it was announced. */
    boolean isAnnounced() {
        return this == ANNOUNCED || this == VOTING || this == VOTED;
    }

    /** The stage after an event about the proposal; most events change nothing. */
    ProposalStage after(Event event) {
        return switch (event) {
            case ProposalEvent e -> proposal(e);
            case NoticeIssued _ -> ANNOUNCED;
            case VoteEvent e -> vote(e);
            case ResultEvent e -> result(e);
            default -> this;
        };
    }

    private ProposalStage proposal(ProposalEvent event) {
        return switch (event) {
            case ProposalTabled _, ProposalTakenOffAgenda _ -> TABLED;
            case ProposalAmended _, ClassObjected _, ClassSettled _, MatterStudied _ -> this;
            case ProposalPutOnAgenda _ -> ON_AGENDA;
            case ProposalWithdrawn _ -> WITHDRAWN;
        };
    }

    private ProposalStage vote(VoteEvent event) {
        return switch (event) {
            case VoteOpened _ -> VOTING;
            case VoteClosed _, VoteCounted _ -> VOTED;
            case BallotCast _ -> this;
        };
    }

    private ProposalStage result(ResultEvent event) {
        return switch (event) {
            case ResultDeclared e -> e.passed() ? PASSED : NOT_PASSED;
            case ResultCorrected e -> e.passed() ? PASSED : NOT_PASSED;
            case ResultAnnulled _ -> ANNULLED;
            case Consequence _ -> this;
        };
    }
}
