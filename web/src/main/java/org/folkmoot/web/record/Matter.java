package org.folkmoot.web.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/**
 * Everything about one proposal, wherever it stands: the proposal, its hearings, the meetings on whose agenda it came, its votes,
 * results and disclosures. Ballots and arrivals are not among it: they are thousands, and counted in what is.
 */
final class Matter {

    /** Events of one step; more of a matter is shown by a search. */
    static final int MOST = 500;

    private final CommitLog log;
    private final EventNames names;
    private final CommunityId community;
    private final Map<Long, Recorded> found = new TreeMap<>();

    private Matter(CommitLog log, EventNames names, CommunityId community) {
        this.log = log;
        this.names = names;
        this.community = community;
    }

    /** The events in the order of the record; none if there is no such proposal. */
    static List<Recorded> of(CommitLog log, EventNames names, CommunityId community, ProposalId proposal) {
        var matter = new Matter(log, names, community);
        var own = matter.add(Boundary.of(ProposalEvent.ofProposal(proposal), ProposalEvent.class));
        if (own.isEmpty()) return List.of();
        matter.hearings(proposal);
        var meetings = new LinkedHashSet<MeetingId>();
        for (var one : own) if (one.event() instanceof ProposalPutOnAgenda e) meetings.add(e.meeting());
        for (var meeting : meetings) matter.meeting(meeting, proposal);
        matter.add(Boundary.of(ResultEvent.ofResultsOn(proposal), ResultEvent.class)
                .and(MeetingEvent.ofAuthority(proposal), MeetingEvent.class));
        return List.copyOf(matter.found.values());
    }

    private List<Recorded> add(Boundary boundary) {
        var events = log.select(names.selection(community, boundary), 0, MOST);
        for (var one : events) found.put(one.position(), one);
        return events;
    }

    private void hearings(ProposalId proposal) {
        for (var one : add(Boundary.of(HearingEvent.ofHearingsOn(proposal), HearingEvent.class)))
            if (one.event() instanceof HearingEvent event)
                add(Boundary.of(HearingEvent.ofHearing(event.hearing()), HearingEvent.class));
    }

    private void meeting(MeetingId meeting, ProposalId proposal) {
        add(Boundary.of(
                MeetingEvent.ofMeeting(meeting),
                MeetingEvent.MeetingCalled.class,
                MeetingEvent.NoticeIssued.class,
                MeetingEvent.ElectorateFixed.class,
                MeetingEvent.MeetingAdjourned.class,
                MeetingEvent.CheckInClosed.class,
                MeetingEvent.CheckInReopened.class,
                MeetingEvent.QuorumDeclared.class,
                MeetingEvent.MeetingClosed.class));
        for (var one : add(Boundary.of(VoteEvent.ofQuestion(meeting, proposal), VoteEvent.class)))
            if (one.event() instanceof VoteOpened opened) vote(opened.vote());
    }

    private void vote(VoteId vote) {
        add(Boundary.of(VoteEvent.ofVote(vote), VoteEvent.class).and(ResultEvent.ofResult(vote), ResultEvent.class));
        for (var one : add(Boundary.of(DisclosureEvent.ofDisclosuresOf(vote), DisclosureEvent.class)))
            if (one.event() instanceof DisclosureEvent event)
                add(Boundary.of(DisclosureEvent.ofDisclosure(event.disclosure()), DisclosureEvent.class));
    }
}
