package org.folkmoot.web.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What ratings and the supervision record show of themselves. */
@Component
@Order(70)
record SupervisionWord(Views views, Words words) implements Word {

    /** What of a rating is done on its page, whichever comes next. */
    private static final Set<String> THERE = Set.of(
            "open-rating",
            "file-duty-report",
            "enter-forms",
            "give-grade",
            "deliver-grade",
            "contest-grade",
            "answer-contest",
            "annul-grade");

    @Override
    public List<Things> things() {
        return List.of(
                Things.of("rating", 'T')
                        .withPage("/ratings/")
                        .withTitle(this::title)
                        .withUnderWay(this::underWay),
                Things.of("office", 'S').withPage("/supervision/leaders/"));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(40, "supervision", "/supervision", Visitor::isAtHome));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(20, "supervision", "/supervision", Visitor.being(Role.STREET_OFFICE, Role.STATION)));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return open(community)
                .map(entry -> new Thing(
                        words.say("supervision.of-year", Integer.toString(entry.year())),
                        "/ratings/" + entry.id(),
                        Map.of(
                                "rating",
                                entry.id().value(),
                                "meeting",
                                entry.meeting().value()),
                        THERE));
    }

    /** The latest first. */
    private Stream<RatingSheet.Entry> open(CommunityId community) {
        return views.list(RatingSheets.class, community).stream()
                .filter(rating -> rating.stage() != RatingSheet.Stage.CLOSED);
    }

    private String title(CommunityId community, String rating) {
        return views.find(RatingSheets.class, community, rating)
                .map(sheet -> words.say("supervision.of-year", Integer.toString(sheet.year())))
                .orElse(rating);
    }

    /** The duty report that an officer, of whatever body, owes themselves. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return account.actor() instanceof Actor.Officer officer
                ? open(community)
                        .flatMap(entry -> views.find(RatingSheets.class, community, entry.id()).stream())
                        .flatMap(rating -> rating.subjects().stream()
                                .filter(rated -> rated.report() == null
                                        && rated.subject().officer() != null
                                        && officer.is(rated.subject().officer()))
                                .map(_ -> new Need(
                                        "report", Integer.toString(rating.year()), "ratings/" + rating.id(), null)))
                : Stream.of();
    }
}
