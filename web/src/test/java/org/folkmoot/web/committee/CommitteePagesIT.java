package org.folkmoot.web.committee;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

/** Motions of a committee of five, by forms and without scripts. */
class CommitteePagesIT {

    private static final String TITLE = "召集 <b>居民</b> 会议";

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;

    private static void send(Page page, String name) {
        page.click("form.command[action$='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
        TestServer.showsAll();
    }

    private String moved() {
        var motion = village.committee
                .post(
                        village.path + "/commands/move-motion",
                        "{\"purpose\":\"MATTER\",\"title\":\"%s\",\"text\":\"请同意。\",\"interested\":[\"%s\"]}"
                                .formatted(TITLE, village.seats.get(4)))
                .id("motion");
        TestServer.showsAll();
        return motion;
    }

    @Test
    void each_member_agrees_with_one_touch_and_the_third_of_five_decides() {
        String address;
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/committee");
            page.click("details:has(form.command[action$='/move-motion']) > summary");
            page.selectOption("[name=purpose]", "MATTER");
            page.fill("[name=title]", TITLE);
            page.fill("[name=text]", "请同意召集居民会议。");
            page.check("[name=interested][value=" + village.seats.get(4) + "]");
            send(page, "move-motion");
            assertThat(page.locator("h1")).hasText(TITLE);
            address = page.url();
            send(page, "support-motion");
            page.navigate(address);
            assertThat(page.locator("main")).containsText("待决定");
        }
        for (int seat = 1; seat <= 2; seat++) says(seat, "support-motion");
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.residentsAccount(0));
            var page = browsing.page();
            page.navigate(address);
            assertThat(page.locator("main")).containsText("已通过");
            assertThat(page.locator("main")).containsText("由成员各自表明意见作出");
            assertThat(page.locator("form.command")).hasCount(0);
        }
        everybodySees();
        assertEquals(200, TestServer.client().get(root + "/duties/feed").status());
        isPublished();
    }

    /** With scripts, on every screen and in every language. */
    private void everybodySees() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.member(3));
            var page = browsing.open(root + "/committee");
            browsing.press("main a:has-text('召集')");
            assertThat(page.locator("h1")).hasText(TITLE);
            browsing.go(root + "/duties").reads("公开居委会决定");
        }
    }

    /** What waits for a member leads to the motion. */
    private void says(int seat, String what) {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.member(seat));
            var page = browsing.open(root);
            page.click("a:has-text('召集')");
            send(page, what);
        }
    }

    /** The decision waits on the board's page, and is done by the item that names it. */
    private void isPublished() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/disclosures");
            page.click("a[href*='fulfils=publish-decision']");
            page.fill("[name=title]", "居委会决定");
            page.fill("[name=text]", "居委会决定召集居民会议。");
            send(page, "publish-disclosure");
            assertThat(page.locator("main")).containsText("公开居委会决定");
            page.click("dd a:has-text('召集')");
            assertThat(page.locator("main")).containsText("按期办理");
        }
    }

    @Test
    void who_has_an_interest_is_told_so_and_stands_aside() {
        var motion = moved();
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            browsing.signIn(village.member(4));
            var page = browsing.open(root + "/committee/" + motion);
            assertThat(page.locator("form.command[action$='/support-motion'] .forbidden"))
                    .containsText("interest");
            send(page, "stand-aside");
            assertThat(page.locator("main")).containsText("Stands aside");
        }
    }

    @Test
    void a_sitting_is_entered_by_one_confirmed_by_the_chair_and_contradicted_by_a_third() {
        var motion = moved();
        var address = root + "/committee/" + motion;
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.member(1));
            var page = browsing.open(address);
            page.click("details:has(form.command[action$='/enter-sitting']) > summary");
            page.uncheck("[name=present][value=" + village.seats.get(4) + "]");
            for (int seat = 0; seat < 3; seat++) page.check("[name=inFavour][value=" + village.seats.get(seat) + "]");
            page.check("[name=against][value=" + village.seats.get(3) + "]");
            send(page, "enter-sitting");
            browsing.open(address);
            assertThat(page.locator("main")).containsText("待另一名到会成员确认");
        }
        says(0, "confirm-sitting");
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.member(2));
            var page = browsing.open(address);
            assertThat(page.locator("main")).containsText("已通过");
            page.click("details:has(form.command[action$='/contradict-sitting']) > summary");
            page.fill("[name=reason]", "本人当日未到会");
            send(page, "contradict-sitting");
            browsing.open(address);
            assertThat(page.locator("main")).containsText("不足全体成员的过半数");
            assertThat(page.locator("main")).containsText("本人当日未到会");
        }
    }

    @Test
    void residents_and_supervisors_read_what_the_committee_decides_and_take_no_part() {
        var motion = moved();
        var client = TestServer.client(Role.RESIDENT, "resident:" + village.representatives.get(1), village.name);
        assertEquals(200, client.get(root + "/committee/" + motion).status());
        assertEquals(
                403,
                client.post(village.path + "/commands/support-motion", "{\"motion\":\"" + motion + "\"}")
                        .status());
        assertEquals(401, TestServer.client().get(root + "/committee").status());
    }
}
