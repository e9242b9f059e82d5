package org.folkmoot.web.petitions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.folkmoot.petitions.SignatureCount;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.petitions.PetitionSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Rounds;
import org.junit.jupiter.api.Test;

/** A petition from its start to the duty that it makes, by forms and without scripts. */
class PetitionPagesIT {

    private static final String TITLE = "改造 <b>车棚</b> 院落";
    private static final String CONFIRM = "form.command[action$='/confirm-paper-signatures']";

    private final Village village = new Village();
    private final String starter =
            TestServer.account(Role.RESIDENT, "resident:" + village.representatives.get(0), village.name);

    private static void send(Page page, String name) {
        page.click("form.command[action$='/" + name + "'] button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
    }

    @Test
    void a_resident_starts_and_signs_a_petition_and_everybody_sees_what_it_obliges_to() {
        var rounds = TestServer.part(Rounds.class);
        for (int i = 0;
                i < 5 && rounds.once() > 0;
                i++) {} // what is to be noted besides; one thing follows from another
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
        theFeedTells();
        theMeetingNamesIt();
    }

    /** Who reads the feed needs no account. */
    private void theFeedTells() {
        var address = "/communities/" + village.name;
        var feed = TestServer.client().get(address + "/duties/feed");
        assertEquals(200, feed.status());
        org.assertj.core.api.Assertions.assertThat(feed.body())
                .contains("<title>召开联名提议的会议 · 改造 &lt;b&gt;车棚&lt;/b&gt; 院落</title>")
                .contains("<summary>待办 · 最迟 2026年3月31日</summary>")
                .contains(address + "/petitions/J-");
    }

    /** The committee chooses among the petitions for a meeting that enough have signed; a hearing would not grant them. */
    private void theMeetingNamesIt() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open("/communities/" + village.name + "/forms/announce-hearing");
            assertThat(page.locator("form.command [name=place]")).isVisible();
            assertThat(page.locator("label:has-text('车棚') input[name=petition]"))
                    .hasCount(0);
            browsing.open("/communities/" + village.name + "/forms/call-meeting");
            page.check("[name=kind][value=ASSEMBLY_OF_HOUSEHOLDS]");
            page.fill("[name=heldOn]", "2026-03-20");
            page.fill("[name=place]", "社区活动室");
            page.check("[name=channel][value=ON_SITE]");
            page.check("label:has-text('车棚') input[name=petition]");
            send(page, "call-meeting");
            TestServer.showsAll();
            browsing.open("/communities/" + village.name + "/petitions");
            assertThat(page.locator("main")).containsText("已召集");
        }
    }

    @Test
    void what_one_officer_enters_from_paper_counts_when_another_has_compared_it() {
        var petition = village.representative(0)
                .post(
                        village.path + "/commands/start-petition",
                        "{\"demand\":\"HEARING\",\"title\":\"听证\",\"text\":\"请举行听证会。\"}")
                .id("petition");
        TestServer.showsAll();
        var address = "/communities/" + village.name + "/petitions/" + petition;
        var signers = List.of(village.representatives.get(1), village.others.get(2));
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(address);
            page.click("details:has(form.command[action$='/enter-paper-signatures']) > summary");
            page.fill("[name=find]", String.join("\n", signers));
            page.click("form.command[action$='/enter-paper-signatures'] button[value=check]");
            for (var signer : signers) page.check("[name=signers][value=" + signer + "]");
            send(page, "enter-paper-signatures");
            TestServer.showsAll();
            browsing.open(address);
            assertThat(page.locator("main")).containsText("2 个签名");
            assertThat(page.locator("details:has(" + CONFIRM + ") > summary .forbidden"))
                    .isVisible();
        }
        assertEquals(List.of(0, 0), signed(petition));
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.colleague);
            var page = browsing.open(address);
            page.click("details:has(" + CONFIRM + ") > summary");
            for (var signer : signers) page.check(CONFIRM + " [name=signers][value=" + signer + "]");
            send(page, "confirm-paper-signatures");
        }
        TestServer.showsAll();
        assertEquals(List.of(2, 1), signed(petition));
    }

    /** How many have signed, among each of those that count. */
    private List<Integer> signed(String petition) {
        return TestServer.part(Views.class)
                .find(PetitionSheets.class, new CommunityId(village.name), petition)
                .orElseThrow()
                .counts()
                .stream()
                .map(SignatureCount::signed)
                .toList();
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
