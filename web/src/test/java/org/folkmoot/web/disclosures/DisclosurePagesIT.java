package org.folkmoot.web.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DisclosurePagesIT {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\") <b>, 收支";
    private static final Client ANYBODY = TestServer.client();

    private static String board = "";
    private static String funds = "";
    private static String facilities = "";

    @BeforeAll
    static void two_items_are_published_and_one_is_corrected() {
        var village = new Village();
        board = "/communities/" + village.name + "/disclosures";
        funds = published(village, "FUNDS_AND_DONATIONS", "本季度收支");
        facilities = published(village, "FACILITIES", "设施清单");
        TestServer.itIs("2026-03-02T01:00:00Z");
        var body = "{\"title\":%s,\"text\":\"<script>1</script> 更正后\",\"reason\":\"漏列一项\"}".formatted(quoted(FORMULA));
        var reply = made(village.committee.post(
                village.path + "/commands/correct-disclosure", about("disclosure", funds, body)));
        made(ANYBODY.get(board + "?seen=" + reply.json().path("position").asLong()));
    }

    private static String published(Village village, String kind, String title) {
        var body = "{\"kind\":\"%s\",\"title\":\"%s\",\"text\":\"正文\"}".formatted(kind, title);
        return made(village.committee.post(village.path + "/commands/publish-disclosure", body))
                .id("disclosure");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    @Test
    void everybody_reads_the_board_and_its_items_on_a_phone() {
        try (var browsing = new Browsing("zh-CN")) {
            for (var path : List.of(board, board + "?words=x", board + "/" + funds)) {
                browsing.open(path);
            }
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void a_corrected_item_shows_what_it_says_and_what_it_said() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.open(board + "/" + funds);

            PlaywrightAssertions.assertThat(page.locator("h1")).hasText(FORMULA);
            PlaywrightAssertions.assertThat(page.locator("article .text")).hasText("<script>1</script> 更正后");
            PlaywrightAssertions.assertThat(page.locator("article .note")).containsText("漏列一项");
            PlaywrightAssertions.assertThat(page.locator("details h3")).hasText("本季度收支");
            PlaywrightAssertions.assertThat(page.locator("section .stage.good")).hasCount(1);
            assertEquals("<script>1</script> 更正后", ANYBODY.get(text(2)).body());
            assertEquals("正文", ANYBODY.get(text(1)).body());
            assertThat(ANYBODY.get(text(1)).header("Content-Type")).contains("text/plain;charset=UTF-8");
            assertEquals(404, ANYBODY.get(text(3)).status());
        }
    }

    private static String text(int version) {
        return board + "/" + funds + "/versions/" + version + ".txt";
    }

    @Test
    void the_board_is_searched() {
        assertThat(items("")).containsExactly(facilities, funds);
        assertThat(items("?class=facilities")).containsExactly(facilities);
        assertThat(items("?words=%E6%94%B6%E6%94%AF")).containsExactly(funds);
        assertThat(items("?from=2026-03-02")).containsExactly(funds);
        assertThat(items("?board=down")).isEmpty();
        assertEquals(400, ANYBODY.get(board + ".json?class=everything").status());
        assertEquals(400, ANYBODY.get(board + "?before=x").status());
    }

    private static List<String> items(String query) {
        var found = made(ANYBODY.get(board + ".json" + query)).json().path("items");
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.path(i).path("id").asString(""))
                .toList();
    }

    @Test
    void a_program_follows_the_feed() throws Exception {
        var reply = made(ANYBODY.get(board + ".atom", "Accept-Language", "zh-CN"));
        var entries = feed(reply.body()).getElementsByTagName("entry");
        var first = (Element) entries.item(0);

        assertEquals(2, entries.getLength());
        assertEquals(FORMULA, text(first, "title"));
        assertEquals("<script>1</script> 更正后", text(first, "content"));
        assertEquals("2026-03-02T01:00:00Z", text(first, "updated"));
        assertEquals("2026-03-01T01:00:00Z", text(first, "published"));
        assertThat(text(first, "id")).startsWith("urn:uuid:").isNotEqualTo(text((Element) entries.item(1), "id"));
        var link = ((Element) first.getElementsByTagName("link").item(0)).getAttribute("href");
        assertEquals("http://127.0.0.1:" + TestServer.port() + board + "/" + funds, link);
        assertThat(reply.header("Last-Modified")).contains("Mon, 02 Mar 2026 01:00:00 GMT");
        var again = ANYBODY.get(
                board + ".atom",
                "Accept-Language",
                "zh-CN",
                "If-None-Match",
                reply.header("ETag").orElseThrow());
        assertEquals(304, again.status());
    }

    private static Document feed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void a_spreadsheet_shows_the_board_and_calculates_nothing() {
        var lines = made(ANYBODY.get(board + ".csv", "Accept-Language", "zh-CN"))
                .body()
                .split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFF\"编号\",\"类别\",\"标题\"");
        assertThat(lines).hasSize(3);
        assertThat(lines[2])
                .startsWith("\"" + funds + "\",")
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\") <b>, 收支\",\"2\",\"2026-03-02\",");
    }

    @Test
    void nothing_is_shown_where_it_does_not_belong() {
        var elsewhere = "/communities/" + new Village().name + "/disclosures";

        assertEquals(404, ANYBODY.get(elsewhere + "/" + funds).status());
        assertEquals(
                404, ANYBODY.get(elsewhere + "/" + funds + "/versions/1.txt").status());
        assertEquals(404, ANYBODY.get(board + "/D-00000000").status());
        assertEquals(404, ANYBODY.get(board + "/nothing").status());
        for (var kind : List.of("", ".atom", ".csv", ".json"))
            assertEquals(
                    404, ANYBODY.get("/communities/nowhere/disclosures" + kind).status(), kind);
    }

    @Test
    void the_committee_publishes_by_a_form_on_the_board() {
        var village = new Village();
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open("/communities/" + village.name + "/disclosures");
            page.click("summary:has-text('发布居务公开')");
            page.selectOption("select[name=kind]", "FACILITIES");
            page.fill("input[name=title]", "设施清单");
            page.fill("textarea[name=text]", "议事厅一间。");
            browsing.look();
            page.click("form.command button:not([name])");

            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("设施清单");
            PlaywrightAssertions.assertThat(page.locator("article .text")).hasText("议事厅一间。");
            PlaywrightAssertions.assertThat(page.locator("summary:has-text('撤下')"))
                    .containsText("DIS-2");
            PlaywrightAssertions.assertThat(page.locator("textarea[name=text]")).hasValue("议事厅一间。");
        }
    }
}
