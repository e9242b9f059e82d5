package org.folkmoot.web.files;

import java.nio.charset.StandardCharsets;

/** Reads numbers and marks out of a file; whoever reads beyond its end learns that it was cut. */
record Bytes(byte[] all) {

    int size() {
        return all.length;
    }

    /** Whether these are the bytes there. @param text of ISO 8859-1 */
    boolean has(int at, String text) {
        if (at < 0 || at + text.length() > all.length) return false;
        for (int i = 0; i < text.length(); i++) if ((all[at + i] & 0xFF) != text.charAt(i)) return false;
        return true;
    }

    /** Its last place before that one; -1 if there is none. */
    int last(String text, int before) {
        for (int at = Math.min(before, all.length - text.length()); at >= 0; at--) if (has(at, text)) return at;
        return -1;
    }

    int one(int at) throws NotTaken {
        return all[within(at, 1)] & 0xFF;
    }

    int bigEndian(int at, int bytes) throws NotTaken {
        within(at, bytes);
        int value = 0;
        for (int i = 0; i < bytes; i++) value = value << 8 | one(at + i);
        return value;
    }

    int littleEndian(int at, int bytes) throws NotTaken {
        within(at, bytes);
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) value = value << 8 | one(at + i);
        return value;
    }

    String text(int at, int bytes) throws NotTaken {
        return new String(all, within(at, bytes), bytes, StandardCharsets.ISO_8859_1);
    }

    /** @throws NotTaken if they are not all there */
    int within(int at, int bytes) throws NotTaken {
        if (at < 0 || bytes < 0 || (long) at + bytes > all.length) throw NotTaken.unreadable();
        return at;
    }
}
