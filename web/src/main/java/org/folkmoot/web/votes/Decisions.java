package org.folkmoot.web.votes;

import java.time.InstantSource;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.kit.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the views how a vote came to its result. */
@Component
public class Decisions {

    private final Shown shown;
    private final Views views;
    private final InstantSource clock;

    Decisions(Shown shown, Views views, InstantSource clock) {
        this.shown = shown;
        this.views = views;
        this.clock = clock;
    }

    /** @throws org.folkmoot.web.kit.EdgeException if the community has no such vote */
    public VoteCourse of(CommunityId community, VoteId id) {
        var vote = shown.one(VoteSheets.class, community, id.value());
        var meeting = shown.one(MeetingSheets.class, community, vote.meeting().value());
        var proposal =
                shown.one(ProposalSheets.class, community, vote.proposal().value());
        var result = views.find(ResultSheets.class, community, id.value()).orElse(null);
        var today = clock.instant().atZone(Given.ZONE).toLocalDate();
        return new VoteCourse(
                proposal.title(),
                vote,
                meeting,
                result,
                noticeDays(community, meeting),
                result != null && result.overdueOn(today));
    }

    private @Nullable Integer noticeDays(CommunityId community, MeetingSheet meeting) {
        return views.of(RuleBookSheets.class, community)
                .flatMap(books -> books.version(meeting.ruleBook().version()))
                .flatMap(version -> version.book().number("assembly.notice_days"))
                .orElse(null);
    }
}
