package org.folkmoot.web.roll;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.web.Village.made;

import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.Test;

/** What one person has entered in the roll is looked at by another office. */
class RollEntriesPagesIT {

    @Test
    void the_street_office_finds_what_was_entered_looks_at_it_and_says_so() {
        var village = new Village();
        var household = village.households.getLast();
        var resident = village.representatives.getLast();
        made(village.administrator.post(
                village.path + "/commands/strike-resident",
                "{\"household\":\"%s\",\"resident\":\"%s\",\"reason\":\"LEFT\"}".formatted(household, resident)));
        TestServer.showsAll();
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.guide);
            browsing.open("/communities/" + village.name + "/administration/roll/entries");
            assertThat(page.locator("main")).containsText(resident);
            browsing.look();

            page.click("main form.command button:not([name])");

            assertThat(page.locator(".recorded")).isVisible();
            assertThat(page.locator("main")).not().containsText(resident);
        }
    }
}
