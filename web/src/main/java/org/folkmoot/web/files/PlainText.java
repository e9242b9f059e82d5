package org.folkmoot.web.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text and nothing else: no markup, no program, nothing that another program would take for its own. */
final class PlainText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What HTML, SVG and XML, RTF, PostScript, PDF and scripts begin with. */
    private static final List<String> OF_OTHERS = List.of("<", "{\\rtf", "%!", "%PDF", "#!");

    private PlainText() {}

    static boolean is(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var begins = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading();
            return !begins.isEmpty()
                    && OF_OTHERS.stream().noneMatch(begins::startsWith)
                    && text.chars().noneMatch(PlainText::isControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0;
    }
}
