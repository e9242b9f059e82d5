package org.folkmoot.web.duties;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What is owed as a feed (RFC 4287): an entry for each duty, which is updated whenever something becomes of it. */
@Component
record DutyFeed(Words words) {

    /** @param address of the community's page, with scheme and host */
    String of(String address, List<Clock> lines) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", address + "/duties/feed");
            element(xml, "title", words.say("duties.title"));
            element(xml, "updated", updated(lines).toString());
            link(xml, "self", address + "/duties/feed");
            xml.writeStartElement("author");
            element(xml, "name", "Folkmoot");
            xml.writeEndElement();
            for (var line : lines) entry(xml, address, line);
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes to memory
        }
    }

    private static Instant updated(List<Clock> lines) {
        return lines.stream()
                .map(line -> line.duty().changedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, String address, Clock line) throws XMLStreamException {
        var duty = line.duty();
        xml.writeStartElement("entry");
        element(xml, "id", address + "/duties/feed#" + duty.id());
        element(xml, "title", words.say("need." + duty.id().kind()) + " · " + line.title());
        element(xml, "updated", duty.changedAt().toString());
        link(xml, "alternate", address + line.page());
        var dueOn = duty.dueOn();
        var day = dueOn == null ? words.say("duties.no-day") : words.say("duties.due-on", words.day(dueOn));
        element(xml, "summary", words.say("duties.stage." + line.stage()) + " · " + day);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
