package org.folkmoot.meetings;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * The text of a matter that residents had before them when a meeting on its authorisation was announced. Its author may amend it until
 * they vote, and then the authority is not for what they have not seen.
 *
 * @param now its last text; null before it is tabled
 * @param announced its text in the notice of each meeting
 * @param voted its text in the notice of the meeting that voted; null if it has not, or the notice did not name the matter
 */
record AnnouncedText(
        @Nullable Digest now,
        Map<MeetingId, Digest> announced,
        @Nullable Digest voted) {

    private static final AnnouncedText NONE = new AnnouncedText(null, Map.of(), null);

    /** @param vote on the authorisation */
    static Known<@Nullable Digest> of(ProposalId matter, VoteId vote) {
        var told = Boundary.of(ProposalEvent.ofProposal(matter), ProposalTabled.class, ProposalAmended.class)
                .and(MeetingEvent.ofAuthority(matter), NoticeIssued.class)
                .and(VoteEvent.ofVote(vote), VoteOpened.class);
        return Known.from(told, Event.class, NONE, AnnouncedText::after).map(AnnouncedText::voted);
    }

    private AnnouncedText after(Event event) {
        return switch (event) {
            case ProposalTabled e -> new AnnouncedText(e.text(), announced, voted);
            case ProposalAmended e -> new AnnouncedText(e.text(), announced, voted);
            case NoticeIssued e
            when now != null -> {
                var more = new HashMap<>(announced);
                more.put(e.meeting(), now);
                yield new AnnouncedText(now, more, voted);
            }
            case VoteOpened e -> new AnnouncedText(now, announced, announced.get(e.meeting()));
            default -> this;
        };
    }
}
