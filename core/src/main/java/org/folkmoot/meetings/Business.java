package org.folkmoot.meetings;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/**
 * What a meeting was announced for, as far as it has come.
 *
 * @param openVotes votes of this meeting that have not closed
 * @param done whether all that is on the notice was put to the vote, and rated where a rating is on it; never before the notice
 */
record Business(int openVotes, boolean done) {

    private record Votes(int open, Set<ProposalId> put) {

        private static final Votes NONE = new Votes(0, Set.of());

        private Votes after(VoteEvent event) {
            if (!(event instanceof VoteOpened opened)) return new Votes(open - 1, put);
            var more = new HashSet<>(put);
            more.add(opened.proposal());
            return new Votes(open + 1, Set.copyOf(more));
        }
    }

    static Known<Business> of(MeetingId meeting) {
        var told = Boundary.of(VoteEvent.ofVotesIn(meeting), VoteOpened.class, VoteClosed.class);
        return Known.together(
                Known.from(told, VoteEvent.class, Votes.NONE, Votes::after),
                Known.last(MeetingEvent.ofMeeting(meeting), NoticeIssued.class),
                Known.whether(SupervisionEvent.ofRatingsIn(meeting), RatingOpened.class),
                (votes, notice, rated) -> new Business(
                        votes.open,
                        notice != null && votes.put.containsAll(notice.agenda()) && (rated || !notice.rating())));
    }
}
