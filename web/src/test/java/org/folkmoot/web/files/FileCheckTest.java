package org.folkmoot.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.files.Samples.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.folkmoot.web.files.FileCheck.Taken;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are taken by what they are, and cleaned; whatever comes, nothing else than this is said of it. */
class FileCheckTest {

    private static Taken taken(byte[] file) {
        try {
            return FileCheck.take(file);
        } catch (NotTaken e) {
            throw new AssertionError(e.why().name());
        }
    }

    private static EdgeRefusal refused(byte[] file) {
        return assertThrows(NotTaken.class, () -> FileCheck.take(file)).why();
    }

    private static void takenAsItIs(FileKind kind, byte[] file) {
        assertEquals(kind, taken(file).kind());
        assertArrayEquals(file, taken(file).bytes());
    }

    @Test
    void documents_are_taken_as_they_are() {
        takenAsItIs(FileKind.PDF, pdf());
        takenAsItIs(FileKind.DOCX, docx());
        takenAsItIs(FileKind.XLSX, zip(officeParts("spreadsheetml.sheet.main")));
        takenAsItIs(FileKind.PPTX, zip(officeParts("presentationml.presentation.main")));
        takenAsItIs(FileKind.ODT, zip(openDocumentParts("text")));
        takenAsItIs(FileKind.ODS, zip(openDocumentParts("spreadsheet")));
        takenAsItIs(FileKind.TXT, "\uFEFF关于自行车棚的说明。\r\n\t一、二".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_photograph_keeps_its_picture_and_how_it_is_turned_and_nothing_of_where_it_was_taken() throws IOException {
        var clean = picture("jpeg", 40, 30);
        var photograph = with(
                with(
                        with(clean, segment(0xFE, bytes("taken by 张三".replace("张三", "Zhang")))),
                        segment(0xED, bytes("Photoshop"))),
                segment(0xE1, exif(6)));

        var kept = taken(joined(photograph, bytes("a film behind it")));

        assertEquals(FileKind.JPEG, kept.kind());
        assertThat(text(kept.bytes()))
                .doesNotContain("GPS", "31.2304", "Zhang", "Photoshop", "film")
                .contains("Exif");
        assertThat(text(kept.bytes())).contains("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
        assertSamePicture(clean, kept.bytes());
        assertThat(text(taken(with(clean, segment(0xE1, exif(1)))).bytes())).doesNotContain("Exif");
        assertArrayEquals(kept.bytes(), taken(kept.bytes()).bytes());
    }

    @Test
    void a_png_keeps_what_draws_it() throws IOException {
        var clean = picture("png", 40, 30);
        int end = clean.length - 12;
        var told = joined(
                Arrays.copyOf(clean, end),
                chunk("tEXt", bytes("Author\0Zhang")),
                chunk("eXIf", bytes("GPS 31.2304")),
                chunk("zzZz", bytes("unknown")),
                Arrays.copyOfRange(clean, end, clean.length),
                bytes("PK behind it"));

        var kept = taken(told);

        assertEquals(FileKind.PNG, kept.kind());
        assertThat(text(kept.bytes())).doesNotContain("Zhang", "GPS", "zzZz", "behind");
        assertSamePicture(clean, kept.bytes());
    }

    @Test
    void a_webp_keeps_what_draws_it_and_says_what_it_has() {
        var told = webp(
                extended(0x20 | 0x08 | 0x04 | 0x10, 3, 2),
                riff("ICCP", bytes("profile")),
                lossless(3, 2),
                riff("EXIF", bytes("GPS 31.2304")),
                riff("XMP ", bytes("<x:xmpmeta>Zhang")));

        var kept = taken(joined(told, bytes("behind")));

        assertEquals(FileKind.WEBP, kept.kind());
        assertArrayEquals(webp(extended(0x10, 3, 2), lossless(3, 2)), kept.bytes());
        takenAsItIs(FileKind.WEBP, webp(lossless(1, 1)));
        takenAsItIs(FileKind.WEBP, webp(riff("VP8 ", bytes("\u0030\u0001\0\u009D\u0001*\u0010\0\u0010\0rest.."))));
    }

    private static void assertSamePicture(byte[] expected, byte[] actual) throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(expected));
        var other = ImageIO.read(new ByteArrayInputStream(actual));
        assertArrayEquals(
                one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()),
                other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\n <!DOCTYPE html><p>x",
                "<?xml version='1.0'?>",
                "{\\rtf1 x}",
                "%!PS-Adobe",
                " %PDF-1.4 %%EOF",
                "#!/bin/sh",
                "MZ\u0000\u0090",
                "GIF89a\u0001\u0000",
                "BM6\u0000",
                "a\u0000b",
                "a\u001bb",
                " ",
                ""
            })
    void what_is_none_of_these_is_not_taken(String file) {
        assertEquals(EdgeRefusal.FILE_KIND_NOT_TAKEN, refused(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void text_is_utf_8() {
        assertEquals(EdgeRefusal.FILE_KIND_NOT_TAKEN, refused(new byte[] {(byte) 0xC4, (byte) 0xCF}));
    }

    @Test
    void what_runs_in_an_office_file_is_not_taken() {
        var macros = officeParts("wordprocessingml.document.main");
        macros.put("word/vbaProject.bin", "x");
        var enabled = officeParts("wordprocessingml.document.main");
        enabled.replace(
                "[Content_Types].xml",
                enabled.get("[Content_Types].xml") + "application/vnd.ms-word.document.macroEnabled.main+xml");
        var fetched = officeParts("wordprocessingml.document.main");
        fetched.put(
                "word/_rels/settings.xml.rels",
                "<Relationship Target=\"http://x/\" TargetMode=\"External\" Type=\"http://…/attachedTemplate\"/>");
        var linked = officeParts("wordprocessingml.document.main");
        linked.put(
                "word/_rels/document.xml.rels",
                "<Relationship Target=\"http://x/\" TargetMode=\"External\" Type=\"http://…/hyperlink\"/>"
                        + "<Relationship Target=\"a.png\" Type=\"http://…/image\"/>");
        var basic = openDocumentParts("text");
        basic.put("Basic/Standard/Module1.xml", "x");
        var out = officeParts("wordprocessingml.document.main");
        out.put("../../etc/passwd", "x");

        for (var parts : List.of(macros, enabled, fetched, basic, out))
            assertEquals(EdgeRefusal.FILE_KIND_NOT_TAKEN, refused(zip(parts)), parts.toString());
        takenAsItIs(FileKind.DOCX, zip(linked));
        assertEquals(EdgeRefusal.FILE_KIND_NOT_TAKEN, refused(zip(Map.of("a.txt", "x"))));
    }

    @Test
    void an_archive_that_unfolds_without_end_is_given_up() {
        var bomb = officeParts("wordprocessingml.document.main");
        bomb.put("word/media/a.bmp", "\0".repeat((int) OfficeFile.MOST_UNFOLDED));

        assertEquals(EdgeRefusal.FILE_UNREADABLE, refused(zip(bomb)));
    }

    @Test
    void an_archive_that_says_less_than_it_holds_is_not_taken() {
        var file = docx();
        int listed = text(file).indexOf("PK\u0001\u0002");
        var smaller = file.clone();
        smaller[listed + 24]--;
        var renamed = file.clone();
        renamed[listed + 46] = 'x';
        var behind = joined(file, bytes("%PDF-1.4"));

        for (var wrong : List.of(smaller, renamed, behind)) assertEquals(EdgeRefusal.FILE_UNREADABLE, refused(wrong));
    }

    @Test
    void a_picture_of_too_many_pixels_is_not_taken_and_one_of_just_as_many_is() {
        takenAsItIs(FileKind.WEBP, webp(lossless(8_000, 5_000)));
        assertEquals(EdgeRefusal.FILE_TOO_MANY_PIXELS, refused(webp(lossless(8_001, 5_000))));
        var png = picture("png", 2, 2);
        var large = joined(
                Arrays.copyOf(png, 8),
                chunk("IHDR", joined(number(100_000, true), number(100_000, true), bytes("\u0008\u0002\0\0\0"))),
                Arrays.copyOfRange(png, 33, png.length));
        assertEquals(EdgeRefusal.FILE_TOO_MANY_PIXELS, refused(large));
        var jpeg = picture("jpeg", 16, 16);
        int frame = text(jpeg).indexOf("\u00FF\u00C0");
        for (int i = 5; i < 9; i++) jpeg[frame + i] = (byte) 0xFF;
        assertEquals(EdgeRefusal.FILE_TOO_MANY_PIXELS, refused(jpeg));
    }

    @Test
    void a_file_of_more_than_ten_million_bytes_is_not_taken_and_one_of_just_as_many_is() {
        var most = "a".repeat(FileCheck.MOST_BYTES).getBytes(StandardCharsets.UTF_8);

        assertEquals(FileKind.TXT, taken(most).kind());
        assertEquals(EdgeRefusal.FILE_TOO_LARGE, refused(Arrays.copyOf(most, most.length + 1)));
    }

    @Test
    void a_file_that_was_cut_is_not_taken() {
        for (var whole : wholes())
            for (int length : List.of(whole.length - 1, whole.length - 8, whole.length / 2, 16)) {
                if (taken(whole).kind() == FileKind.PDF && length == whole.length - 1) continue; // a line's end
                assertEquals(
                        EdgeRefusal.FILE_UNREADABLE,
                        refused(Arrays.copyOf(whole, length)),
                        taken(whole).kind() + " " + length);
            }
    }

    private static List<byte[]> wholes() {
        return List.of(
                pdf(),
                docx(),
                picture("jpeg", 40, 30),
                picture("png", 40, 30),
                webp(extended(0, 3, 2), lossless(3, 2)));
    }

    /** With the same seed the same bytes are changed. */
    @Test
    void whatever_is_changed_in_a_file_it_is_taken_or_refused() {
        var random = new Random(7);
        for (var whole : wholes())
            for (int i = 0; i < 3_000; i++) {
                var changed = whole.clone();
                for (int n = 1 + random.nextInt(4); n > 0; n--)
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                try {
                    assertThat(FileCheck.take(changed).bytes().length).isLessThanOrEqualTo(whole.length + 40);
                } catch (NotTaken e) {
                    assertThat(e.why().name()).startsWith("FILE_");
                }
            }
    }

    @Test
    void a_name_is_what_people_read_and_ends_as_what_the_file_is() {
        assertThat(Stream.of(
                                "图纸.PDF",
                                "../../etc/passwd",
                                "C:\\x\\计划 书.docx",
                                "gnp\u202Efdp.exe",
                                "a\u0000b\u200B\r\n\"c\".pdf",
                                "…" + "长".repeat(200),
                                "...",
                                "请致电 13912345678.pdf",
                                null)
                        .map(name -> FileName.of(name, FileKind.PDF)))
                .containsExactly(
                        "图纸.pdf",
                        "passwd.pdf",
                        "计划 书.pdf",
                        "gnpfdp.pdf",
                        "abc.pdf",
                        "…" + "长".repeat(79) + ".pdf",
                        "file.pdf",
                        "file.pdf",
                        "file.pdf");
    }
}
