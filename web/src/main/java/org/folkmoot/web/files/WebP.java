package org.folkmoot.web.files;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Goes through a WebP picture (RFC 9649) chunk by chunk, and keeps those that draw it. One that moves is none of a document. */
final class WebP {

    private static final Set<String> DRAW = Set.of("VP8X", "ALPH", "VP8 ", "VP8L");
    private static final Set<String> MOVE = Set.of("ANIM", "ANMF");

    /** In the extended header: that a colour profile, Exif or XMP follows. */
    private static final int LEFT_OUT = 0x20 | 0x08 | 0x04;

    private static final int HEADER = 12;
    private static final int AROUND = 8;

    private WebP() {}

    static byte[] cleaned(Bytes bytes) throws NotTaken {
        int end = AROUND + bytes.littleEndian(4, 4);
        if (end < HEADER) throw NotTaken.unreadable();
        bytes.within(0, end);
        var kept = new ByteArrayOutputStream();
        kept.write(bytes.all(), 0, HEADER);
        boolean drawn = false;
        for (int at = HEADER; at < end; ) {
            var name = bytes.text(at, 4);
            int length = bytes.littleEndian(at + 4, 4);
            if (length < 0 || length > end - at - AROUND) throw NotTaken.unreadable();
            int padded = Math.min(length + (length & 1), end - at - AROUND);
            if (MOVE.contains(name)) throw NotTaken.kind();
            if (DRAW.contains(name)) {
                bound(bytes, name, at + AROUND);
                kept.write(bytes.all(), at, AROUND + padded);
                drawn |= !name.equals("VP8X") && !name.equals("ALPH");
            }
            at += AROUND + padded;
        }
        if (!drawn) throw NotTaken.unreadable();
        return sized(kept.toByteArray());
    }

    private static void bound(Bytes bytes, String name, int at) throws NotTaken {
        switch (name) {
            case "VP8X" -> FileCheck.bound(1L + bytes.littleEndian(at + 4, 3), 1L + bytes.littleEndian(at + 7, 3));
            case "VP8 " -> {
                if (!bytes.has(at + 3, "\u009D\u0001*")) throw NotTaken.unreadable();
                FileCheck.bound(bytes.littleEndian(at + 6, 2) & 0x3FFF, bytes.littleEndian(at + 8, 2) & 0x3FFF);
            }
            case "VP8L" -> {
                if (bytes.one(at) != 0x2F) throw NotTaken.unreadable();
                int extent = bytes.littleEndian(at + 1, 4);
                FileCheck.bound(1L + (extent & 0x3FFF), 1L + (extent >>> 14 & 0x3FFF));
            }
            default -> {}
        }
    }

    /** Says how long it is now, and what does not follow any more. */
    private static byte[] sized(byte[] kept) {
        int length = kept.length - AROUND;
        for (int i = 0; i < 4; i++) kept[4 + i] = (byte) (length >>> 8 * i);
        if (new Bytes(kept).has(HEADER, "VP8X")) kept[HEADER + AROUND] &= ~LEFT_OUT;
        return kept;
    }
}
