package org.folkmoot.web.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeetingPagesIT {

    private static Assembly assembly;

    @BeforeAll
    static void setUp() {
        assembly = new Assembly();
    }

    @Test
    void the_pages_of_a_meeting_fit_a_phone_and_are_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(assembly.village.clerk);
            for (var path : List.of(
                    "/communities/" + assembly.village.name + "/meetings",
                    assembly.page(),
                    assembly.page() + "/evening")) {
                var page = browsing.open(path);

                assertThat(page.locator("main")).containsText("活动室 <b>粗</b> 🏠");
            }
            assertThat(browsing.complaints()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void a_meeting_tells_its_days_and_its_sums_and_each_form_what_the_rules_say() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(assembly.village.clerk);
            var page = browsing.open(assembly.page());

            assertThat(page.locator("main")).containsText("2026年3月1日 发布，提前 24 天");
            assertThat(page.locator("main")).containsText("应到 7，实到 0；须超过半数（即至少 4）：未达到。");
            assertThat(page.locator("main ol li")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("修缮 <i>")))
                    .hasCount(1);
            assertThat(page.locator("details:has-text('截止签到') summary .forbidden"))
                    .isVisible();
            assertThat(page.locator("details:has-text('会议延期') summary .allowed"))
                    .isVisible();
        }
    }

    @Test
    void a_resident_sees_the_meeting_and_only_what_residents_can_do() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(assembly.village.residentsAccount(0));
            var page = browsing.open(assembly.page());

            assertEquals(
                    List.of("check-in", "check-out"),
                    page.locator("form.command").all().stream()
                            .map(form -> form.getAttribute("action").replaceAll(".*/", ""))
                            .toList());
            browsing.look();
            browsing.open(assembly.page() + "/evening");
            assertThat(page.locator("main .refusal")).isVisible();
        }
    }

    @Test
    void a_meeting_is_not_found_by_a_made_up_id_nor_from_another_community() {
        var other = new Village();
        var clerk = assembly.village.committee;
        var own = "/communities/" + assembly.village.name + "/meetings/";

        assertEquals(404, clerk.get(own + "M-00000000").status());
        assertEquals(404, clerk.get(own + "H-00000000").status());
        assertEquals(404, clerk.get(own + "M-00000000/evening").status());
        assertEquals(
                404,
                clerk.get(own + "M-00000000/evening/counts", "Accept", "text/event-stream")
                        .status());
        assertEquals(403, other.committee.get(assembly.page()).status());
        assertEquals(
                404,
                other.committee
                        .get("/communities/" + other.name + "/meetings/" + assembly.meeting)
                        .status());
        var auditor = TestServer.client(Role.AUDITOR, "", assembly.village.name);
        assertEquals(200, auditor.get(assembly.page()).status());
        assertEquals(
                403,
                auditor.get(assembly.page() + "/evening/counts", "Accept", "text/html")
                        .status());
    }

    @Test
    void what_the_committee_has_decided_and_one_enters_by_name_corrects_the_electorate_when_the_board_confirms_it() {
        var disputed = new Assembly();
        disputed.name(3, "周 <b>五</b>", "吴五");
        made(disputed.village.committee.post(
                disputed.village.path + "/commands/name-household-representative",
                "{\"household\":\"%s\",\"resident\":\"%s\"}"
                        .formatted(disputed.village.households.get(3), disputed.village.others.get(3))));
        disputed.village.decides("UPHOLD_OBJECTION");
        var board = TestServer.account(
                Role.SUPERVISOR, "officer:" + disputed.village.seatBoard().getFirst(), disputed.village.name);
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(disputed.village.clerk);
            var page = browsing.open(
                    "/communities/" + disputed.village.name + "/forms/uphold-objection?meeting=" + disputed.meeting);
            page.check("input[name=ground][value=ELECTOR_LEFT_OUT]");
            page.fill("input[name=find]", "吴五");
            page.click("button[value=check]");
            page.check("input[name=resident]");
            page.check("input[name=motion]");
            page.click("form.command button:not([name])");

            assertThat(page.locator(".recorded")).isVisible();
            assertThat(page.locator("main")).containsText("待办理的异议");
            assertThat(page.locator("form[action$=confirm-objection]")).hasCount(0);
        }
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(board);
            var page = browsing.open(disputed.page());
            assertThat(page.locator("main")).containsText("吴五");
            page.click("form[action$=confirm-objection] button:not([name])");

            assertThat(page.locator(".recorded")).isVisible();
            assertThat(page.locator("main")).containsText("认定和确认");
            assertThat(page.locator("main")).containsText("应到 7，");
            assertThat(page.locator("main")).not().containsText("待办理的异议");
        }
    }
}
