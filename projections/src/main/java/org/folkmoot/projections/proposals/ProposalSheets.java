package org.folkmoot.projections.proposals;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.proposals.ProposalSheet.Moment;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.StoredName;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** Each proposal by its id, with what happened to it in meetings, hearings, votes and disclosures. */
@AutoService(View.class)
public final class ProposalSheets implements View<ProposalSheet> {

    @Override
    public String name() {
        return "proposal-sheets";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ProposalSheet> document() {
        return ProposalSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                ProposalEvent.class,
                NoticeIssued.class,
                RepresentativesAuthorised.class,
                HearingAnnounced.class,
                HearingOpened.class,
                DiscussionEnded.class,
                HearingClosed.class,
                HearingCancelled.class,
                VoteOpened.class,
                VoteClosed.class,
                VoteCounted.class,
                ResultEvent.class,
                DisclosureEvent.class);
    }

    /** Later facts about a hearing name only it, those about a disclosure only that, and that only its vote. */
    @Override
    public List<Link> links(Recorded recorded) {
        return switch (recorded.event()) {
            case HearingAnnounced e ->
                List.of(new Link.To(e.hearing().value(), e.proposal().value()));
            case VoteOpened e ->
                List.of(new Link.To(e.vote().value(), e.proposal().value()));
            case DisclosurePublished e -> toVote(e.disclosure(), e.vote());
            default -> List.of();
        };
    }

    private static List<Link> toVote(DisclosureId disclosure, @Nullable VoteId vote) {
        return vote == null ? List.of() : List.of(new Link.To(disclosure.value(), vote.value()));
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case ProposalEvent e -> List.of(e.proposal().value());
            case NoticeIssued e -> e.agenda().stream().map(Id::value).toList();
            case RepresentativesAuthorised e -> List.of(e.matter().value());
            case HearingEvent e -> links.to(e.hearing().value()).stream().toList();
            case VoteOpened e -> List.of(e.proposal().value());
            case VoteClosed e -> List.of(e.proposal().value());
            case VoteCounted e -> List.of(e.proposal().value());
            case ResultEvent e -> List.of(e.proposal().value());
            case DisclosureEvent e -> ofDisclosure(e, links).stream().toList();
            default -> throw View.unexpected(recorded);
        };
    }

    private static Optional<String> ofDisclosure(DisclosureEvent event, Links links) {
        return links.to(event.disclosure().value()).flatMap(links::to);
    }

    @Override
    public ProposalSheet first(String key, Recorded recorded) {
        if (recorded.event() instanceof ProposalTabled tabled) return apply(ProposalSheet.of(tabled), recorded);
        throw View.unexpected(recorded);
    }

    @Override
    public ProposalSheet apply(ProposalSheet sheet, Recorded recorded) {
        var about = about(recorded.event());
        return sheet.after(
                recorded,
                new Moment(
                        recorded.position(),
                        recorded.given().at(),
                        what(recorded.event()),
                        about == null ? null : about.value()));
    }

    private static String what(Event event) {
        var stored = event.getClass().getAnnotation(StoredAs.class);
        if (stored == null) throw new IllegalStateException(event.getClass().getName() + " has no stored name");
        return StoredName.parse(stored.value()).name();
    }

    private static @Nullable Id about(Event event) {
        return switch (event) {
            case ProposalPutOnAgenda e -> e.meeting();
            case ProposalTakenOffAgenda e -> e.meeting();
            case NoticeIssued e -> e.meeting();
            case RepresentativesAuthorised e -> e.vote();
            case HearingEvent e -> e.hearing();
            case VoteOpened e -> e.vote();
            case VoteClosed e -> e.vote();
            case VoteCounted e -> e.vote();
            case ResultEvent e -> e.vote();
            case DisclosureEvent e -> e.disclosure();
            default -> null;
        };
    }
}
