package org.folkmoot.web.petitions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Rounds;
import org.junit.jupiter.api.Test;

/** A petition from its start to the duty that it makes, by forms and without scripts. */
class PetitionPagesIT {

    private static final String TITLE = "改造 <b>车棚</b> 院落";

    private final Village village = new Village();
    private final String starter =
            TestServer.account(Role.RESIDENT, "resident:" + village.representatives.get(0), village.name);

    private static void send(Page page, String name) {
        page.click("form.command[action$='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
    }

    @Test
    void a_resident_starts_and_signs_a_petition_and_everybody_sees_what_it_obliges_to() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(starter);
            var page = browsing.open("/communities/" + village.name + "/petitions");
            page.click("details:has(form.command[action$='/start-petition']) > summary");
            page.check("[name=demand][value=RESIDENTS_MEETING]");
            page.fill("[name=title]", TITLE);
            page.fill("[name=text]", "请召开居民会议讨论。");
            send(page, "start-petition");

            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(page.locator("body")).containsText("正在征集签名");
            var address = page.url();
            send(page, "sign-petition");
            assertThat(page.locator("body")).containsText("您已于");
            assertThat(page.locator("form.command[action$='/withdraw-signature']"))
                    .isVisible();

            var rounds = TestServer.part(Rounds.class);
            assertEquals(1, rounds.once());
            assertEquals(0, rounds.once());
            TestServer.showsAll();
            page.navigate(address);
            assertThat(page.locator("body")).containsText("已达到，待召集");

            browsing.open("/communities/" + village.name + "/duties");
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat(page.locator("main")).containsText("MTG-15");
        }
        everybodySees(TITLE);
    }

    /** The pages as they are with scripts, in both languages and on both screens. */
    private void everybodySees(String title) {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(starter);
            var page = browsing.open("/communities/" + village.name + "/petitions");
            browsing.press("main a:has-text('" + title + "')");
            assertThat(page.locator("h1")).hasText(title);
            browsing.go("/communities/" + village.name + "/duties").reads(title);
        }
    }
}
