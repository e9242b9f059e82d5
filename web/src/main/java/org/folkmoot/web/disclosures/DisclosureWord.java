package org.folkmoot.web.disclosures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.disclosures.DueList;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the disclosure board shows of itself. */
@Component
@Order(60)
record DisclosureWord(Views views, Words words) implements Word {

    private static final int MOST_ON_HOME = 5;

    @Override
    public String page() {
        return "/disclosures";
    }

    @Override
    public List<Things> things() {
        return List.of(Things.of("disclosure", 'D').shownAt("/disclosures/"));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(10, "disclosures", "/disclosures", _ -> true));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(30, "disclosures", "/disclosures", Visitor.being(Role.STREET_OFFICE, Role.STATION)));
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() == Role.STREET_OFFICE) return toOrder(community, DueList.of(views, community), today);
        return account.role().conducts() ? toPublish(community, DueList.of(views, community)) : Stream.of();
    }

    private Stream<Need> toPublish(CommunityId community, DueList due) {
        return Stream.concat(
                due.results().stream().map(result -> need("publish", community, result)),
                due.ratings().stream()
                        .map(rating -> new Need(
                                "publish-grades",
                                words.number(
                                        Objects.requireNonNull(rating.due()).grades()),
                                "ratings/" + rating.id(),
                                null)));
    }

    /** What the committee should have published; the street office may order it to (DIS-4). */
    private Stream<Need> toOrder(CommunityId community, DueList due, LocalDate today) {
        return due.overdueOn(today).stream().map(result -> need("order-publication", community, result));
    }

    private Need need(String word, CommunityId community, ResultSheet.Entry due) {
        return new Need(word, Titles.of(views, community, due.proposal()), "results/" + due.vote(), due.publishBy());
    }

    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        var due = DueList.of(views, community);
        var titles = Titles.of(views, community, due.results().stream().map(ResultSheet.Entry::proposal));
        var latest = views.list(DisclosureSheets.class, community)
                .where(DisclosureSheet.Entry::onBoard)
                .page(null, MOST_ON_HOME)
                .entries();
        return List.of(
                new HomeSection(30, "disclosures/due", Map.of("due", due, "titles", titles)),
                new HomeSection(40, "disclosures/latest", Map.of("disclosures", latest)));
    }

    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return told.stream().flatMap(event -> switch (event) {
            case VoteOpened e ->
                Stream.of(Boundary.of(DisclosureEvent.ofDisclosuresOf(e.vote()), DisclosureEvent.class));
            case DisclosureEvent e ->
                Stream.of(Boundary.of(DisclosureEvent.ofDisclosure(e.disclosure()), DisclosureEvent.class));
            default -> Stream.<Boundary>of();
        });
    }
}
