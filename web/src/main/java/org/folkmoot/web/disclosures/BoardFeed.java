package org.folkmoot.web.disclosures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.web.kit.AtomFeed;
import org.folkmoot.web.kit.Words;

/**
 * The board as a feed, in the reader's language.
 *
 * @param name of the community
 * @param home the address of the board
 * @param id of the feed, the same for ever
 * @param items the latest first
 */
record BoardFeed(Words words, String name, String home, BoardQuery query, UUID id, List<Item> items) {

    /** @param id of the item, the same for ever */
    record Item(Entry entry, DisclosureSheet disclosure, Posted posted, UUID id) {}

    byte[] bytes() {
        return AtomFeed.of(feed -> {
            head(feed);
            for (var item : items) feed.with("entry", entry -> write(item, entry));
        });
    }

    private void head(AtomFeed feed) throws XMLStreamException {
        feed.text("title", name + " · " + words.say("disclosures.title"));
        feed.text("id", "urn:uuid:" + id);
        // An empty board has not changed since the beginning of time, as far as anybody can tell.
        var changed = items.stream().map(item -> item.entry().changedAt()).max(Comparator.naturalOrder());
        feed.text("updated", moment(changed.orElse(Instant.EPOCH)));
        feed.empty("link", "rel", "self", "type", "application/atom+xml", "href", query.at(home + ".atom"));
        feed.empty("link", "rel", "alternate", "type", "text/html", "href", query.at(home));
        feed.with("author", author -> author.text("name", words.say("disclosures.author", name)));
    }

    private void write(Item item, AtomFeed entry) throws XMLStreamException {
        var about = item.entry();
        entry.text("title", item.posted().version().title());
        entry.text("id", "urn:uuid:" + item.id());
        entry.text("published", moment(item.disclosure().versions().getFirst().at()));
        entry.text("updated", moment(about.changedAt()));
        entry.empty("link", "rel", "alternate", "type", "text/html", "href", home + "/" + about.id());
        entry.empty("category", "term", BoardQuery.word(about.kind()), "label", words.of(about.kind()));
        entry.text("summary", summary(item));
        var kept = item.posted().kept();
        if (kept != null) entry.text("content", kept.text());
    }

    private String summary(Item item) {
        var standing = item.posted().version();
        var until = words.say("disclosures.until", words.day(standing.postedUntil()));
        var what = words.of(item.entry().kind()) + " · " + until;
        var reason = standing.reason();
        if (reason != null) what += " · " + words.say("disclosures.corrected-because", standing.number(), reason);
        if (item.entry().overtaken()) what += " · " + words.say("disclosures.overtaken");
        return item.entry().onBoard() ? what : what + " · " + words.say("disclosures.down");
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
