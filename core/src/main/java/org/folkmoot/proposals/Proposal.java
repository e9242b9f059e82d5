package org.folkmoot.proposals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
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
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a proposal knows.
 *
 * @param entitled whether who asks may table proposals
 * @param byCommittee whether the committee asks
 * @param concerned how far the proposal has come that an authorisation is to concern
 * @param meeting the meeting whose agenda is decided about; null if none was called
 * @param revocable whether the earlier decision stands that it is to revoke, if it is to revoke one
 * @param pins what its text is pinned by
 */
record Proposal(
        boolean entitled,
        boolean byCommittee,
        Stage stage,
        Stage concerned,
        @Nullable Convened meeting,
        boolean revocable,
        Pins pins) {

    /** How far a proposal has come. */
    sealed interface Stage {}

    record Unknown() implements Stage {}

    /**
     * Tabled and not withdrawn.
     *
     * @param revokesResult whether what it revokes is a decision of a meeting
     * @param agenda the meeting on whose agenda it is, until that meeting has decided it; null if it is on none
     * @param announced whether the notice of that meeting has gone out
     * @param results for each vote on it whose result stands, whether it passed
     */
    record Tabled(
            Actor author,
            Matter matter,
            boolean revokesResult,
            @Nullable MeetingId agenda,
            boolean announced,
            Map<VoteId, Boolean> results)
            implements Stage {

        boolean passed() {
            return results.containsValue(true);
        }

        Tabled on(@Nullable MeetingId meeting) {
            return new Tabled(author, matter, revokesResult, meeting, false, results);
        }

        Tabled announcedFor(MeetingId meeting) {
            return new Tabled(author, matter, revokesResult, agenda, announced || meeting.equals(agenda), results);
        }

        /** The meeting that has come to a result has dealt with the proposal. */
        Tabled decided(MeetingId meeting, VoteId vote, boolean passed) {
            var left = meeting.equals(agenda) ? on(null) : this;
            return left.result(vote, passed);
        }

        Tabled result(VoteId vote, boolean passed) {
            var more = new HashMap<>(results);
            more.put(vote, passed);
            return new Tabled(author, matter, revokesResult, agenda, announced, more);
        }

        Tabled annulled(VoteId vote) {
            var fewer = new HashMap<>(results);
            fewer.remove(vote);
            return new Tabled(author, matter, revokesResult, agenda, announced, fewer);
        }
    }

    record Withdrawn() implements Stage {}

    /**
     * A meeting as far as its agenda asks.
     *
     * @param vote that was opened in it on the proposal; null if none was
     * @param isVoid whether no result can come of that vote
     * @param studyBy the last day on which the party organisation studies the proposal in time; null if it need not
     */
    record Convened(
            MeetingKind kind,
            boolean announced,
            boolean closed,
            @Nullable VoteId vote,
            boolean isVoid,
            @Nullable LocalDate studyBy) {

        boolean voted() {
            return vote != null && !isVoid;
        }

        static Known<@Nullable Convened> of(
                MeetingId meeting, ProposalId proposal, Known<@Nullable LocalDate> studyBy) {
            var about = MeetingEvent.ofMeeting(meeting);
            return Known.together(
                    Known.last(about, MeetingCalled.class),
                    Known.whether(about, NoticeIssued.class),
                    Known.whether(about, MeetingClosed.class),
                    Known.last(VoteEvent.ofQuestion(meeting, proposal), VoteOpened.class)
                            .map(opened -> opened == null ? null : opened.vote()),
                    VoteEvent.isVoid(VoteEvent.ofQuestion(meeting, proposal), proposal),
                    studyBy,
                    (called, announced, closed, vote, isVoid, by) ->
                            called == null ? null : new Convened(called.kind(), announced, closed, vote, isVoid, by));
        }
    }

    /** Why nothing more can be done with the proposal; null if it is open. */
    static @Nullable ProposalRefusal closed(Stage stage) {
        return switch (stage) {
            case Unknown _ -> ProposalRefusal.PROPOSAL_UNKNOWN;
            case Withdrawn _ -> ProposalRefusal.PROPOSAL_WITHDRAWN;
            case Tabled tabled -> tabled.passed() ? ProposalRefusal.PROPOSAL_ALREADY_PASSED : null;
        };
    }

    static Known<Stage> stage(ProposalId proposal) {
        var told = Boundary.of(ProposalEvent.ofProposal(proposal), ProposalEvent.class)
                .and(ResultEvent.ofResultsOn(proposal), ResultEvent.class)
                .and(MeetingEvent.ofAnnounced(proposal), NoticeIssued.class);
        return Known.from(told, Event.class, new Unknown(), (stage, event) -> switch (event) {
            case ProposalEvent e -> evolve(stage, e);
            // What becomes of a result after the author has withdrawn the proposal changes nothing for the proposal.
            case ResultEvent e -> stage instanceof Tabled tabled ? evolve(tabled, e) : stage;
            case NoticeIssued e -> stage instanceof Tabled tabled ? tabled.announcedFor(e.meeting()) : stage;
            default -> stage;
        });
    }

    /** The same without what meetings and votes did with it. */
    static Known<Stage> stageByItself(ProposalId proposal) {
        return Known.from(ProposalEvent.ofProposal(proposal), ProposalEvent.class, new Unknown(), Proposal::evolve);
    }

    private static Stage evolve(Stage stage, ProposalEvent event) {
        return switch (event) {
            case ProposalTabled e ->
                new Tabled(e.author(), e.matter(), isOfMeeting(e.revokes()), null, false, Map.of());
            case ProposalAmended _, ClassObjected _, ClassSettled _, MatterStudied _ -> stage;
            case ProposalPutOnAgenda e -> ((Tabled) stage).on(e.meeting());
            case ProposalTakenOffAgenda _ -> ((Tabled) stage).on(null);
            case ProposalWithdrawn _ -> new Withdrawn();
        };
    }

    private static boolean isOfMeeting(@Nullable DecisionId decision) {
        return decision != null && decision.motion() == null;
    }

    private static Stage evolve(Tabled tabled, ResultEvent event) {
        return switch (event) {
            case ResultDeclared e -> tabled.decided(e.meeting(), e.vote(), e.passed());
            case ResultCorrected e -> tabled.result(e.vote(), e.passed());
            case ResultAnnulled e -> tabled.annulled(e.vote());
            case Consequence _ -> tabled;
        };
    }
}
