package org.folkmoot.web.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** A resident or the board reports, the street office alone reads what, and everybody sees what came of it. */
class ReportPagesIT {

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;
    private final String office =
            TestServer.account(Role.STREET_OFFICE, village.seatStaff("STREET_OFFICE"), village.name);

    private static void send(Page page, String name) {
        page.click("form.command[action*='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
        TestServer.showsAll();
    }

    private static void open(Page page, String name) {
        page.click("details:has(form.command[action*='/" + name + "']) > summary");
    }

    @Test
    void a_resident_reports_an_item_and_only_the_street_office_reads_what_and_who() {
        var item = made(village.committee.post(
                        village.path + "/commands/publish-disclosure",
                        "{\"kind\":\"FUNDS_AND_DONATIONS\",\"title\":\"本季度收支\",\"text\":\"收入一万元。\"}"))
                .id("disclosure");
        TestServer.showsAll();
        var reported = made(village.representative(0)
                .post(
                        village.path + "/commands/report-untrue",
                        "{\"disclosure\":\"%s\",\"text\":\"少记了租金。\"}".formatted(item)));
        var report = root + "/reports/" + reported.id("report");
        TestServer.showsAll();
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(office);
            var page = browsing.open(root);
            assertThat(page.locator("main")).containsText("查核并答复反映");
            browsing.open(report);
            assertThat(page.locator("main")).containsText("少记了租金。");
            page.click("a:has-text('在记录中查看反映人')");
            assertThat(page.locator("main")).containsText("untrue-reported");
            browsing.open(report);
            open(page, "answer-report");
            page.check("[name=founded]");
            page.fill("[name=reason]", "与账目不符");
            send(page, "answer-report");
            page.click("main a:has-text('责令改正')");
            assertThat(page.locator("[name=subject]:checked")).hasValue(reported.id("report"));
            page.fill("[name=article]", "第三十五条");
            page.fill("[name=reason]", "请更正。");
            send(page, "order-correction");
        }
        for (var reader : new String[] {village.clerk}) {
            try (var browsing = new Browsing("en-GB")) {
                browsing.signIn(reader);
                var page = browsing.open(report);
                assertThat(page.locator("main .stage").first()).hasText("Found true");
                assertThat(page.locator("main")).not().containsText("少记了租金。");
                browsing.go(root + "/reports").reads("本季度收支", "Found true");
                browsing.open(root + "/disclosures/" + item);
                assertThat(page.locator("main")).containsText("Reported by a resident as untrue");
                page.click("main a:has-text('The order to correct')");
                assertThat(page.locator("main")).containsText("本季度收支");
            }
        }
        var seen = village.committee.get(root + "/record?words=untrue-reported").body();
        assertFalse(seen.contains("少记了租金"));
    }

    @Test
    void what_the_board_reports_is_kept_from_the_committee_and_shown_to_the_street_office() {
        var seat = "officer:" + village.seatBoard().getFirst();
        var board = TestServer.account(Role.SUPERVISOR, seat, village.name);
        TestServer.showsAll();
        String report;
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(board);
            var page = browsing.open(root + "/reports");
            open(page, "report-violation");
            page.check("[name=to][value=GOVERNMENT]");
            page.fill("[name=subject]", "租金未入账");
            page.fill("[name=article]", "第三十六条");
            page.fill("form[action*='/report-violation'] [name=text]", "去年十二月的租金。");
            page.setInputFiles("[name='document.file']", new FilePayload("账目.pdf", "application/pdf", Samples.pdf()));
            send(page, "report-violation");
            report = page.url().replaceAll(".*(/communities/[^?]+).*", "$1");
            assertThat(page.locator("main")).containsText("监察机关");
            assertThat(page.locator("a:has-text('账目.pdf')")).isVisible();
        }
        for (var page : new String[] {
            village.committee.get(report).body(),
            village.representative(0).get(report).body()
        }) {
            assertTrue(page.contains("居务监督委员会的反映") || page.contains("Report of the supervision board"));
            for (var secret : new String[] {"租金未入账", "去年十二月的租金", "账目.pdf"}) assertFalse(page.contains(secret), secret);
        }
        var id = report.replaceAll(".*/", "");
        var officer = TestServer.client(Role.STREET_OFFICE, village.seatStaff("STREET_OFFICE"), village.name);
        assertEquals(
                200,
                officer.post(
                                village.path + "/commands/answer-report",
                                "{\"report\":\"%s\",\"founded\":true,\"reason\":\"属实\"}".formatted(id))
                        .status());
        TestServer.showsAll();
        assertTrue(village.representative(0).get(report).body().contains("租金未入账"));
        assertFalse(village.representative(0).get(report).body().contains("去年十二月的租金"));
    }
}
