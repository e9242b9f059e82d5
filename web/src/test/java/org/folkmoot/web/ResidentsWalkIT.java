package org.folkmoot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A resident finds what needs them, votes in three steps, keeps a receipt, and later reads what was decided and why. */
class ResidentsWalkIT {

    private static final String TITLE = "改造废弃自行车棚 🚲 𠮷";

    @Test
    void from_what_needs_them_to_what_was_decided() {
        var scene = new VillageMeeting(new Village(), TITLE);
        try (var walk = new Browsing("zh-CN")) {
            walk.signIn(scene.voter(0));
            walk.reads(TITLE)
                    .press("main a[href*='/votes/" + scene.votes.getFirst() + "']")
                    .page()
                    .check("input[name=choice][value=yes]");
            walk.press("form[action$=summary] button").reads(TITLE, scene.village.households.getFirst());
            walk.press("form.command button").reads(TITLE);
            var receipt = walk.page().locator("#code").innerText();

            for (int household = 1; household < 4; household++) scene.cast(0, household, "yes");
            var decided = scene.decide(0);
            walk.go("/communities/" + scene.village.name + "?seen=" + decided).press("main a[href*='/results/']");
            walk.reads("MTG-4").press("main a[href*='/proposals/']").reads(TITLE, "MTG-2", "MTG-3", "MTG-4");
            walk.go(scene.page(0));
            walk.press("nav a[href$='/disclosures']").press("nav a[href$='/supervision']");
            walk.press("nav a[href$='/meetings']")
                    .press("main a[href*='/meetings/M-']")
                    .reads("MTG-3");
            walk.go("/account");

            walk.go("/communities/" + scene.village.name + "/record/" + receipt.split("-")[0]);
            assertThat(walk.page().locator("main")).containsText(receipt.split("-")[1]);
        }
    }
}
