package org.folkmoot.web.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Goes through a JPEG picture (ITU-T T.81, annex B) segment by segment, and leaves out what tells of the camera, of the place or of
 * whoever edited it, and whatever stands behind the picture. How it is to be turned is kept: phones write it there.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION_0 = 0xE0;
    private static final int APPLICATION_1 = 0xE1;
    /** Adobe's: says how colours are to be read. */
    private static final int APPLICATION_14 = 0xEE;

    private static final int APPLICATION_15 = 0xEF;
    private static final String EXIF = "Exif\u0000\u0000";
    private static final int ORIENTATION = 0x0112;

    private final Bytes bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean framed;

    private Jpeg(Bytes bytes) {
        this.bytes = bytes;
    }

    static byte[] cleaned(Bytes bytes) throws NotTaken {
        return new Jpeg(bytes).clean();
    }

    private byte[] clean() throws NotTaken {
        mark(START);
        int at = 2;
        boolean scanned = false;
        for (int marker = marker(at); marker != END; marker = marker(at)) {
            int length = bytes.bigEndian(at + 2, 2);
            if (length < 2) throw NotTaken.unreadable();
            bytes.within(at, 2 + length);
            if (isFrame(marker)) frame(at);
            if (isKept(marker)) kept.write(bytes.all(), at, 2 + length);
            else if (marker == APPLICATION_1) turn(at + 4, length - 2);
            at += 2 + length;
            if (marker == SCAN) {
                scanned = true;
                at = scan(at);
            }
        }
        if (!framed || !scanned) throw NotTaken.unreadable();
        mark(END);
        return kept.toByteArray();
    }

    private void mark(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private int marker(int at) throws NotTaken {
        if (bytes.one(at) != 0xFF) throw NotTaken.unreadable();
        int marker = bytes.one(at + 1);
        if (marker == 0xFF || marker < 0xC0) throw NotTaken.unreadable();
        return marker;
    }

    /** What follows up to the next segment is the picture. @return where that segment begins */
    private int scan(int from) throws NotTaken {
        int at = from;
        while (bytes.one(at) != 0xFF || isPartOfScan(bytes.one(at + 1))) at++;
        kept.write(bytes.all(), from, at - from);
        return at;
    }

    /** A byte of the picture that looks like a mark, or a place to go on from after a fault. */
    private static boolean isPartOfScan(int after) {
        return after == 0 || after >= 0xD0 && after <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(int at) throws NotTaken {
        FileCheck.bound(bytes.bigEndian(at + 7, 2), bytes.bigEndian(at + 5, 2));
        framed = true;
    }

    private static boolean isKept(int marker) {
        if (marker == COMMENT) return false;
        return marker < APPLICATION_0 || marker > APPLICATION_15 || marker == APPLICATION_0 || marker == APPLICATION_14;
    }

    /** Of a segment that says how to turn the picture (Exif 2.3), that alone. What makes no sense is left out. */
    private void turn(int at, int length) throws NotTaken {
        if (!bytes.has(at, EXIF) || length < 14) return;
        int tiff = at + EXIF.length();
        boolean little = bytes.has(tiff, "II");
        if (!little && !bytes.has(tiff, "MM")) return;
        int directory = number(tiff + 4, 4, little);
        int end = at + length;
        if (directory < 8 || directory > length) return;
        int entries = tiff + directory + 2 > end ? 0 : number(tiff + directory, 2, little);
        for (int i = 0, entry = tiff + directory + 2; i < entries && entry + 12 <= end; i++, entry += 12)
            if (number(entry, 2, little) == ORIENTATION) {
                turned(number(entry + 8, 2, little));
                return;
            }
    }

    private int number(int at, int size, boolean little) throws NotTaken {
        return little ? bytes.littleEndian(at, size) : bytes.bigEndian(at, size);
    }

    private void turned(int how) {
        if (how < 2 || how > 8) return;
        var segment = EXIF
                + "MM\u0000*\u0000\u0000\u0000\u0008\u0000\u0001\u0001\u0012\u0000\u0003\u0000\u0000\u0000\u0001\u0000"
                + (char) how + "\u0000\u0000\u0000\u0000\u0000\u0000";
        mark(APPLICATION_1);
        kept.write(0);
        kept.write(segment.length() + 2);
        kept.writeBytes(segment.getBytes(StandardCharsets.ISO_8859_1));
    }
}
