package org.folkmoot.web.hearings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A hearing of two sides on 20 March, from its announcement to its end, all by forms and without scripts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HearingPagesIT {

    private static final String SIDE = "使用者 <b>粗</b> 🚲 \u202eabc";
    private static final String SAID = "自行车棚离我家窗户太近 <script>，电话 13912345678。";

    private static Village village;
    private static String path = "";
    private static String proposal = "";

    @BeforeAll
    static void setUp() {
        village = new Village();
        village.sets("hearing.size", "2-50");
        proposal = made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"修缮 <i>车棚</i>\",\"text\":\"修缮。\"}"))
                .id("proposal");
        village.know(village.representatives.get(0), "张三", "3号楼", "201");
        village.know(village.representatives.get(1), "张五", "3号楼", "202");
    }

    private static final String DRAWING = "[name='materials.1.file.file']";

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static Page open(Browsing browsing, String account) {
        browsing.signIn(account);
        return browsing.open(path);
    }

    private static String form(String name) {
        return "form.command[action*='/" + name + "'] ";
    }

    private static void send(Page page, String name) {
        page.click(form(name) + "button:not([name])");
        assertThat(page.locator(".recorded")).isVisible();
    }

    private static void unfold(Page page, String name) {
        page.click("details:has(" + form(name) + ") > summary");
    }

    @Test
    @Order(1)
    void the_committee_announces_a_hearing_names_both_sides_and_hands_out_a_document() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var motion = village.decidesToHear(proposal);
            browsing.signIn(village.clerk);
            var page = browsing.open("/communities/" + village.name + "/hearings");
            unfold(page, "announce-hearing");
            page.check("[name=motion][value=" + motion + "]");
            page.fill("[name=heldOn]", "2026-03-20");
            page.fill("[name=place]", "活动室");
            page.fill("[name=sides]", SIDE + "\n邻居");
            send(page, "announce-hearing");
            path = page.url().replaceAll(".*(/communities/[^?]*).*", "$1");
            assertThat(page.locator("main")).containsText("提前 19 天");

            for (int side = 0; side < 2; side++) {
                unfold(page, "name-participants");
                page.locator("[name=side]").nth(side).check();
                page.fill("[name=find]", side == 0 ? "张三" : "张五");
                page.click(form("name-participants") + "button[value=check]");
                page.check("[name=residents]");
                send(page, "name-participants");
            }
            unfold(page, "share-materials");
            page.fill("[name='materials.0.title']", "图纸 <b>");
            page.fill("[name='materials.0.text']", "见图。");
            page.fill("[name='materials.1.title']", "平面图");
            page.setInputFiles(DRAWING, file("平面图.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
            page.click(form("share-materials") + "button:not([name])");
            assertThat(page.locator(".wrong")).containsText("不接收这种文件");
            assertThat(page.locator("[name='materials.1.title']")).hasValue("平面图");
            page.setInputFiles(DRAWING, file("平面图.exe", Samples.pdf()));
            page.click(form("share-materials") + "button[value=check] >> nth=-1");
            assertThat(page.locator(form("share-materials"))).containsText("已上传： 平面图.pdf");
            browsing.look();
            send(page, "share-materials");
            assertThat(page.locator("a:has-text('平面图.pdf')")).isVisible();

            assertThat(page.locator("main")).containsText("使用者 <b>粗</b> 🚲");
            assertThat(page.locator("main")).containsText("图纸 <b>");
            assertThat(page.locator("details:has(" + form("open-hearing") + ") > summary .forbidden"))
                    .isVisible();
        }
    }

    @Test
    @Order(2)
    void it_is_held_and_what_is_said_is_written_down() {
        TestServer.itIs("2026-03-20T01:00:00Z");
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, village.clerk);
            unfold(page, "open-hearing");
            page.locator("[name=chair]").first().check();
            send(page, "open-hearing");
            assertThat(page.locator("main")).containsText("主持人");
            unfold(page, "record-statement");
            page.check("label:has-text('张五') input");
            page.check("[name=kind][value=OPINION]");
            page.fill("[name=text]", SAID);
            send(page, "record-statement");
            unfold(page, "end-discussion");
            send(page, "end-discussion");

            assertThat(page.locator("main")).containsText("最迟 2026年3月27日");
            assertThat(page.locator("details:has(" + form("close-hearing") + ") > summary .forbidden"))
                    .isVisible();
        }
    }

    @Test
    @Order(3)
    void a_participant_reads_what_was_said_and_signs_on_their_own_page() {
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, village.residentsAccount(0));
            assertThat(page.locator("main article .text").last()).hasText(SAID);
            assertThat(page.locator("main")).containsText("You take part in this hearing");
            browsing.look();

            send(page, "sign-hearing-record");

            assertThat(page.locator("main")).containsText("1 of 2 present have signed");
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void who_was_not_there_reads_the_answers_and_not_the_statements() {
        var page = village.representative(3).get(path).body();

        assertThat(page).contains("发言原文只向参加人").doesNotContain("13912345678", "张五", "form class=\"command\"");
        assertThat(village.committee.get(path).body()).contains("13912345678", "张五");
    }

    @Test
    @Order(5)
    void it_is_closed_when_all_have_signed_and_every_opinion_has_its_answer() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, village.clerk);
            unfold(page, "sign-hearing-record");
            send(page, "sign-hearing-record");
            unfold(page, "draft-answer");
            page.check("[name=adopted][value=yes]");
            page.fill("[name=reason]", "改为离窗户五米以外。");
            send(page, "draft-answer");
            assertThat(page.locator("main")).containsText("草拟，居委会还没有通过");
            assertThat(village.representative(3).get(path).body()).doesNotContain("改为离窗户五米以外。");
            var motion = village.decides("ANSWER_HEARING", "\"hearing\":\"%s\",".formatted(path.replaceAll(".*/", "")));
            page = browsing.open(path);
            unfold(page, "adopt-answers");
            page.check("[name=motion][value=" + motion + "]");
            send(page, "adopt-answers");
            assertThat(page.locator("main")).containsText("按期办理");
            unfold(page, "close-hearing");
            send(page, "close-hearing");

            assertThat(page.locator("li[aria-current=step]")).hasText("已办结");
            assertThat(village.representative(3).get(path).body()).contains("改为离窗户五米以外。");
        }
    }

    @Test
    @Order(6)
    void what_has_changed_since_people_were_heard_is_shown_where_it_is_to_be_decided() {
        var before = village.committee
                .get(village.path + "/views/proposals/" + proposal)
                .text("text");
        made(village.representative(0)
                .post(
                        village.path + "/commands/amend-proposal",
                        about("proposal", proposal, "{\"title\":\"翻修 <i>车棚</i>\",\"text\":\"修缮，并装灯。\"}")));
        var meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-04-20\",\"place\":\"x\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(village.decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-04-20"))))
                .id("meeting");
        made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"%s\"}".formatted(meeting))));
        TestServer.showsAll();
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            var root = "/communities/" + village.name;
            for (var where : List.of("/meetings/" + meeting, "/proposals/" + proposal)) {
                var page = browsing.open(root + where);
                var note = page.locator("main .note:has(del)");
                assertThat(note.locator("ins").last()).hasText("（增加：），并装灯");
                assertThat(note.locator("del").first()).hasText("（删去：）缮");
                assertThat(note.locator("a[href='" + path + "']")).hasText("听证会及其答复");
            }
            assertThat(browsing.complaints()).isEmpty();
        }
        var after = village.committee
                .get(village.path + "/views/proposals/" + proposal)
                .text("text");
        var changes = village.representative(3)
                .get(village.path + "/texts/" + after + "/changes?since=" + before)
                .json();
        assertEquals(
                List.of("KEPT 修缮", "ADDED ，并装灯", "KEPT 。"),
                changes.path("runs")
                        .valueStream()
                        .map(run -> run.path("kind").asString() + " "
                                + run.path("text").asString())
                        .toList());
    }

    @Test
    @Order(6)
    void the_pages_fit_a_phone_and_are_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            open(browsing, village.clerk);
            browsing.open("/communities/" + village.name + "/hearings");
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    @Order(7)
    void a_hearing_is_not_found_by_a_made_up_id_nor_from_another_community() {
        var other = new Village();
        var hearing = path.replaceAll(".*/", "");

        assertEquals(
                404,
                village.committee
                        .get("/communities/" + village.name + "/hearings/E-00000000")
                        .status());
        assertEquals(403, other.committee.get(path).status());
        assertEquals(
                404,
                other.committee
                        .get("/communities/" + other.name + "/hearings/" + hearing)
                        .status());
        assertEquals(
                200, TestServer.client(Role.AUDITOR, "", village.name).get(path).status());
    }

    @Test
    @Order(8)
    void the_committee_erases_what_was_said_and_the_page_says_so() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, village.clerk);
            page.click("summary:has-text('删除发言原文')");
            page.click("button:has-text('永久删除原文')");

            assertThat(page.locator("main")).containsText("发言原文已删除。");
            assertThat(page.locator("main")).not().containsText(SAID);
        }
    }
}
