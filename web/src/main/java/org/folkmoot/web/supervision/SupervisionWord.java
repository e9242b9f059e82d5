package org.folkmoot.web.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheet.Rated;
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
    private static final Set<String> THERE =
            Set.of("open-rating", "file-duty-report", "enter-forms", "give-grade", "deliver-grade");

    @Override
    public String page() {
        return "/supervision";
    }

    @Override
    public List<Things> things() {
        return List.of(
                Things.of("rating", 'T').shownAt("/ratings/").underWay(this::underWay),
                Things.of("office", 'S').shownAt("/supervision/leaders/"));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(40, "supervision", "/supervision", Visitor::isAtHome));
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(20, "supervision", "/supervision", Visitor.being(Role.STREET_OFFICE, Role.STATION)));
    }

    private List<Thing> underWay(CommunityId community) {
        return open(community)
                .limit(Things.MOST_UNDER_WAY)
                .map(entry -> new Thing(
                        words.say("supervision.of-year", Integer.toString(entry.year())),
                        "/ratings/" + entry.id(),
                        Map.of(
                                "rating",
                                entry.id().value(),
                                "meeting",
                                entry.meeting().value()),
                        THERE))
                .toList();
    }

    /** The latest first. */
    private Stream<RatingSheet.Entry> open(CommunityId community) {
        return views.list(RatingSheets.class, community).stream()
                .filter(rating -> rating.stage() != RatingSheet.Stage.CLOSED);
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return account.actor() instanceof Actor.Officer officer
                ? open(community)
                        .flatMap(entry -> views.find(RatingSheets.class, community, entry.id()).stream())
                        .flatMap(rating -> rating.subjects().stream()
                                .flatMap(rated -> needs(
                                        rating, rated, officer, account.role().conducts())))
                : Stream.of();
    }

    /** The duty report that an officer of whatever body owes themselves; who conducts ratings is told of the grades to hand over, too. */
    private static Stream<Need> needs(RatingSheet rating, Rated rated, Actor.Officer reader, boolean conducts) {
        var officer = rated.subject().officer();
        var place = "ratings/" + rating.id();
        var year = Integer.toString(rating.year());
        if (rated.report() == null && officer != null && reader.is(officer))
            return Stream.of(new Need("report", year, place, null));
        var result = rated.result();
        return conducts && result != null && result.deliveredOn() == null
                ? Stream.of(new Need("deliver", year, place, result.deliverBy()))
                : Stream.of();
    }
}
