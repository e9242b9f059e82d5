package org.folkmoot.web.proposals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A decided proposal, its result and the home page, as people see them. */
class ProposalPagesIT {

    private static final String TITLE = "<b>修缮</b> 🏚️ שלום \u202eabc 𠀀𪚥 & 车棚";
    private static final String OTHER = "增设晾衣架";

    private static VillageMeeting meeting;
    private static String root;
    private static String seen;

    @BeforeAll
    static void setUp() {
        meeting = new VillageMeeting(new Village(), TITLE, OTHER);
        root = "/communities/" + meeting.village.name;
        for (int i = 0; i < 4; i++) meeting.cast(0, i, "yes");
        seen = "?seen=" + meeting.decide(0);
    }

    private static Browsing as(String account, String language) {
        var browsing = new Browsing(language);
        browsing.signIn(account);
        return browsing;
    }

    private static String auditor() {
        return TestServer.account(Role.AUDITOR, "", meeting.village.name);
    }

    @Test
    void every_page_fits_a_phone_and_is_read_aloud_without_obstacle() {
        try (var browsing = as(meeting.village.clerk, "zh-CN")) {
            for (var path : new String[] {
                seen,
                "/proposals",
                "/proposals?words=nothing",
                "/proposals/" + meeting.proposals.getFirst(),
                "/proposals/" + meeting.proposals.getLast(),
                "/results/" + meeting.votes.getFirst()
            }) {
                browsing.open(root + path);
            }
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it() {
        try (var browsing = as(auditor(), "zh-CN")) {
            var page = browsing.open(root + "/proposals/" + meeting.proposals.getFirst() + seen);

            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(page.locator("main .text")).containsText("第一行 <script>alert(1)</script>");
            assertThat(browsing.open(root + "/proposals").locator("main li bdi").last())
                    .hasText(TITLE);
        }
    }

    @Test
    void the_page_tells_each_step_with_its_sum_and_leads_to_the_record() {
        try (var browsing = as(auditor(), "zh-CN")) {
            var page = browsing.open(root + "/proposals/" + meeting.proposals.getFirst() + seen);

            assertThat(page.locator(".way li[aria-current=step]")).containsText("公开");
            assertThat(page.locator(".way .done")).hasCount(5);
            assertThat(page.locator("main .derivation").first()).containsText("应到 7，实到 6；须超过半数（即至少 4）：已达到。");
            assertThat(page.locator("main .derivation").last()).containsText("到会 6，赞成 4");
            assertThat(page.locator("main .timeline").first()).containsText("提前 19 日");
            assertThat(page.locator("main .timeline").first()).containsText("最迟 2026年3月23日");
            assertEquals(
                    List.of("议题提出", "居委会作出了决定", "列入议程", "会议通知发布", "表决开始", "表决截止", "计票", "结果宣布"),
                    page.locator("main .timeline").last().locator("strong").allTextContents());
            assertThat(page.locator("main .timeline").last().locator("a[href*='/record/']"))
                    .hasCount(8);
        }
    }

    @Test
    void the_list_is_narrowed_by_stage_and_words_and_says_when_nothing_fits() {
        try (var browsing = as(auditor(), "en-GB")) {
            var page = browsing.open(root + "/proposals" + seen);
            assertThat(page.locator("main .list li")).hasCount(2);
            page.selectOption("#stage", "PASSED");
            page.click(".filters button");
            assertThat(page.locator("main .list li")).hasCount(1);

            page.fill("#words", "晾衣架");
            page.click(".filters button");
            assertThat(page.locator("main")).containsText("No proposal fits.");
            assertEquals(400, browsing.status(root + "/proposals?before=x"));
            assertEquals(400, browsing.status(root + "/proposals?stage=NOWHERE"));
        }
    }

    @Test
    void the_result_shows_the_ballots_in_a_table() {
        try (var browsing = as(meeting.voter(0), "zh-CN")) {
            var page = browsing.open(root + "/results/" + meeting.votes.getFirst() + seen);

            assertThat(page.locator("main .stage").first()).hasText("通过");
            assertEquals(
                    List.of("4", "0", "0", "2", "6"),
                    page.locator("main table td").allTextContents());
        }
    }

    @Test
    void the_board_counts_again_what_the_record_holds_and_annuls_faulty_ballots_on_the_committees_motion() {
        var other = new VillageMeeting(new Village(), "楼道扶手");
        other.decide(0);
        var vote = other.votes.getFirst();
        var supervisor = TestServer.account(
                Role.SUPERVISOR, "officer:" + other.village.seatBoard().getFirst(), other.village.name);
        var motion = Village.made(other.village.committee.post(
                        other.village.path + "/commands/move-motion",
                        "{\"title\":\"票箱有误\",\"text\":\"请撤销。\",\"purpose\":\"ANNUL_RESULT\",\"annuls\":\"%s\",\"interested\":[]}"
                                .formatted(vote)))
                .id("motion");
        for (int seat = 0; seat < 3; seat++)
            Village.made(
                    TestServer.client(Role.COMMITTEE, "officer:" + other.village.seats.get(seat), other.village.name)
                            .post(other.village.path + "/commands/support-motion", "{\"motion\":\"" + motion + "\"}"));
        TestServer.showsAll();
        try (var browsing = as(supervisor, "zh-CN")) {
            var page = browsing.open("/communities/" + other.village.name + "/results/" + vote);
            page.click("details:has(form.command[action$='/correct-result']) > summary");
            page.fill("form.command[action$='/correct-result'] [name=reason]", "复核");
            page.click("form.command[action$='/correct-result'] button:not([name])");
            assertThat(page.locator("main")).containsText("重新计票的结果与已宣布的相同");

            page.navigate(page.url());
            browsing.open("/communities/" + other.village.name + "/results/" + vote);
            page.click("details:has(form.command[action$='/annul-result']) > summary");
            page.check("[name=motion][value=" + motion + "]");
            page.fill("form.command[action$='/annul-result'] [name=reason]", "票箱 <i>");
            page.click("form.command[action$='/annul-result'] button:not([name])");
            assertThat(page.locator(".recorded")).isVisible();
            TestServer.showsAll();
            browsing.open("/communities/" + other.village.name + "/results/" + vote);
            assertThat(page.locator("main .stage").first()).hasText("已撤销");
            assertThat(page.locator("main .note")).containsText("选票或者计票有误");
            assertThat(page.locator("main .note")).containsText("票箱 <i>");
            page.click("a:has-text('查看居委会的决定')");
            assertThat(page.locator("main")).containsText("拟撤销的表决结果");
        }
    }

    @Test
    void a_proposal_says_which_earlier_decision_it_revokes() {
        var other = new VillageMeeting(new Village(), "楼道扶手");
        for (int i = 0; i < 4; i++) other.cast(0, i, "yes");
        other.decide(0);
        var vote = other.votes.getFirst();
        TestServer.showsAll();
        try (var browsing = as(other.voter(1), "zh-CN")) {
            var page = browsing.open("/communities/" + other.village.name + "/proposals");
            page.click("details:has(form.command[action$='/table-proposal']) > summary");
            page.fill("form.command[action$='/table-proposal'] [name=title]", "不再安装扶手");
            page.selectOption("[name=matter]", "IMPORTANT");
            page.fill("form.command[action$='/table-proposal'] [name=text]", "请撤销。");
            page.check("[name=revokes][value=" + vote + "]");
            page.click("form.command[action$='/table-proposal'] button:not([name])");
            TestServer.showsAll();
            page.navigate(page.url());
            assertThat(page.locator("dl.facts")).containsText("通过后撤销或者变更的决定");
            assertThat(page.locator("dl.facts a[href$='/results/" + vote + "']"))
                    .hasText("楼道扶手");
        }
    }

    @Test
    void a_resident_finds_at_home_the_vote_that_waits_for_them_until_they_have_voted() {
        try (var browsing = as(meeting.voter(5), "zh-CN")) {
            var page = browsing.open(root + seen);
            assertThat(page.locator("main section").first()).containsText("请投票：" + OTHER);
            assertThat(page.locator("main section:has-text('修缮')").first()).isVisible();

            meeting.cast(1, 5, "no");
            assertThat(browsing.open(root).locator("main section").first()).containsText("目前没有需要您办的事。");
        }
    }

    @Test
    void the_committee_finds_at_home_what_is_due_and_a_visitor_is_led_to_the_board() {
        var village = new Village();
        var later = new VillageMeeting(village, "楼道照明");
        var position = later.decide(0);
        TestServer.itIs("2026-03-24T01:00:00Z");
        try (var browsing = as(village.clerk, "zh-CN")) {
            var page = browsing.open("/communities/" + village.name + "?seen=" + position);
            var publication =
                    page.locator("main section").first().locator("li", new Locator.LocatorOptions().setHasText("楼道照明"));
            assertThat(publication.locator("a")).hasText("公开表决结果：楼道照明");
            assertThat(publication.locator(".bad")).hasText("已逾期：2026年3月23日");
        }
        try (var browsing = new Browsing("zh-CN")) {
            assertThat(browsing.open("/communities/" + village.name)).hasURL(Pattern.compile(".*/disclosures"));
        }
    }

    @Test
    void forged_proposals_and_results_and_those_of_other_communities_are_not_shown() {
        try (var browsing = as(auditor(), "zh-CN")) {
            assertEquals(404, browsing.status(root + "/proposals/P-00000000"));
            assertEquals(404, browsing.status(root + "/proposals/P-1"));
            assertEquals(404, browsing.status(root + "/results/" + meeting.votes.getLast()));
            assertEquals(404, browsing.status(root + "/results/V-00000000"));
            assertEquals(403, browsing.status("/communities/elsewhere/proposals"));
        }
    }
}
