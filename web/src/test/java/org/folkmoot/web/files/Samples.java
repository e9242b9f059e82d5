package org.folkmoot.web.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, made here. */
public final class Samples {

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    public static byte[] pdf() {
        return bytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) picture.setRGB(x, y, x * 7919 ^ y * 104729);
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A segment of a JPEG. */
    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /** Exif with that orientation and a place, as a camera writes it. */
    static byte[] exif(int orientation) {
        return bytes("Exif\0\0II*\0\u0008\0\0\0\u0002\0" + "\u0012\u0001\u0003\0\u0001\0\0\0" + (char) orientation
                + "\0\0\0" + "\u0025\u0088\u0004\0\u0001\0\0\0\u001a\0\0\0" + "\0\0\0\0GPS 31.2304 N");
    }

    /** The JPEG with that segment behind its first mark. */
    static byte[] with(byte[] jpeg, byte[] segment) {
        return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A chunk of a PNG. */
    static byte[] chunk(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(bytes(name));
        sum.update(content);
        return joined(number(content.length, true), bytes(name), content, number((int) sum.getValue(), true));
    }

    static byte[] number(int value, boolean bigEndian) {
        var bytes = new byte[4];
        for (int i = 0; i < 4; i++) bytes[i] = (byte) (value >>> 8 * (bigEndian ? 3 - i : i));
        return bytes;
    }

    /** A chunk of a WebP. */
    static byte[] riff(String name, byte[] content) {
        return joined(bytes(name), number(content.length, false), content, new byte[content.length & 1]);
    }

    static byte[] webp(byte[]... chunks) {
        var all = joined(chunks);
        return joined(bytes("RIFF"), number(4 + all.length, false), bytes("WEBP"), all);
    }

    /** One without losses, of one grey pixel or as large as that. */
    static byte[] lossless(int width, int height) {
        int extent = width - 1 | height - 1 << 14;
        return riff(
                "VP8L", joined(bytes("/"), number(extent, false), bytes("\u0007\u0010\u0011\u0011\u0088\u0088\u0008")));
    }

    static byte[] extended(int flags, int width, int height) {
        var extent = joined(
                new byte[] {(byte) flags, 0, 0, 0},
                Arrays.copyOf(number(width - 1, false), 3),
                Arrays.copyOf(number(height - 1, false), 3));
        return riff("VP8X", extent);
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, String> officeParts(String main) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + main + "+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Type=\"officeDocument\" Target=\"main.xml\"/></Relationships>");
        parts.put("main.xml", "<document>关于车棚的说明</document>");
        return parts;
    }

    public static byte[] docx() {
        return zip(officeParts("wordprocessingml.document.main"));
    }

    static Map<String, String> openDocumentParts(String kind) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("content.xml", "<office:document-content/>");
        return parts;
    }
}
