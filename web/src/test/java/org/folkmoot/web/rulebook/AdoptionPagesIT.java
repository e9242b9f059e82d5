package org.folkmoot.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.Test;

class AdoptionPagesIT {

    private static final String ADMINISTRATOR = "administrator-system:administrator";

    private final Village village = new Village();
    private final String root = "/communities/" + village.name + "/administration/rule-book";

    @Test
    void what_the_law_forbids_is_told_at_its_field_and_what_was_typed_stays() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/new");
            page.fill("[id='assembly-notice_days']", "9");
            page.fill("[id='assembly-quorum']", "2/3");
            page.fill("[id='hearing-size']", "20 至 60");
            page.fill("[id='rating-result_days']", "zehn");
            page.click("main form button >> nth=0");

            PlaywrightAssertions.assertThat(page.locator("main .refusal")).containsText("有参数低于法律的要求。");
            assertEquals("9", page.inputValue("[id='assembly-notice_days']"));
            assertEquals("zehn", page.inputValue("[id='rating-result_days']"));
            PlaywrightAssertions.assertThat(page.locator(".wrong"))
                    .hasText(new String[] {"有参数低于法律的要求。", "有参数由法律规定，不能更改。", "有参数的写法不对。"});
            browsing.look();

            page.fill("[id='assembly-notice_days']", "12");
            page.fill("[id='assembly-quorum']", "1/2");
            page.fill("[id='rating-result_days']", "7");
            page.click("main form button >> nth=1");
            PlaywrightAssertions.assertThat(page.locator("main .recorded")).hasText("各项都合乎法律，可以采用。");
            PlaywrightAssertions.assertThat(page.locator("main ins")).hasText(new String[] {"12 天", "20 至 60", "7 天"});

            page.click("main form button >> nth=0");

            PlaywrightAssertions.assertThat(page.locator("dl.facts").first()).containsText("第 2 版");
            PlaywrightAssertions.assertThat(page.locator("main del").first()).hasText("10 天");
        }
    }

    @Test
    void who_was_slower_gets_the_next_number_and_keeps_what_was_typed() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/new");
            page.fill("[id='hearing-answer_days']", "5");
            Village.made(
                    village.committee.post("/api/communities/" + village.name + "/commands/adopt-rule-book", second()));

            page.click("main form button >> nth=0");

            PlaywrightAssertions.assertThat(page.locator("main .refusal")).containsText("版本号应紧接上一版");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("采用第 3 版规则手册");
            assertEquals("5", page.inputValue("[id='hearing-answer_days']"));
        }
    }

    private String second() {
        return Village.ruleBook().replace("\"version\":1", "\"version\":2").replace("2026-01-01\"", "2026-03-01\"");
    }

    @Test
    void the_form_fits_a_phone_and_is_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/new?profile=before-2026");

            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    void residents_adopt_nothing() {
        assertEquals(403, village.representative(0).get(root + "/new").status());
    }
}
