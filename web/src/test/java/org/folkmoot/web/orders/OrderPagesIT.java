package org.folkmoot.web.orders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** The street office orders, the committee answers, and everybody sees it. */
class OrderPagesIT {

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;
    private final String office = village.seatStaff("STREET_OFFICE");

    private static void send(Page page, String name) {
        page.click("form.command[action*='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
        TestServer.showsAll();
    }

    private static void open(Page page, String name) {
        page.click("details:has(form.command[action*='/" + name + "']) > summary");
    }

    private String decides(String purpose, String order) {
        return village.decides(purpose, "\"order\":\"" + order + "\",");
    }

    private String officesAccount() {
        return TestServer.account(Role.STREET_OFFICE, office, village.name);
    }

    @Test
    void a_decision_of_a_meeting_is_ordered_to_be_corrected_and_stands_until_a_meeting_decides_anew() {
        var meeting = new VillageMeeting(village, "活动室仅限业主");
        for (int i = 0; i < 4; i++) meeting.cast(0, i, "yes");
        meeting.decide(0);
        TestServer.showsAll();
        var result = root + "/results/" + meeting.votes.getFirst();
        String order;
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(officesAccount());
            var page = browsing.open(result);
            page.click("main a:has-text('责令改正')");
            assertThat(page.locator("[name=subject]:checked")).hasValue(meeting.votes.getFirst());
            page.fill("[name=article]", "第三十一条 <b>");
            page.fill("[name=reason]", "侵犯租户的权利。");
            send(page, "order-correction");
            assertThat(page.locator("main")).containsText("居民会议");
            assertThat(page.locator("main")).containsText("待改正");
            order = page.url().replaceAll(".*/orders/(O-[^?]+).*", "$1");
        }
        var motion = decides("DECLINE_ORDER", order);
        try (var browsing = new Browsing("en-GB")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/committee/" + motion);
            page.click("main a.button");
            open(page, "decline-order");
            page.check("[name=motion][value=" + motion + "]");
            send(page, "decline-order");
            browsing.open(root + "/orders/" + order);
            assertThat(page.locator("main .note")).containsText("The order stands");
            browsing.go(root + "/orders").reads("活动室仅限业主", "Declined");
            browsing.open(result);
            assertThat(page.locator("main .note")).containsText("Declined");
            assertThat(page.locator("main .stage").first()).hasText("Passed");
        }
    }

    @Test
    void the_committee_corrects_its_own_decision_by_another_and_the_office_finds_it_enough() {
        var unlawful = village.decides("MATTER");
        var order = made(TestServer.client(Role.STREET_OFFICE, office, village.name)
                        .post(
                                village.path + "/commands/order-correction",
                                "{\"subject\":\"%s\",\"article\":\"40\",\"reason\":\"请改正。\",\"days\":30}"
                                        .formatted(unlawful)))
                .id("order");
        TestServer.showsAll();
        var address = root + "/orders/" + order;
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root);
            assertThat(page.locator("main")).containsText("Correct what was ordered");
            var better = decides("COMPLY_WITH_ORDER", order);
            browsing.open(address);
            open(page, "report-correction");
            page.check("[name=by][value=" + better + "]");
            send(page, "report-correction");
        }
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(officesAccount());
            var page = browsing.open(address);
            open(page, "accept-correction");
            send(page, "accept-correction");
            browsing.open(address);
            assertThat(page.locator("main .stage").first()).hasText("已改正");
            browsing.open(root + "/committee/" + unlawful);
            assertThat(page.locator("main .note")).containsText("已改正");
        }
    }

    @Test
    void what_a_court_has_annulled_is_entered_by_the_board_and_cannot_be_carried_out() {
        var motion = village.decidesToMeet();
        var supervisor = TestServer.account(
                Role.SUPERVISOR, "officer:" + village.seatBoard().getFirst(), village.name);
        TestServer.showsAll();
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(supervisor);
            var page = browsing.open(root + "/committee/" + motion);
            open(page, "record-court-annulment");
            page.fill("[name=judgedOn]", "2026-03-01");
            page.setInputFiles("[name='judgment.file']", new FilePayload("判决书.pdf", "application/pdf", Samples.pdf()));
            send(page, "record-court-annulment");
            browsing.open(root + "/committee/" + motion);
            assertThat(page.locator("main .stage").first()).hasText("已被法院撤销");
            assertThat(page.locator("main")).containsText("判决书.pdf");
            assertThat(page.locator("a:has-text('判决书.pdf')")).isVisible();
        }
        var page = village.representative(0).get(root + "/committee/" + motion).body();
        assertTrue(page.contains("只有任职的有关人员可以查看"));
        assertFalse(page.contains("判决书.pdf"));
        var auditor = TestServer.client(Role.AUDITOR, "", village.name);
        assertFalse(auditor.get(village.path + "/readings").body().contains("PROOF"));
        var judgment = root + "/files/" + Digest.of(Samples.pdf());
        assertEquals(404, village.representative(0).get(judgment).status());
        assertFalse(auditor.get(village.path + "/readings").body().contains("PROOF"));
        assertEquals(200, village.committee.get(judgment).status());
        assertTrue(auditor.get(village.path + "/readings").body().contains("PROOF"));
        assertTrue(auditor.get(root + "/administration/access-log").body().contains("打开了涉及个人的文件"));
        var call =
                "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-20\",\"place\":\"x\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}";
        assertEquals(
                409,
                village.committee
                        .post(village.path + "/commands/call-meeting", call.formatted(motion))
                        .status());
    }
}
