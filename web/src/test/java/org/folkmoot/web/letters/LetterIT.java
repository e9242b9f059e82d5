package org.folkmoot.web.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Field;
import org.folkmoot.web.identity.Purpose;
import org.junit.jupiter.api.Test;

class LetterIT {

    private static final String ADDRESS = "https://folkmoot.example.org";
    private static final String PASSWORD = "tulip kettle 49";
    private static final float DOTS_PER_INCH = 150;

    private final Village village = new Village();

    private HttpResponse<byte[]> print(String path, String body) {
        return village.administrator.download(village.path + path, "application/json", body);
    }

    private PDDocument letters() throws Exception {
        var answer = print("/letters", "{\"part\":1,\"address\":\"" + ADDRESS + "/\"}");
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(
                "application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return Loader.loadPDF(answer.body());
    }

    private void know(String resident, String name) {
        made(village.administrator.put(
                village.path + "/residents/" + resident + "/person", """
                {"name":"%s","phone":"","building":"3号楼","unit":"3-301","document":"D-%s","birthDate":"1980-01-01"}""".formatted(name, resident)));
    }

    /** What the squares of a page say. */
    private static Set<String> squares(PDDocument pdf, int page) throws Exception {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, DOTS_PER_INCH);
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        var found = new TreeSet<String>();
        for (var result : new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
            found.add(result.getText());
        return found;
    }

    @Test
    void each_household_has_a_page_and_the_square_on_it_lets_one_of_its_people_in() throws Exception {
        know(village.representatives.get(2), "松春风");
        try (var pdf = letters()) {
            assertEquals(village.households.size(), pdf.getNumberOfPages());
            var all = new TreeSet<String>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var links = squares(pdf, page);
                assertEquals(2, links.size());
                assertThat(links).allSatisfy(link -> assertThat(link).startsWith(ADDRESS + "/invitation#"));
                all.addAll(links);
            }
            assertEquals(2 * village.households.size(), all.size());

            var link = all.first();
            var name = village.name + "-invited";
            var redeemed = TestServer.client()
                    .post(
                            "/api/invitation",
                            "{\"code\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                    .formatted(link.substring(link.indexOf('#') + 1), name, PASSWORD));

            assertEquals(201, redeemed.status(), redeemed::body);
            var resident = TestServer.client()
                    .signIn(name, PASSWORD)
                    .get("/api/session")
                    .text("actor");
            assertThat(village.representatives.contains(resident.substring(9))
                            || village.others.contains(resident.substring(9)))
                    .isTrue();
        }
    }

    @Test
    void a_new_print_makes_the_old_one_worthless_and_leaves_out_who_has_an_account() throws Exception {
        var old = squares(letters(), 0).iterator().next();
        for (var resident : List.of(village.representatives.getFirst(), village.others.getFirst())) {
            var code = made(village.administrator.post(village.path + "/residents/" + resident + "/invitation", "{}"))
                    .text("code");
            made(TestServer.client()
                    .post(
                            "/api/invitation",
                            "{\"code\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}"
                                    .formatted(code, village.name + "-" + resident, PASSWORD)));
        }

        try (var again = letters()) {
            assertEquals(village.households.size() - 1, again.getNumberOfPages());
        }
        assertEquals(
                "409 INVITATION_NOT_VALID",
                TestServer.client()
                        .post(
                                "/api/invitation",
                                "{\"code\":\"%s\",\"name\":\"x\",\"password\":\"%s\"}"
                                        .formatted(old.substring(old.indexOf('#') + 1), PASSWORD))
                        .outcome());
        var one =
                print("/households/" + village.households.getFirst() + "/letter", "{\"address\":\"" + ADDRESS + "\"}");
        try (var pdf = Loader.loadPDF(one.body())) {
            assertEquals(2, squares(pdf, 0).size());
        }
    }

    @Test
    void printing_is_written_down_for_each_person_whose_name_is_on_a_letter() throws Exception {
        var ana = village.representatives.get(2);
        know(ana, "松春风");
        letters().close();

        var entries = TestServer.part(AccessLog.class).about(new ResidentId(ana), null, 2);
        var entry = entries.getLast();

        assertEquals("INVITED", entries.getFirst().note());
        assertEquals(Purpose.INVITATION_LETTERS, entry.purpose());
        assertEquals(Set.of(Field.NAME, Field.ADDRESS), entry.fields());
        assertEquals(new CommunityId(village.name), entry.community());
    }

    @Test
    void what_cannot_be_printed_is_refused() {
        assertEquals(
                409,
                print("/letters", "{\"part\":2,\"address\":\"" + ADDRESS + "\"}")
                        .statusCode());
        assertEquals(
                422,
                print("/letters", "{\"part\":1,\"address\":\"javascript:alert(1)\"}")
                        .statusCode());
        assertEquals(
                409,
                print("/households/H-00000000/letter", "{\"address\":\"" + ADDRESS + "\"}")
                        .statusCode());
    }

    @Test
    void a_machine_without_chinese_has_no_font_for_letters() {
        assertThat(Fonts.of()).isEmpty();
        assertThat(Fonts.of(new Font(Font.MONOSPACED, Font.PLAIN, 1))
                        .map(fonts -> fonts.with('社').canDisplay('社')))
                .isIn(java.util.Optional.empty(), java.util.Optional.of(true));
    }
}
