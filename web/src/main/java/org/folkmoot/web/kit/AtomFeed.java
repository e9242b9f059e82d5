package org.folkmoot.web.kit;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed that programs follow (Atom, RFC 4287), in the reader's language. */
public record AtomFeed(XMLStreamWriter xml) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** What stands in an element. */
    @FunctionalInterface
    public interface Content {
        void writeTo(AtomFeed feed) throws XMLStreamException;
    }

    /** A whole feed, in UTF-8. */
    public static byte[] of(Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", Words.isEnglish() ? "en" : "zh-CN");
            content.writeTo(new AtomFeed(xml));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes to memory
        }
        return bytes.toByteArray();
    }

    /** An element with others in it. */
    public void with(String element, Content content) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        content.writeTo(this);
        xml.writeEndElement();
    }

    /** An element with a text, less what no feed can hold. */
    public void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(sayable(text));
        xml.writeEndElement();
    }

    /** An element without content. @param attributes names and values in turn */
    public void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, element);
        for (int i = 0; i + 1 < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
    }

    /** Without the characters that XML 1.0 cannot hold, however they are written. */
    public static String sayable(String text) {
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
