package org.folkmoot.web.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.SortedMap;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.junit.jupiter.api.Test;

/** The rules of a village with a committee of five, by forms: drafted, decided on, entered, and read. */
class RuleBookPagesIT {

    private static final String CHECK = "main form[action$='/rule-book/draft'] button";
    private static final String PUT = "main form[action*='/forms/'] button";

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;
    private final String commands = village.path + "/commands/";

    private static void send(Page page, String name) {
        page.click("form.command[action$='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
        TestServer.showsAll();
    }

    private static SortedMap<String, String> with(String key, String value) {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put(key, value);
        return values;
    }

    @Test
    void what_is_beyond_its_bounds_is_told_at_its_field_and_what_was_typed_stays() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/rule-book/draft?by=COMMITTEE");
            assertThat(page.locator("[id='assembly-channel']")).hasCount(0);
            assertThat(page.locator("[id='assembly-quorum']")).hasCount(0);
            page.fill("[id='hearing-notice_days']", "4");
            page.fill("[id='hearing-size']", "20 至 60");
            page.fill("[id='rating-result_days']", "zehn");
            page.click(CHECK);

            assertThat(page.locator(".wrong")).hasText(new String[] {"有参数低于允许的下限。", "有参数的写法不对。"});
            assertThat(page.locator(PUT)).hasCount(0);
            assertEquals("zehn", page.inputValue("[id='rating-result_days']"));
            browsing.look();

            page.fill("[id='hearing-notice_days']", "5");
            page.fill("[id='rating-result_days']", "7");
            page.click(CHECK);
            assertThat(page.locator("main ins")).hasText(new String[] {"5 天", "20 至 60", "7 天"});
            assertThat(page.locator(PUT)).hasText("提请居民委员会决定");
        }
    }

    @Test
    void the_committee_drafts_decides_and_enters_what_it_may_set() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/rule-book/draft?by=COMMITTEE");
            page.fill("[id='hearing-answer_days']", "14");
            page.click(CHECK);
            page.click(PUT);
            page.fill("[name=title]", "听证意见十四天内答复");
            send(page, "move-motion");
            page.click("a:has-text('看看这份规则手册改了什么')");
            assertThat(page.locator("main ins")).hasText("14 天");
            everybodyReads(page.url());
            page.goBack();
            supported(page.url().replaceFirst(".*/committee/(C-\\w+).*", "$1"));
            page.reload();
            page.click("a.button:has-text('录入已经决定的规则手册')");
            send(page, "adopt-rule-book");

            assertThat(page.locator("dl.facts").first()).containsText("居民委员会的决定：听证意见十四天内答复");
            assertThat(page.locator("main del").first()).hasText("7 天");
            assertThat(page.locator("main li:has-text('听证意见十四天内答复')").last()).containsText("14 天");
        }
    }

    /** With scripts, on every screen and in every language. */
    private void everybodyReads(String address) {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            assertThat(browsing.open(address.substring(address.indexOf("/communities/")))
                            .locator("main ins"))
                    .hasText("14 天");
        }
    }

    private void supported(String motion) {
        for (var seat : village.seats.subList(0, 3))
            made(TestServer.client(org.folkmoot.web.identity.Role.COMMITTEE, "officer:" + seat, village.name)
                    .post(commands + "support-motion", "{\"motion\":\"" + motion + "\"}"));
        TestServer.showsAll();
    }

    @Test
    void a_resident_drafts_a_charter_and_tables_it() {
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            browsing.signIn(village.residentsAccount(0));
            var page = browsing.open(root + "/rule-book");
            page.click("a.button:has-text('Draft a rule book')");
            page.selectOption("[id='assembly-channel']", "hybrid");
            page.click(CHECK);
            page.click(PUT);
            page.fill("[name=title]", "Meetings may be attended online");
            send(page, "table-proposal");
            page.click("a:has-text('See what this rule book changes')");

            assertThat(page.locator("main li")).hasCount(1);
            assertThat(page.locator("main li")).containsText("The residents set it by their charter.");
        }
    }

    @Test
    void a_charter_that_the_residents_have_passed_waits_for_the_committee_and_is_entered_as_it_was_passed() {
        var passed = VillageMeeting.onCharter(village, "可以在线参会", RuleBook.text(with("assembly.channel", "hybrid")));
        for (int household = 0; household < 4; household++) passed.cast(0, household, "yes");
        passed.decide(0);
        TestServer.showsAll();
        var decision = "{\"decision\":\"" + passed.votes.getFirst() + "\"";
        assertEquals(
                "409 BOOK_NOT_AS_DECIDED",
                village.committee
                        .post(
                                commands + "adopt-rule-book",
                                decision + ",\"values\":{\"assembly.channel\":\"online_if_charter\"}}")
                        .outcome());
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root);
            page.click("a[href$='/rule-book']:has-text('可以在线参会')");
            page.click("details:has(form.command[action$='/adopt-rule-book']) > summary");
            send(page, "adopt-rule-book");

            assertThat(page.locator("dl.facts").first()).containsText("居民会议表决通过的章程：可以在线参会");
        }
        assertEquals(
                "409 BOOK_ALREADY_ENTERED",
                village.committee
                        .post(commands + "adopt-rule-book", decision + "}")
                        .outcome());
    }

    /** Neither the software's administrator nor one member sets a rule. */
    @Test
    void nobody_sets_a_rule_alone() {
        assertEquals(
                "409 PROFILE_ALREADY_ADOPTED",
                village.administrator
                        .post(commands + "adopt-profile", Village.PROFILE)
                        .outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                village.administrator
                        .post(commands + "adopt-rule-book", "{\"decision\":\"C-7K2M9QXA\"}")
                        .outcome());
        assertEquals(
                "409 BOOK_NOT_DECIDED",
                village.committee
                        .post(commands + "adopt-rule-book", "{\"decision\":\"C-7K2M9QXA\"}")
                        .outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                village.committee
                        .post(commands + "adopt-profile", Village.PROFILE)
                        .outcome());
        var motion = village.decidesToMeet();
        assertEquals(
                "409 BOOK_NOT_DECIDED",
                village.committee
                        .post(commands + "adopt-rule-book", "{\"decision\":\"" + motion + "\"}")
                        .outcome());
    }
}
