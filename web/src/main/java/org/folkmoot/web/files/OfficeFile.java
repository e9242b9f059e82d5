package org.folkmoot.web.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Office files of today are archives (ISO/IEC 21320-1). The list at their end is gone through, since that is what office programs
 * read, and each part is compared with it: what is listed otherwise than it stands there, grows beyond bounds, or runs, is not taken.
 */
final class OfficeFile {

    /** Of all parts together: a real document of 10 MB seldom has a tenth of it. */
    static final long MOST_UNFOLDED = 200_000_000;

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_READ = 2_000_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final String LIST_END = "PK\u0005\u0006";
    private static final int LIST_END_LENGTH = 22;

    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";

    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    private static final Map<String, FileKind> OPEN_DOCUMENTS =
            Map.of(FileKind.ODT.mediaType(), FileKind.ODT, FileKind.ODS.mediaType(), FileKind.ODS);

    /** Parts that hold programs: macros of either family, controls, and things of other programs. */
    private static final Pattern RUNS =
            Pattern.compile("vbaproject|vbadata|macrosheets?/|activex|oleobject|^basic/|^scripts/"
                    + "|\\.(docm|dotm|xlsm|xlsb|xltm|pptm|exe|dll|js|vbs|bat|cmd|jar|com|scr)$");

    /** What is fetched from elsewhere when the document is opened, if it is said to lie there. */
    private static final List<String> FETCHED = List.of("attachedtemplate", "oleobject", "/frame");

    private static final Pattern LEADS_OUT = Pattern.compile("(^|.*/)\\.\\.(/.*|$)|/.*|.*\\\\.*|.*\\p{Cntrl}.*");

    private final Bytes bytes;
    private final Map<String, byte[]> read = new HashMap<>();
    private long unfolded;

    private OfficeFile(Bytes bytes) {
        this.bytes = bytes;
    }

    static FileKind kind(Bytes bytes) throws NotTaken {
        return new OfficeFile(bytes).kind();
    }

    private FileKind kind() throws NotTaken {
        int end = bytes.size() - LIST_END_LENGTH;
        // A comment behind the list would let something else stand at the end.
        if (!bytes.has(end, LIST_END)) throw NotTaken.unreadable();
        int parts = bytes.littleEndian(end + 10, 2);
        if (parts == 0 || parts > MOST_PARTS) throw NotTaken.unreadable();
        int at = bytes.littleEndian(end + 16, 4);
        for (int i = 0; i < parts; i++) at = part(at);
        if (at != end) throw NotTaken.unreadable();
        return byParts();
    }

    /** @return where the next one is listed */
    private int part(int listed) throws NotTaken {
        if (!bytes.has(listed, "PK\u0001\u0002")) throw NotTaken.unreadable();
        boolean encrypted = (bytes.littleEndian(listed + 8, 2) & 1) != 0;
        int nameLength = bytes.littleEndian(listed + 28, 2);
        var name = bytes.text(listed + 46, nameLength);
        int stands = bytes.littleEndian(listed + 42, 4);
        if (encrypted || !bytes.has(stands, "PK\u0003\u0004")) throw NotTaken.unreadable();
        if (bytes.littleEndian(stands + 26, 2) != nameLength || !bytes.has(stands + 30, name))
            throw NotTaken.unreadable();
        if (LEADS_OUT.matcher(name).matches()) throw NotTaken.kind();
        if (RUNS.matcher(name.toLowerCase(Locale.ROOT)).find()) throw NotTaken.kind();
        int content = stands + 30 + nameLength + bytes.littleEndian(stands + 28, 2);
        var start = unfold(listed, content, isRead(name) ? MOST_READ : 0);
        if (isRead(name) && read.put(name, start) != null) throw NotTaken.unreadable();
        return listed + 46 + nameLength + bytes.littleEndian(listed + 30, 2) + bytes.littleEndian(listed + 32, 2);
    }

    private static boolean isRead(String name) {
        return name.equals(TYPES) || name.equals(OPEN_DOCUMENT) || name.endsWith(".rels");
    }

    /** @param most bytes that are handed back. @throws NotTaken if it is not what the list says of it */
    private byte[] unfold(int listed, int content, int most) throws NotTaken {
        int method = bytes.littleEndian(listed + 10, 2);
        int folded = bytes.littleEndian(listed + 20, 4);
        long size = Integer.toUnsignedLong(bytes.littleEndian(listed + 24, 4));
        bytes.within(content, folded);
        unfolded += size;
        if (unfolded > MOST_UNFOLDED || most > 0 && size > most) throw NotTaken.unreadable();
        var sum = new CRC32();
        var start = new ByteArrayOutputStream();
        long real = switch (method) {
            case STORED -> stored(content, folded, sum, start, most);
            case DEFLATED -> inflated(content, folded, size, sum, start, most);
            default -> throw NotTaken.unreadable();
        };
        if (real != size || (int) sum.getValue() != bytes.littleEndian(listed + 16, 4)) throw NotTaken.unreadable();
        return start.toByteArray();
    }

    private long stored(int content, int length, CRC32 sum, ByteArrayOutputStream start, int most) {
        sum.update(bytes.all(), content, length);
        start.write(bytes.all(), content, Math.min(length, most));
        return length;
    }

    /** Goes no further than one piece beyond the size that is listed. */
    private long inflated(int content, int folded, long size, CRC32 sum, ByteArrayOutputStream start, int most)
            throws NotTaken {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.all(), content, folded);
            var piece = new byte[16 * 1024];
            long real = 0;
            while (!inflater.finished() && real <= size) {
                int some = inflater.inflate(piece);
                if (some == 0 && !inflater.finished()) throw NotTaken.unreadable();
                sum.update(piece, 0, some);
                if (real < most) start.write(piece, 0, (int) Math.min(some, most - real));
                real += some;
            }
            return real;
        } catch (DataFormatException e) {
            throw NotTaken.unreadable();
        } finally {
            inflater.end();
        }
    }

    private FileKind byParts() throws NotTaken {
        var open = OPEN_DOCUMENTS.get(text(OPEN_DOCUMENT));
        if (open != null) return open;
        var types = text(TYPES).toLowerCase(Locale.ROOT);
        if (types.contains("macroenabled") || types.contains("vbaproject")) throw NotTaken.kind();
        for (var name : read.keySet()) if (name.endsWith(".rels") && fetches(text(name))) throw NotTaken.kind();
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(NotTaken::kind);
    }

    private static boolean fetches(String links) {
        return Stream.of(links.toLowerCase(Locale.ROOT).split("<"))
                .filter(link -> link.contains("external"))
                .anyMatch(link -> FETCHED.stream().anyMatch(link::contains));
    }

    private String text(String part) {
        return new String(read.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }
}
