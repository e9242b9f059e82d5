package org.folkmoot.web.votes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ballot is cast on a phone, in three steps. Each test votes for a household of its own. */
class BallotPagesIT {

    private static final String CONFIRM = "form.command button";
    private static final String NEXT = "form[action$=summary] button";
    private static final int MOST_TABS = 60;

    private static VillageMeeting meeting;

    @BeforeAll
    static void setUp() {
        meeting = new VillageMeeting(new Village(), "修缮自行车棚", "增设晾衣架");
    }

    private static Page open(Browsing browsing, int household) {
        browsing.signIn(meeting.voter(household));
        return browsing.open(meeting.page(0));
    }

    /** Collects every address that the page asks for from now on, those it is redirected to among them. */
    private static List<String> addresses(Page page) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        return asked;
    }

    private static void choose(Page page, String option) {
        page.check("input[name=choice][value=" + option + "]");
        page.click(NEXT);
    }

    /** How many have voted, and how many ballots have replaced another. */
    private static String figures() {
        var sheet = meeting.village.committee.get(
                meeting.village.path + "/views/votes/" + meeting.votes.getFirst() + "?seen=" + head());
        return sheet.text("voters") + " " + sheet.text("recast");
    }

    private static long head() {
        return TestServer.part(CommitLog.class).head().position();
    }

    private static String hash(long position) throws NoSuchAlgorithmException {
        var line = TestServer.part(CommitLog.class).lines(position, 1).getFirst();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.bytes()));
    }

    /** Presses Tab until that element has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector)))
                return;
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    @Test
    void three_steps_by_keyboard_alone_lead_to_a_receipt_of_what_the_record_holds() throws Exception {
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, 0);
            tabTo(page, "input[name=choice]");
            page.keyboard().press("ArrowDown");
            tabTo(page, NEXT);
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("请核对您的投票");
            assertThat(page.locator("main .card")).containsText("反对");
            assertThat(page.locator("main .card")).containsText(meeting.village.households.getFirst());
            browsing.look();
            tabTo(page, CONFIRM);
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("投票回执");
            assertThat(page.locator("main .card")).containsText("反对");
            assertThat(page.locator("#code"))
                    .hasText(head() + "-" + hash(head()).substring(0, 8));
            browsing.look();
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void without_scripts_somebody_votes_goes_back_presses_twice_and_changes_their_mind() {
        var before = figures().split(" ");
        int voters = Integer.parseInt(before[0]);
        int recast = Integer.parseInt(before[1]);
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            var page = open(browsing, 1);
            choose(page, "yes");
            page.locator(CONFIRM).dblclick();
            assertThat(page.locator("h1")).hasText("Receipt of your vote");
            assertEquals((voters + 1) + " " + recast, figures());

            long head = head();
            page.goBack();
            assertThat(page.locator("h1")).hasText("Receipt of your vote");
            assertEquals(head, head());

            page = browsing.open(meeting.page(0));
            choose(page, "abstain");
            assertThat(page.locator("main .card")).containsText("replaces that one");
            page.click(CONFIRM);
            assertThat(page.locator("main .card")).containsText("Abstain");
            assertEquals((voters + 1) + " " + (recast + 1), figures());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_address_of_the_whole_way_tells_what_was_chosen(boolean scripts) {
        try (var browsing = scripts ? new Browsing("zh-CN") : Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, 5);
            var asked = addresses(page);
            page.reload();
            choose(page, "abstain");
            assertThat(page.locator(CONFIRM)).isVisible();
            var summary = page.url();
            page.reload();
            assertThat(page.locator("main .card")).containsText("弃权");
            page.goBack();
            assertThat(page.locator(NEXT)).isVisible();
            page.goForward();
            assertThat(page.locator("main .card")).containsText("弃权");
            page.click(CONFIRM);
            assertThat(page.locator("h1")).hasText("投票回执");
            browsing.open(
                    URI.create(summary).getRawPath() + "?" + URI.create(summary).getRawQuery());
            assertThat(page.locator("h1")).hasText("投票回执");

            assertThat(summary).contains("/summary?chosen=");
            assertThat(asked)
                    .contains(summary)
                    .noneMatch(address -> address.contains("abstain") || address.contains("choice"));
        }
    }

    @Test
    void a_choice_in_an_address_that_was_made_up_or_is_anothers_leads_back_to_the_options() {
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, 0);
            choose(page, "yes");
            var query = "/summary?" + URI.create(page.url()).getRawQuery();

            for (var madeUp : List.of("/summary", "/summary?chosen=AQID", "/summary?choice=yes")) {
                browsing.open(meeting.page(0) + madeUp);
                assertThat(page.url()).endsWith(meeting.page(0));
            }
            browsing.open(meeting.page(1) + query);
            assertThat(page.url()).endsWith(meeting.page(1));
            browsing.open(meeting.page(0) + query);
            assertThat(page.locator("main .card")).containsText("赞成");

            browsing.loseSession();
            open(browsing, 5);
            browsing.open(meeting.page(0) + query);
            assertThat(page.url()).endsWith(meeting.page(0));
        }
    }

    @Test
    void who_chooses_nothing_is_told_so_beside_the_options() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, 2);
            page.click(NEXT);

            assertThat(page.locator("fieldset .wrong")).hasText("请选择一项。");
            choose(page, "yes");
            assertThat(page.locator(CONFIRM)).isVisible();
        }
    }

    @Test
    void a_session_that_ends_on_the_way_keeps_the_choice() {
        long head = head();
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, 3);
            var asked = addresses(page);
            browsing.loseSession();
            choose(page, "abstain");
            signInAgain(page);
            assertThat(page.locator("main .card")).containsText("弃权");

            browsing.loseSession();
            page.reload();
            signInAgain(page);
            assertThat(page.locator("main .card")).containsText("弃权");

            browsing.loseSession();
            page.click(CONFIRM);
            signInAgain(page);
            assertThat(page.locator("input[name=choice][value=abstain]")).isChecked();
            assertEquals(head, head());

            page.click("form.command button:not([name])");
            assertThat(page.locator("h1")).hasText("投票回执");
            assertThat(asked).noneMatch(address -> address.contains("abstain") || address.contains("choice"));
        }
    }

    private static void signInAgain(Page page) {
        page.fill("#name", meeting.voter(3));
        page.fill("#password", TestServer.PASSWORD);
        page.click("main button");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_may_not_vote_reads_why_and_is_offered_nothing(boolean sameHousehold) {
        var who = sameHousehold
                ? meeting.account(meeting.village.others.getFirst())
                : meeting.account(meeting.village.representatives.getLast());
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(who);
            var page = browsing.open(meeting.page(0));

            assertThat(page.locator("main .forbidden")).containsText(sameHousehold ? "本户已由他人签到" : "签到截止时您不在场");
            assertThat(page.locator("input[name=choice]")).hasCount(0);
            browsing.look();

            page = browsing.open(meeting.page(0) + "/receipt");
            assertThat(page.locator("main .refusal")).hasText("找不到您要的内容。");
        }
    }

    @Test
    void a_ballot_that_comes_after_the_closing_is_refused_in_a_sentence() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(meeting.voter(4));
            var page = browsing.open(meeting.page(1));
            choose(page, "yes");
            assertThat(page.locator(CONFIRM)).isVisible();
            var summary = URI.create(page.url());
            meeting.close(1);
            page.click(CONFIRM);

            assertThat(page.locator("form.command .refusal")).containsText("表决尚未开始或已经结束");

            page = browsing.open(summary.getRawPath() + "?" + summary.getRawQuery());
            assertThat(page.locator("main .refusal")).containsText("表决尚未开始或已经结束");
            assertThat(page.locator(CONFIRM)).hasCount(0);
        }
    }

    @Test
    void the_committee_conducts_the_vote_and_casts_no_ballot() {
        try (var browsing = new Browsing("en-GB")) {
            browsing.signIn(meeting.village.clerk);
            var page = browsing.open(meeting.page(0));

            assertThat(page.locator("main details summary").first()).containsText("Close the vote");
            assertThat(page.locator("input[name=choice]")).hasCount(0);
            browsing.look();
            assertThat(browsing.open(meeting.page(0) + "/summary").locator("main .refusal"))
                    .isVisible();
        }
    }

    @Test
    void forged_votes_and_those_of_other_communities_are_not_shown() {
        var stranger = TestServer.account(Role.AUDITOR, "", "elsewhere");
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(meeting.voter(0));
            var community = "/communities/" + meeting.village.name;
            assertEquals(404, browsing.status(community + "/votes/V-00000000"));
            assertEquals(404, browsing.status(community + "/votes/V-1"));
            assertEquals(404, browsing.status(community + "/votes/V-00000000/summary"));
            assertEquals(403, browsing.status("/communities/elsewhere/votes/" + meeting.votes.getFirst()));

            browsing.signIn(stranger);
            assertEquals(403, browsing.status(meeting.page(0)));
        }
    }
}
