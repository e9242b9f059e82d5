package org.folkmoot.votes;

import java.time.LocalDate;
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
import org.folkmoot.vocabulary.Competence;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one meeting votes on it.
 *
 * @param concerns the proposal that an authorisation lets the representatives decide
 * @param openToRepresentatives whether the representatives may decide it (MTG-7)
 * @param put this meeting's votes on it that were not annulled
 */
record Question(@Nullable ProposalId concerns, boolean openToRepresentatives, Set<VoteId> put) {

    /** @param today on which it is put */
    static Known<Question> of(ProposalId proposal, MeetingId meeting, LocalDate today) {
        return Known.together(
                Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class),
                MeetingEvent.competence(proposal, today).map(Competence::holds),
                put(proposal, meeting),
                (tabled, open, put) -> new Question(tabled == null ? null : tabled.concerns(), open, put));
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
        return kind != MeetingKind.REPRESENTATIVES || openToRepresentatives;
    }
}
