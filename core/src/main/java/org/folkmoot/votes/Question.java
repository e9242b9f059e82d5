package org.folkmoot.votes;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one meeting votes on it.
 *
 * @param revokesCommittee whether it revokes a decision of the committee
 * @param classing which class it is of
 * @param concerns the proposal that an authorisation lets the representatives decide
 * @param authority whether the representatives may decide it
 * @param text as it is worded
 * @param put this meeting's votes on it that were not annulled
 */
record Question(
        boolean revokesCommittee,
        Classing classing,
        @Nullable ProposalId concerns,
        Authority authority,
        @Nullable Digest text,
        Set<VoteId> put) {

    static Known<Question> of(ProposalId proposal, MeetingId meeting) {
        return Known.together(
                Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class),
                ProposalEvent.classing(proposal),
                MeetingEvent.authorityOver(proposal),
                ProposalEvent.text(proposal),
                put(proposal, meeting),
                (tabled, classing, authority, text, put) -> tabled == null
                        ? new Question(false, classing, null, authority, text, put)
                        : new Question(tabled.revokesCommittee(), classing, tabled.concerns(), authority, text, put));
    }

    private static Known<Set<VoteId>> put(ProposalId proposal, MeetingId meeting) {
        var told = Boundary.of(VoteEvent.ofQuestion(meeting, proposal), VoteOpened.class)
                .and(ResultEvent.ofResultsOn(proposal), ResultAnnulled.class);
        return Known.from(told, Event.class, Set.of(), (before, event) -> {
            var after = new HashSet<>(before);
            if (event instanceof VoteOpened e) after.add(e.vote());
            if (event instanceof ResultAnnulled e) after.remove(e.vote());
            return Set.copyOf(after);
        });
    }

    /** Whether a meeting of that kind may decide it (MTG-7). */
    boolean isOpenTo(MeetingKind kind) {
        return kind != MeetingKind.REPRESENTATIVES
                || revokesCommittee
                || classing.isOpenToRepresentatives()
                || authority.covers(text);
    }
}
