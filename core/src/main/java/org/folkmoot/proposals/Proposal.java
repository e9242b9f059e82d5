package org.folkmoot.proposals;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a proposal knows.
 *
 * @param id the proposal that is decided about
 * @param concerned what is known of the proposal that an authorisation is to concern
 * @param meeting the meeting whose agenda is decided about; null if none was called
 * @param offices the offices of the one who asks
 * @param resident what the roll says of the one who asks; null if no resident asks
 */
record Proposal(
        ProposalId id,
        Stage stage,
        Stage concerned,
        @Nullable Convened meeting,
        Offices offices,
        @Nullable ResidentOnRoll resident) {

    /** How far a proposal has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /**
     * Tabled and not withdrawn.
     *
     * @param agenda the meeting on whose agenda it is, until that meeting has decided it; null if it is on none
     * @param announced whether the notice of that meeting has gone out
     * @param results for each vote on it whose result stands, whether it passed
     */
    record Tabled(
            Actor author, Matter matter, @Nullable MeetingId agenda, boolean announced, Map<VoteId, Boolean> results)
            implements Stage {

        boolean passed() {
            return results.containsValue(true);
        }

        Tabled on(@Nullable MeetingId meeting) {
            return new Tabled(author, matter, meeting, false, results);
        }

        Tabled announcedFor(MeetingId meeting) {
            return new Tabled(author, matter, agenda, announced || meeting.equals(agenda), results);
        }

        /** The meeting that has come to a result has dealt with the proposal. */
        Tabled decided(MeetingId meeting, VoteId vote, boolean passed) {
            var left = meeting.equals(agenda) ? on(null) : this;
            return left.result(vote, passed);
        }

        Tabled result(VoteId vote, boolean passed) {
            var more = new HashMap<>(results);
            more.put(vote, passed);
            return new Tabled(author, matter, agenda, announced, more);
        }

        Tabled annulled(VoteId vote) {
            var fewer = new HashMap<>(results);
            fewer.remove(vote);
            return new Tabled(author, matter, agenda, announced, fewer);
        }
    }

    record Withdrawn() implements Stage {}

    /** A meeting as far as its agenda asks. @param voted whether a vote on the proposal was opened in it */
    record Convened(MeetingId id, MeetingKind kind, boolean announced, boolean closed, boolean voted) {

        Convened noticed() {
            return new Convened(id, kind, true, closed, voted);
        }

        Convened ended() {
            return new Convened(id, kind, announced, true, voted);
        }

        Convened votedOn() {
            return new Convened(id, kind, announced, closed, true);
        }
    }

    /** What decides how far the proposal has come. */
    static Boundary boundary(ProposalId proposal) {
        return Boundary.of(ProposalEvent.ofProposal(proposal), ProposalEvent.class)
                .and(ResultEvent.ofResultsOn(proposal), ResultEvent.class)
                .and(MeetingEvent.ofAnnounced(proposal), NoticeIssued.class);
    }

    /** What decides whether somebody may table proposals. */
    static Boundary standing(Actor by) {
        return by instanceof Actor.Resident(var id) ? RollEvent.ofStanding(id) : CommunityEvent.ofOffices(by);
    }

    /** What decides whether the agenda of a meeting is open for the proposal. */
    static Boundary convened(MeetingId meeting, ProposalId proposal) {
        return Boundary.of(
                        MeetingEvent.ofMeeting(meeting), MeetingCalled.class, NoticeIssued.class, MeetingClosed.class)
                .and(VoteEvent.ofQuestion(meeting, proposal), VoteOpened.class);
    }

    static Proposal unknown(ProposalId id, Actor by) {
        var resident = by instanceof Actor.Resident(var who) ? ResidentOnRoll.unknown(who) : null;
        return new Proposal(id, new Unknown(), new Unknown(), null, Offices.NONE, resident);
    }

    static Proposal evolve(Proposal state, ProposalEvent event) {
        if (event.proposal().equals(state.id)) return state.at(evolve(state.stage, event));
        return new Proposal(
                state.id, state.stage, evolve(state.concerned, event), state.meeting, state.offices, state.resident);
    }

    private static Stage evolve(Stage stage, ProposalEvent event) {
        return switch (event) {
            case ProposalTabled e -> new Tabled(e.author(), e.matter(), null, false, Map.of());
            case ProposalAmended _ -> stage;
            case ProposalPutOnAgenda e -> ((Tabled) stage).on(e.meeting());
            case ProposalTakenOffAgenda _ -> ((Tabled) stage).on(null);
            case ProposalWithdrawn _ -> new Withdrawn();
        };
    }

    static Proposal evolve(Proposal state, ResultEvent event) {
        // What becomes of a result after the author has withdrawn the proposal changes nothing for the proposal.
        if (!event.proposal().equals(state.id) || state.stage instanceof Withdrawn) return state;
        var tabled = (Tabled) state.stage;
        return state.at(
                switch (event) {
                    case ResultDeclared e -> tabled.decided(e.meeting(), e.vote(), e.passed());
                    case ResultCorrected e -> tabled.result(e.vote(), e.passed());
                    case ResultAnnulled e -> tabled.annulled(e.vote());
                });
    }

    static Proposal evolve(Proposal state, MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e -> state.in(new Convened(e.meeting(), e.kind(), false, false, false));
            case NoticeIssued e -> announced(state, e.meeting());
            case MeetingClosed _ -> state.in(known(state.meeting).ended());
            case ElectorateFixed _, ElectorateCorrected _, RepresentativesAuthorised _, MeetingAdjourned _ -> state;
            case CheckedIn _, CheckedOut _, CheckInClosed _, CheckInReopened _, QuorumDeclared _ -> state;
        };
    }

    /** The notice may be that of the meeting asked about, that of the meeting on whose agenda the proposal is, or of both. */
    private static Proposal announced(Proposal state, MeetingId meeting) {
        var seen = state.stage instanceof Tabled tabled ? state.at(tabled.announcedFor(meeting)) : state;
        return seen.meeting != null && seen.meeting.id().equals(meeting) ? seen.in(seen.meeting.noticed()) : seen;
    }

    static Proposal evolve(Proposal state, VoteEvent event) {
        return switch (event) {
            case VoteOpened _ -> state.in(known(state.meeting).votedOn());
            case BallotCast _, VoteClosed _, VoteCounted _ -> state;
        };
    }

    static Proposal evolve(Proposal state, CommunityEvent event) {
        return new Proposal(
                state.id,
                state.stage,
                state.concerned,
                state.meeting,
                CommunityEvent.seats(state.offices, event),
                state.resident);
    }

    static Proposal evolve(Proposal state, RollEvent event) {
        var resident = state.resident == null ? null : RollEvent.resident(state.resident, event);
        return new Proposal(state.id, state.stage, state.concerned, state.meeting, state.offices, resident);
    }

    private Proposal at(Stage next) {
        return new Proposal(id, next, concerned, meeting, offices, resident);
    }

    private Proposal in(Convened convened) {
        return new Proposal(id, stage, concerned, convened, offices, resident);
    }

    private static Convened known(@Nullable Convened meeting) {
        if (meeting == null) throw new IllegalStateException("a meeting was closed or voted in that was never called");
        return meeting;
    }
}
