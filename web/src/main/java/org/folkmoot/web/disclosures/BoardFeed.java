package org.folkmoot.web.disclosures;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.web.kit.Words;

/** The board as a feed that programs follow (Atom, RFC 4287), in the reader's language. */
final class BoardFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private record Item(Entry entry, DisclosureSheet disclosure, Posted posted, UUID id) {}

    private final Words words;
    private final String name;
    private final String home;
    private final BoardQuery query;
    private final UUID id;
    private final List<Item> items = new ArrayList<>();

    /** @param name of the community @param home the address of the board @param id of the feed, the same for ever */
    BoardFeed(Words words, String name, String home, BoardQuery query, UUID id) {
        this.words = words;
        this.name = name;
        this.home = home;
        this.query = query;
        this.id = id;
    }

    void add(Entry entry, DisclosureSheet disclosure, Posted posted, UUID lasting) {
        items.add(new Item(entry, disclosure, posted, lasting));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", Words.isEnglish() ? "en" : "zh-CN");
            head(xml);
            for (var item : items) entry(xml, item);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "title", name + " · " + words.say("disclosures.title"));
        text(xml, "id", "urn:uuid:" + id);
        // An empty board has not changed since the beginning of time, as far as anybody can tell.
        var changed = items.stream().map(item -> item.entry().changedAt()).max(Comparator.naturalOrder());
        text(xml, "updated", moment(changed.orElse(Instant.EPOCH)));
        link(xml, "self", "application/atom+xml", query.at(home + ".atom"));
        link(xml, "alternate", "text/html", query.at(home));
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", words.say("disclosures.author", name));
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, Item item) throws XMLStreamException {
        var standing = item.posted().version();
        xml.writeStartElement(ATOM, "entry");
        text(xml, "title", standing.title());
        text(xml, "id", "urn:uuid:" + item.id());
        text(xml, "published", moment(item.disclosure().versions().getFirst().at()));
        text(xml, "updated", moment(item.entry().changedAt()));
        link(xml, "alternate", "text/html", home + "/" + item.entry().id());
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", BoardQuery.word(item.entry().kind()));
        xml.writeAttribute("label", words.of(item.entry().kind()));
        text(xml, "summary", summary(item));
        var kept = item.posted().kept();
        if (kept != null) text(xml, "content", kept.text());
        xml.writeEndElement();
    }

    private String summary(Item item) {
        var standing = item.posted().version();
        var until = words.say("disclosures.until", words.day(standing.postedUntil()));
        var what = words.of(item.entry().kind()) + " · " + until;
        var reason = standing.reason();
        if (reason != null) what += " · " + words.say("disclosures.corrected-because", standing.number(), reason);
        return item.entry().onBoard() ? what : what + " · " + words.say("disclosures.down");
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(sayable(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold, however they are written. */
    static String sayable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
