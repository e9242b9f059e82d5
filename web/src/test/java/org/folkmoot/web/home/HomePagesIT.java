package org.folkmoot.web.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What those see first who oversee a community or run it. A result was declared there on 20 March and never published. */
class HomePagesIT {

    private static final String TITLE = "修缮自行车棚";

    private static VillageMeeting meeting;
    private static String home = "";

    @BeforeAll
    static void setUp() {
        meeting = new VillageMeeting(new Village(), TITLE);
        for (int household = 0; household < 5; household++) meeting.cast(0, household, "yes");
        var seen = meeting.decide(0);
        home = "/communities/" + meeting.village.name + "?seen=" + seen;
        TestServer.itIs("2026-05-20T01:00:00Z");
    }

    private static Page open(Browsing browsing, Role role, String actor, String address) {
        browsing.signIn(TestServer.account(role, actor, meeting.village.name));
        var page = browsing.open(address);
        return page;
    }

    private static Locator needs(Page page) {
        return page.locator("main section").first();
    }

    @Test
    void the_street_office_sees_what_is_overdue_and_what_it_may_order() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, Role.STREET_OFFICE, "officer:S-2K2M9QXA", home);

            assertThat(needs(page)).containsText("逾期未办，可责令办理：公开表决结果 · " + TITLE);
            assertThat(needs(page)).not().containsText("没有在任成员");
            assertThat(page.locator("main")).containsText("请打开结果页责令改正");
            page.click("main a:has-text('机构与任职')");
            assertThat(page.locator("h1")).hasText("机构与任职");
        }
    }

    @Test
    void the_service_station_is_led_to_what_it_may_read() {
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, Role.STATION, "officer:S-3K2M9QXA", home);

            assertThat(needs(page)).containsText("Nothing waits for you");
            page.click("main a:has-text('Ratings and supervision')");
            assertEquals(
                    "/communities/" + meeting.village.name + "/supervision",
                    URI.create(page.url()).getPath());
        }
    }

    @Test
    void the_auditor_is_led_to_the_checks_and_nothing_is_said_to_wait() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, Role.AUDITOR, "", home);

            assertThat(page.locator("main")).containsText("最近一次核对");
            assertThat(needs(page)).not().containsText("没有需要您办的事");
            page.click("main a:has-text('核对和带走记录')");
            assertThat(page.locator("h1")).hasText("核对和带走");
        }
    }

    @Test
    void the_administrator_sees_what_is_not_set_up_yet() {
        var fresh = "fresh-" + meeting.village.name;
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, Role.ADMINISTRATOR, "system:administrator", "/communities/" + fresh);
            assertThat(needs(page)).containsText("社区尚未设立：" + fresh);

            var made = Village.made(meeting.village.administrator.post(
                    "/api/communities/" + fresh + "/commands/constitute-community", "{\"name\":\"北郎家园\"}"));
            page = browsing.open("/communities/" + fresh + "?seen=" + made.text("position"));
            assertThat(needs(page).locator("ul.list li"))
                    .hasText(new String[] {"尚未设置：规则手册", "尚未设置：居民名册", "尚未设置：机构与任职"});

            page = browsing.open(home);
            assertThat(needs(page)).containsText("目前没有需要您办的事");
            page.click("main a:has-text('管理')");
            assertThat(page.locator("h1")).hasText("管理");
        }
    }
}
