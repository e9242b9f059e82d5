package org.folkmoot.votes;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one meeting votes on it.
 *
 * @param matter what sort of matter it is
 * @param concerns the proposal that an authorisation lets the representatives decide
 * @param authority whether the representatives may decide it
 * @param put this meeting's votes on it that were not annulled
 */
record Question(@Nullable Matter matter, @Nullable ProposalId concerns, Authority authority, Set<VoteId> put) {

    static final Question UNKNOWN = new Question(null, null, Authority.NONE, Set.of());

    static Boundary boundary(MeetingId meeting, ProposalId proposal) {
        return Boundary.of(ProposalEvent.ofProposal(proposal), ProposalTabled.class)
                .and(VoteEvent.ofQuestion(meeting, proposal), VoteOpened.class)
                .and(ResultEvent.ofResultsOn(proposal), ResultAnnulled.class)
                .and(
                        MeetingEvent.ofAuthority(proposal),
                        RepresentativesAuthorised.class,
                        ResultCorrected.class,
                        ResultAnnulled.class);
    }

    /** Whether a meeting of that kind may decide it (MTG-7). */
    boolean isOpenTo(MeetingKind kind) {
        return kind != MeetingKind.REPRESENTATIVES || matter != null && !matter.reserved() || authority.stands();
    }

    Question after(ProposalEvent event) {
        return event instanceof ProposalTabled e ? new Question(e.matter(), e.concerns(), authority, put) : this;
    }

    Question after(MeetingEvent event) {
        return new Question(matter, concerns, MeetingEvent.authority(authority, event), put);
    }

    Question after(VoteOpened event) {
        var more = new HashSet<>(put);
        more.add(event.vote());
        return new Question(matter, concerns, authority, Set.copyOf(more));
    }

    Question after(ResultEvent event) {
        var standing = new HashSet<>(put);
        if (event instanceof ResultAnnulled) standing.remove(event.vote());
        return new Question(matter, concerns, ResultEvent.authority(authority, event), Set.copyOf(standing));
    }
}
