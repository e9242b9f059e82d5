package org.folkmoot.web.founding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A village takes over what its meetings have decided before the record: by forms, and by programs. */
class EarlierPagesIT {

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;
    private final String commands = village.path + "/commands/";

    @Test
    void the_committee_enters_a_convention_and_the_street_office_confirms_it_in_the_place_of_a_board() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root + "/earlier-decisions");
            page.click("summary:has-text('登记记录之前的决定')");
            page.check("[value=ASSEMBLY_OF_HOUSEHOLDS]");
            page.selectOption("[name=matter]", "CONVENTION");
            page.fill("[name=decidedOn]", "2026-03-01");
            page.fill("[name=title]", "居民公约");
            page.fill("[name=text]", "楼道不停放电动车。");
            page.setInputFiles("[name='document.file']", new FilePayload("公约.pdf", "application/pdf", Samples.pdf()));
            page.fill("[name=filing]", "街备〔2025〕7号");
            page.fill("[name=present]", "100");
            page.fill("[name=inFavour]", "51");
            page.click("form.command[action*='/enter-earlier-decision'] button:not([name])");
            assertThat(page.locator("main .refusal").first()).containsText("只接收本社区在这里设立之前的决定");

            page.fill("[name=decidedOn]", "2026-02-28");
            page.click("form.command[action*='/enter-earlier-decision'] button:not([name])");
            assertThat(page.locator("main")).containsText("待确认");
            assertThat(page.locator("main")).containsText("51");
            browsing.look();
        }
        try (var browsing = new Browsing("en-GB")) {
            browsing.signIn(village.guide);
            var page = browsing.open(root);
            page.click("a:has-text('Compare with its document, and confirm') >> nth=0");
            page.click("button:has-text('Confirm') >> nth=0");
            assertThat(page.locator("main")).containsText("in the place of the supervision board");
            browsing.look();
        }
        TestServer.showsAll();
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.residentsAccount(0));
            var page = browsing.open(root);
            assertThat(page.locator("section:has-text('本记录开始之前的决定')")).containsText("记录之前");
            page.click("a:has-text('居民公约') >> nth=0");
            assertThat(page.locator("main")).containsText("楼道不停放电动车。");
            browsing.open(root + "/earlier-decisions");
            browsing.look();
        }
    }

    private String entered(String matter, String text, String document) {
        var digest = village.upload(village.committee, document + ".txt", document.getBytes(StandardCharsets.UTF_8));
        var entered = made(village.committee.post(commands + "enter-earlier-decision", """
            {"kind":"ASSEMBLY_OF_ADULTS","matter":"%s","decidedOn":"2024-05-01","title":"自治章程","text":%s,
             "document":"%s","filing":"%s"}\
            """.formatted(
                        matter, JsonMapper.shared().writeValueAsString(text), digest, document)));
        return entered.id("decision");
    }

    private void confirm(String decision) {
        made(village.streetOffice.post(commands + "confirm-earlier-decision", "{\"decision\":\"" + decision + "\"}"));
        TestServer.showsAll();
    }

    @Test
    void a_charter_from_before_the_record_is_entered_as_the_rule_book_that_it_writes_and_named_as_its_basis() {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put("assembly.channel", "hybrid");
        var charter = entered("CHARTER", RuleBook.text(values), "章程备案一号");
        var adopt = "{\"decision\":\"" + charter + "\"}";
        assertEquals(
                "409 BOOK_NOT_DECIDED",
                village.committee.post(commands + "adopt-rule-book", adopt).outcome());
        confirm(charter);
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(root);
            page.click("a[href$='/rule-book']:has-text('自治章程（记录之前）')");
            page.click("details:has(form.command[action$='/adopt-rule-book']) > summary");
            page.click("form.command[action$='/adopt-rule-book'] button:not([name])");
            assertThat(page.locator("dl.facts").first()).containsText("居民在记录之前通过的章程：自治章程（记录之前）");
        }
        var older = entered("CHARTER", RuleBook.text(Profiles.values(Profiles.NATIONAL_2026)), "章程备案二号");
        confirm(older);
        assertEquals(
                "409 CHARTER_OVERTAKEN",
                village.committee
                        .post(commands + "adopt-rule-book", "{\"decision\":\"" + older + "\"}")
                        .outcome());
    }

    @Test
    void it_is_published_with_its_mark_and_the_administrator_has_no_part_in_it() {
        var decision = entered("IMPORTANT", "东门夜间关闭。", "会议纪要");
        var confirm = "{\"decision\":\"" + decision + "\"}";
        for (var nobody : new String[] {"confirm", "drop"})
            assertEquals(
                    "403 NOT_FOR_THIS_ROLE",
                    village.administrator
                            .post(commands + nobody + "-earlier-decision", confirm)
                            .outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                village.committee
                        .post(commands + "confirm-earlier-decision", confirm)
                        .outcome());
        confirm(decision);
        made(village.committee.post(commands + "publish-disclosure", """
            {"kind":"MEETING_DECISIONS","title":"东门夜间关闭","text":"东门夜间关闭。","fulfils":"publish-earlier.%s"}\
            """.formatted(decision)));
        TestServer.showsAll();
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(TestServer.account(Role.AUDITOR, "", village.name));
            var page = browsing.open(root + "/disclosures");
            assertThat(page.locator("ol.list li").first()).containsText("记录之前");
            page.click("ol.list a >> nth=0");
            assertThat(page.locator("main")).containsText("公布已接收的决定");
        }
    }
}
