package org.folkmoot.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

class AdministrationPagesIT {

    private static final Village VILLAGE = new Village();
    private static final String ROOT = "/communities/" + VILLAGE.name;

    private static Page signedIn(Browsing browsing) {
        return browsing.signIn(TestServer.account(Role.ADMINISTRATOR, "system:administrator"));
    }

    @Test
    void each_page_fits_a_phone_and_is_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            signedIn(browsing);
            for (var path : List.of(
                    "/administration/communities",
                    ROOT + "/administration",
                    ROOT + "/administration/offices",
                    ROOT + "/rule-book",
                    ROOT + "/rule-book?version=1&against=before-2026",
                    "/communities/nothing-yet/rule-book")) {
                browsing.open(path);
            }
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void a_community_begins_on_the_page_and_a_name_that_is_taken_is_refused_beside_what_was_typed() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = signedIn(browsing);
            browsing.open("/administration/communities");
            page.fill("#id", VILLAGE.name);
            page.fill("#name", "又一个南郎家园");
            page.click("main button");
            PlaywrightAssertions.assertThat(page.locator("main .refusal")).hasText("这个社区已经设立。");
            assertEquals("又一个南郎家园", page.inputValue("#name"));

            page.fill("#id", VILLAGE.name + "-new");
            page.click("main button");

            PlaywrightAssertions.assertThat(page.locator(".community")).hasText("又一个南郎家园");
            PlaywrightAssertions.assertThat(page.locator(".recorded")).isVisible();
            PlaywrightAssertions.assertThat(page.locator(".stage.bad")).hasCount(3);
        }
    }

    @Test
    void the_rule_book_is_said_in_words_with_what_the_law_allows() {
        var resident =
                VILLAGE.representative(0).get(ROOT + "/rule-book?against=before-2026", "Accept-Language", "zh-CN");

        assertThat(resident.body())
                .contains("会议通知提前", "10 天", "可以定为 10 天 至 60 天", "《城市居民委员会组织法》（2025年修订）第26条")
                .contains("<del>没有这一项，相应的规则不适用</del>", "<ins>不少于五分之四</ins>");
    }

    @Test
    void a_version_that_there_is_not_is_not_found() {
        assertEquals(
                404, VILLAGE.administrator.get(ROOT + "/rule-book?version=2").status());
        assertEquals(
                404, VILLAGE.administrator.get(ROOT + "/rule-book?against=none").status());
    }

    @Test
    void residents_read_the_rules_but_not_the_pages_that_change_them() {
        assertEquals(
                403, VILLAGE.representative(0).get(ROOT + "/administration").status());
        assertEquals(403, VILLAGE.administrator.get(ROOT + "/rule-book/draft").status());
        assertEquals(
                403,
                VILLAGE.representative(0).get(ROOT + "/administration/offices").status());
        assertEquals(403, VILLAGE.committee.get("/administration/communities").status());
    }
}
