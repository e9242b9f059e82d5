package org.folkmoot.projections.proposals;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** All proposals of a community. */
@AutoService(View.class)
public final class ProposalList implements Paged<ProposalPage> {

    @Override
    public String name() {
        return "proposal-list";
    }

    @Override
    public Class<ProposalPage> document() {
        return ProposalPage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ProposalEvent.class, NoticeIssued.class, VoteOpened.class, VoteClosed.class, ResultEvent.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof ProposalTabled e
                ? List.of(Paged.entry(e.proposal().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return proposals(recorded).stream()
                .flatMap(proposal -> Paged.pageOf(proposal.value(), links).stream())
                .distinct()
                .toList();
    }

    private static List<ProposalId> proposals(Recorded recorded) {
        return switch (recorded.event()) {
            case ProposalEvent e -> List.of(e.proposal());
            case NoticeIssued e -> e.agenda();
            case VoteOpened e -> List.of(e.proposal());
            case VoteClosed e -> List.of(e.proposal());
            case ResultEvent e -> List.of(e.proposal());
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public ProposalPage first(String key, Recorded recorded) {
        return apply(ProposalPage.EMPTY, recorded);
    }

    @Override
    public ProposalPage apply(ProposalPage page, Recorded recorded) {
        return recorded.event() instanceof ProposalTabled tabled
                ? page.with(tabled, recorded.given().today())
                : page.after(recorded.event(), proposals(recorded));
    }
}
