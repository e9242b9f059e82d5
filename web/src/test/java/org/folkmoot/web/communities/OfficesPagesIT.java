package org.folkmoot.web.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OfficesPagesIT {

    private static final String ADMINISTRATOR = "administrator-system:administrator";

    private final Village village = new Village();
    private final String root = "/communities/" + village.name;
    private final String commands = village.path + "/commands/";
    private final String offices = root + "/administration/offices";

    @Test
    void an_office_ends_and_its_seat_is_filled_again_when_the_street_office_has_confirmed_it() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.clerk);
            browsing.open(offices);
            card(page, "5 席，现任 5 人");
            page.click("#body-COMMITTEE ~ .card li:has-text('委员') a >> nth=0");
            page.check("[value=RESIGNED]");
            evidence(page);
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("待确认");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("两名计票人的结果单");
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("社区居民委员会");
            browsing.look();
            browsing.open(offices);
            card(page, "5 席，现任 5 人");
        }
        confirm();
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.clerk);
            browsing.open(offices);
            card(page, "5 席，现任 4 人");
            card(page, "应当补选");
            browsing.look();
            page.click("#body-COMMITTEE ~ .links a:has-text('登记补选结果')");
            page.fill("[name=resident]", village.others.get(5));
            page.check("[value=MEMBER]");
            page.fill("[name=women]", "2");
            evidence(page);
            page.click("main form button >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("待确认");
        }
        confirm();
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.clerk);
            browsing.open(offices);
            card(page, "5 席，现任 5 人");
            browsing.open(root + "/changes");
            PlaywrightAssertions.assertThat(page.locator("main li")).hasCount(3);
            PlaywrightAssertions.assertThat(page.locator("main li").last()).containsText("记录之前");
            browsing.look();
        }
    }

    @Test
    void an_election_is_put_off_where_the_charter_lets_a_meeting_and_the_county_do_so() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.clerk);
            browsing.open(offices);
            PlaywrightAssertions.assertThat(page.locator("main")).not().containsText("登记提前或者延期换届");
            putOff(browsing, page);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("本社区的规则没有规定换届选举可以提前或者延期");
        }
        charterLetsShift();
        try (var browsing = new Browsing("en-GB")) {
            var page = browsing.signIn(village.clerk);
            browsing.open(offices);
            page.click("a:has-text('Enter that the election is brought forward or put off')");
            browsing.look();
            putOff(browsing, page);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("民政〔2026〕7号");
            browsing.look();
        }
        confirm();
        TestServer.showsAll();
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.residentsAccount(0));
            browsing.open(root);
            page.click("a:has-text('换届选举经会议同意并经批准，改为2031年6月30日')");
            page.click("main li a:has-text('换届选举改为2031年6月30日')");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("批复.txt");
            browsing.look();
        }
    }

    private void putOff(Browsing browsing, Page page) {
        browsing.open(root + "/forms/shift-election");
        page.fill("[name=due]", "2031-06-30");
        page.fill("[name=decidedOn]", "2026-03-01");
        page.fill("[name=approvedOn]", "2026-03-01");
        evidence(page);
        page.setInputFiles(
                "[name='approval.file']",
                new FilePayload("批复.txt", "text/plain", "同意推迟换届选举。".getBytes(StandardCharsets.UTF_8)));
        page.fill("[name=approvalFiling]", "民政〔2026〕7号");
        page.click("main form button >> nth=0");
    }

    /** A charter from before the record. */
    private void charterLetsShift() {
        var values = Profiles.values(Profiles.NATIONAL_2026);
        values.put("elections.may_shift", "true");
        var document = village.upload(village.committee, "章程.txt", "章程备案一号".getBytes(StandardCharsets.UTF_8));
        var charter = made(village.committee.post(commands + "enter-earlier-decision", """
            {"kind":"ASSEMBLY_OF_ADULTS","matter":"CHARTER","decidedOn":"2024-05-01","title":"自治章程","text":%s,
             "document":"%s","filing":"章程备案一号"}\
            """.formatted(
                                JsonMapper.shared().writeValueAsString(RuleBook.text(values)), document)))
                .id("decision");
        var decision = "{\"decision\":\"" + charter + "\"}";
        made(village.streetOffice.post(commands + "confirm-earlier-decision", decision));
        made(village.committee.post(commands + "adopt-rule-book", decision));
        TestServer.showsAll();
    }

    private static void card(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("#body-COMMITTEE ~ .card")).containsText(text);
    }

    private void evidence(Page page) {
        page.setInputFiles("[name='document.file']", new FilePayload("结果单.pdf", "application/pdf", Samples.pdf()));
        page.fill("[name=tellers]", village.representatives.get(0) + "\n" + village.representatives.get(1));
    }

    /** The street office finds what waits for it on its home page. */
    private void confirm() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(village.guide);
            browsing.open(root);
            page.click("a:has-text('请核对并确认') >> nth=0");
            page.click("button:has-text('确认') >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("已确认");
        }
    }

    @Test
    void as_many_are_appointed_as_are_filled_in() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = browsing.signIn(ADMINISTRATOR);
            browsing.open(root + "/forms/appoint-staff?body=SERVICE_STATION");
            page.check("[value=SERVICE_STATION]");
            page.fill("[name=to]", "2027-12-31");
            page.selectOption("[name='seats.0.post']", "STAFF");
            page.selectOption("[name='seats.1.post']", "STAFF");

            page.click("main form button:has-text('任命工作人员')");

            PlaywrightAssertions.assertThat(page.locator("#body-SERVICE_STATION ~ .card"))
                    .containsText("2 席，现任 2 人");
        }
    }

    @Test
    void the_administrator_reads_the_offices_and_changes_none_that_residents_give() {
        var page = village.administrator.get(offices, "Accept-Language", "zh");

        assertEquals(200, page.status());
        assertThat(page.body())
                .contains("现任 5 人", "forms/appoint-staff")
                .doesNotContain("forms/enter-leaving", "forms/enter-vacancy", "forms/enter-body");
    }
}
