package org.folkmoot.web.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveningIT {

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(TestServer.PATIENCE.toMillis());

    private static Assembly assembly;

    @BeforeAll
    static void setUp() {
        assembly = new Assembly();
        assembly.name(2, "张三 <b>", "李四");
        assembly.name(3, "张五", "李六");
        Assembly.itIsTheDay();
    }

    private static Page evening(Browsing browsing) {
        browsing.signIn(assembly.village.clerk);
        return browsing.open(assembly.page() + "/evening");
    }

    private static void present(Page page, String number) {
        assertThat(page.locator("[data-count=present]")).hasText(number, PATIENTLY);
    }

    private static void search(Page page, String words) {
        page.fill("#words", words);
        page.click("form[role=search] button");
    }

    @Test
    @Order(1)
    void the_count_goes_up_while_one_looks() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = evening(browsing);
            present(page, "0");

            assembly.checkIn(0);

            present(page, "1");
            assertThat(page.locator("[data-count=missing]")).hasText("3");
            assertThat(page.locator("[data-count=ON_SITE]")).hasText("1");
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void without_scripts_one_presses_reload() {
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            var page = evening(browsing);
            present(page, "1");

            var last = assembly.checkIn(1).text("position");
            assembly.village.committee.get(assembly.page() + "?seen=" + last);
            page.click("section.card > p.quiet > a");

            present(page, "2");
        }
    }

    @Test
    @Order(3)
    void somebody_at_the_door_is_found_and_checked_in() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = evening(browsing);
            search(page, "3号楼 202");
            assertThat(page.locator("main ul.list > li")).hasCount(2);
            assertThat(page.locator("main")).containsText("张三 <b>");
            assertThat(page.locator("li:has-text('李四') .forbidden")).containsText("不是本户的户代表");
            assertThat(page.url()).endsWith("/evening");

            page.click("li:has-text('张三') button[value=ON_SITE]");

            assertThat(page.locator(".recorded")).isVisible();
            present(page, "3");
            search(page, assembly.village.households.get(2));
            assertThat(page.locator("li:has-text('张三') .forbidden")).containsText("已经签到");
            assertThat(page.locator("li:has-text('张三') details summary")).hasText("离会");
        }
    }

    @Test
    @Order(4)
    void the_second_of_two_clerks_at_the_door_sees_what_the_first_did() {
        try (var browsing = new Browsing("en-GB")) {
            var page = evening(browsing);
            search(page, "张五");
            browsing.look();
            assembly.checkIn(3);

            page.click("li:has-text('张五') button[value=ON_SITE]");

            assertThat(page.locator("form.command .note")).containsText("checked in");
            assertThat(page.locator("form.command [name=attendance][value=ON_SITE]"))
                    .isChecked();
        }
    }

    @Test
    @Order(5)
    void the_steps_of_the_evening_follow_each_other() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = evening(browsing);
            page.click("button:text-is('截止签到')");
            assertThat(page.locator("#words")).hasCount(0);
            page.click("button:text-is('认定到会人数')");
            assertThat(page.locator("li[aria-current=step]")).hasText("到会人数已认定");
            assertThat(page.locator(".recorded")).isVisible();
            assertThat(page.url()).contains("/evening?");
        }
    }

    private static void step(Page page, String form) {
        page.click("form[action$='/" + form + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
    }

    @Test
    @Order(6)
    void each_matter_is_voted_on_in_its_turn_and_those_who_have_voted_are_counted_while_one_looks() {
        try (var browsing = new Browsing("en-GB")) {
            var page = evening(browsing);
            step(page, "open-vote");
            assertThat(page.locator("[data-count^=voters]")).hasText("0");

            assembly.vote(0, "yes");

            assertThat(page.locator("[data-count^=voters]")).hasText("1", PATIENTLY);
            assembly.vote(1, "yes");
            assembly.vote(2, "yes");
            step(page, "close-vote");
            step(page, "count-vote");
            step(page, "declare-result");
            assertThat(page.locator("main li .derivation.holds")).isVisible();
            assertThat(page.locator("form[action$='-vote']")).hasCount(0);
            browsing.look();
        }
    }

    @Test
    @Order(7)
    void a_page_that_stands_open_tells_that_the_meeting_has_moved_on() {
        try (var browsing = new Browsing("en-GB")) {
            var page = evening(browsing);
            assertThat(page.locator("[data-moved]")).isHidden();

            assembly.post("reopen-check-in", "{}");

            assertThat(page.locator("[data-moved]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TestServer.PATIENCE.toMillis()));
        }
    }
}
