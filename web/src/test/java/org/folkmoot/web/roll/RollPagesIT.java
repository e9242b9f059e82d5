package org.folkmoot.web.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

class RollPagesIT {

    private final Village village = new Village();
    private final String root = "/communities/" + village.name + "/administration/roll";

    @Test
    void a_household_is_enrolled_moved_and_named_a_representative_for() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn("administrator-system:administrator");
            browsing.open("/communities/" + village.name + "/forms/form-group");
            page.fill("[name=code]", "02");
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("main details").first())
                    .containsText("02：0 户");
            browsing.open("/communities/" + village.name + "/forms/enrol-household");
            page.check("label:has-text('01') input");
            page.fill("[name=electors]", "2");
            page.fill("[name=others]", "1");
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator(".card")).hasCount(3);
            PlaywrightAssertions.assertThat(page.locator(".card h2")).containsText(new String[] {"户代表", "", "没有表决资格"});
            browsing.look();

            page.click(".card >> nth=1 >> a:has-text('指定为户代表')");
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator(".card >> nth=1")).containsText("户代表");
            page.click("summary:has-text('转到另一居民小组')");
            page.check("label:has-text('02') input");
            page.click("details[open] form button >> nth=0");

            PlaywrightAssertions.assertThat(page.locator("dl.facts").first()).containsText("02");
        }
    }

    @Test
    void the_roll_is_told_in_figures_with_what_is_unusual_about_it() {
        var page = village.committee.get(root, "Accept-Language", "en").body();

        assertThat(page)
                .contains("fewer households than communities have as a rule", "COM-1")
                .doesNotContain("roll/import");
    }

    @Test
    void a_household_is_found_by_its_id_and_one_that_there_is_not_is_not_found() {
        var found = village.committee.postForm(
                root + "/search", "words=" + village.households.getFirst().toLowerCase(java.util.Locale.ROOT));

        assertThat(found.header("Location").orElse("")).endsWith(root + "/households/" + village.households.getFirst());
        assertEquals(404, village.committee.get(root + "/households/H-00000000").status());
        assertEquals(404, village.committee.get(root + "/households/nonsense").status());
    }

    @Test
    void the_roll_is_for_those_who_keep_it() {
        for (var role : new Role[] {Role.SUPERVISOR, Role.STREET_OFFICE, Role.STATION}) {
            var other = TestServer.client(role, "officer:S-0K2M9QXA", village.name);
            assertEquals(403, other.get(root).status());
        }
        assertEquals(403, village.representative(0).get(root).status());
    }
}
