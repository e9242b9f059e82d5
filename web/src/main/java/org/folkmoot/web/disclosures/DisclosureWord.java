package org.folkmoot.web.disclosures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.HomeSection;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the disclosure board shows of itself. */
@Component
@Order(60)
record DisclosureWord(Views views) implements Word {

    private static final int MOST_ON_HOME = 5;

    @Override
    public List<Things> things() {
        return List.of(Things.of("disclosure", 'D').withPage("/disclosures/"));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(10, "disclosures", "/disclosures", _ -> true));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(
                30,
                "disclosures",
                "/disclosures",
                Visitor.being(Role.STREET_OFFICE, Role.STATION, Role.PARTY_ORGANISATION)));
    }

    @Override
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        var latest = views.list(DisclosureSheets.class, community)
                .where(DisclosureSheet.Entry::onBoard)
                .page(null, MOST_ON_HOME)
                .entries();
        return List.of(new HomeSection(40, "disclosures/latest", Map.of("disclosures", latest)));
    }

    @Override
    public Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return told.stream().flatMap(event -> switch (event) {
            case VoteOpened e ->
                Stream.of(Boundary.of(Obliging.ofDuty(ResultEvent.toPublish(e.vote())), DisclosurePublished.class));
            case DisclosureEvent e ->
                Stream.of(Boundary.of(DisclosureEvent.ofDisclosure(e.disclosure()), DisclosureEvent.class));
            default -> Stream.<Boundary>of();
        });
    }
}
