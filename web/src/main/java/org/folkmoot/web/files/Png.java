package org.folkmoot.web.files;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Goes through a PNG picture (ISO/IEC 15948) chunk by chunk, and keeps those that draw it: no texts, times, profiles or animations. */
final class Png {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    private static final Set<String> DRAW =
            Set.of(HEADER, "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    /** Length, name and sum. */
    private static final int AROUND = 12;

    private Png() {}

    static byte[] cleaned(Bytes bytes) throws NotTaken {
        var kept = new ByteArrayOutputStream();
        kept.write(bytes.all(), 0, SIGNATURE.length());
        int at = SIGNATURE.length();
        if (!bytes.has(at + 4, HEADER)) throw NotTaken.unreadable();
        FileCheck.bound(
                Integer.toUnsignedLong(bytes.bigEndian(at + 8, 4)),
                Integer.toUnsignedLong(bytes.bigEndian(at + 12, 4)));
        boolean drawn = false;
        while (true) {
            int length = bytes.bigEndian(at, 4);
            var name = bytes.text(at + 4, 4);
            if (length < 0 || length > bytes.size()) throw NotTaken.unreadable();
            bytes.within(at, AROUND + length);
            if (!isWhole(bytes, at, length)) throw NotTaken.unreadable();
            drawn |= name.equals("IDAT");
            if (DRAW.contains(name)) kept.write(bytes.all(), at, AROUND + length);
            if (name.equals(END)) break;
            at += AROUND + length;
        }
        if (!drawn) throw NotTaken.unreadable();
        return kept.toByteArray();
    }

    private static boolean isWhole(Bytes bytes, int at, int length) throws NotTaken {
        var sum = new CRC32();
        sum.update(bytes.all(), at + 4, 4 + length);
        return (int) sum.getValue() == bytes.bigEndian(at + 8 + length, 4);
    }
}
