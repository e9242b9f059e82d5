package org.folkmoot.web.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.folkmoot.web.kit.EdgeRefusal;

/**
 * Takes a file by its content alone, and cleans it. Nothing is decoded, so no picture and no document is unfolded here: pictures are
 * gone through by their segments, which tell how large they are, and office files by the list of their parts.
 */
final class FileCheck {

    static final int MOST_BYTES = 10_000_000;

    /** A picture of more is none of a document: it would take hundreds of megabytes where it is looked at. */
    static final long MOST_PIXELS = 40_000_000;

    /** A PDF ends with this, and with no more than a line's end after it. */
    private static final String END_OF_PDF = "%%EOF";

    private static final int MOST_AFTER_PDF = 4;

    /** @param bytes as they are kept */
    record Taken(FileKind kind, byte[] bytes) {}

    private FileCheck() {}

    /** @throws NotTaken if it is of no kind that is taken, cut, too large, or holds what runs */
    static Taken take(byte[] file) throws NotTaken {
        if (file.length > MOST_BYTES) throw new NotTaken(EdgeRefusal.FILE_TOO_LARGE);
        if (file.length == 0) throw NotTaken.kind();
        var bytes = new Bytes(file);
        if (bytes.has(0, "%PDF-")) return new Taken(FileKind.PDF, pdf(bytes));
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) return new Taken(FileKind.JPEG, Jpeg.cleaned(bytes));
        if (bytes.has(0, Png.SIGNATURE)) return new Taken(FileKind.PNG, Png.cleaned(bytes));
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) return new Taken(FileKind.WEBP, WebP.cleaned(bytes));
        if (bytes.has(0, "PK\u0003\u0004")) return new Taken(OfficeFile.kind(bytes), file);
        if (PlainText.is(file)) return new Taken(FileKind.TXT, file);
        throw NotTaken.kind();
    }

    private static byte[] pdf(Bytes bytes) throws NotTaken {
        int end = bytes.last(END_OF_PDF, bytes.size());
        if (end < 0) throw NotTaken.unreadable();
        int after = end + END_OF_PDF.length();
        var rest = Arrays.copyOfRange(bytes.all(), after, bytes.size());
        if (rest.length > MOST_AFTER_PDF || !new String(rest, StandardCharsets.ISO_8859_1).isBlank())
            throw NotTaken.unreadable();
        return bytes.all();
    }

    /** @throws NotTaken if a picture has no extent, or too large a one */
    static void bound(long width, long height) throws NotTaken {
        if (width < 1 || height < 1) throw NotTaken.unreadable();
        if (width * height > MOST_PIXELS) throw new NotTaken(EdgeRefusal.FILE_TOO_MANY_PIXELS);
    }
}
