package org.folkmoot.web.votes;

import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.kit.Shown;
import org.springframework.stereotype.Component;

/** Gathers from the views how a vote came to its result. */
@Component
public record Decisions(Shown shown, Views views) {
    /** @throws org.folkmoot.web.kit.EdgeException if the community has no such vote */
    public VoteCourse of(CommunityId community, VoteId id) {
        var vote = shown.one(VoteSheets.class, community, id);
        var meeting = shown.one(MeetingSheets.class, community, vote.meeting());
        var proposal = shown.one(ProposalSheets.class, community, vote.proposal());
        var result = views.find(ResultSheets.class, community, id).orElse(null);
        return new VoteCourse(
                proposal.title(),
                vote,
                meeting,
                result,
                RuleBookSheets.book(views, community, meeting.ruleBook())
                        .flatMap(book -> book.number("assembly.notice_days"))
                        .orElse(null));
    }
}
