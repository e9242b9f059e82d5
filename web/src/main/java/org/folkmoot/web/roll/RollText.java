package org.folkmoot.web.roll;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a roll file. Spreadsheets write UTF-8 or, on Chinese systems, GBK; the file does not say which. */
sealed interface RollText {

    /** @param charset what the file turned out to be written in */
    record Decoded(String text, Charset charset) implements RollText {}

    /** @param offset the first byte, counted from 0, that no encoding explains */
    record Undecodable(long line, long offset) implements RollText {}

    Charset GB18030 = Charset.forName("GB18030");

    /** Reads the whole file strictly as UTF-8, else strictly as GB18030, of which GBK is a part. */
    static RollText decode(byte[] file) {
        int nul = indexOf(file, (byte) 0); // UTF-16, or no text at all
        if (nul >= 0) return undecodable(file, nul);
        var text = CharBuffer.allocate(file.length);
        int brokenUtf8 = decode(file, StandardCharsets.UTF_8, text);
        if (brokenUtf8 < 0) return new Decoded(withoutMark(text.flip().toString()), StandardCharsets.UTF_8);
        if (isMostlyUtf8(file)) return undecodable(file, brokenUtf8);
        text.clear();
        int brokenGb = decode(file, GB18030, text);
        if (brokenGb < 0) return new Decoded(text.flip().toString(), GB18030);
        return undecodable(file, Math.max(brokenUtf8, brokenGb));
    }

    /** Decodes into {@code text}; returns the offset of the first byte that cannot be, or -1. */
    private static int decode(byte[] file, Charset charset, CharBuffer text) {
        var bytes = ByteBuffer.wrap(file);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return decoder.decode(bytes, text, true).isError() ? bytes.position() : -1;
    }

    /**
     * Whether this is UTF-8 with damage: read as GB18030 it could decode into wrong names without any error. In a true GBK file
     * hardly one character in five happens to be UTF-8 as well.
     */
    private static boolean isMostlyUtf8(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(character -> character == '\uFFFD').count();
        long whole = text.chars().filter(character -> character > 0x7F).count() - damaged;
        return whole > damaged;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Undecodable undecodable(byte[] file, int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) if (file[i] == '\n') line++;
        return new Undecodable(line, offset);
    }

    private static int indexOf(byte[] file, byte wanted) {
        for (int i = 0; i < file.length; i++) if (file[i] == wanted) return i;
        return -1;
    }
}
