package org.folkmoot.web.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsIT {

    private static final String PLACE = "居民活动室 <b>𠮷林</b> 🏠 \u202eabc";

    private static Village village;

    @BeforeAll
    static void setUp() {
        village = new Village();
    }

    @BeforeEach
    void onTheFirstOfMarch() {
        TestServer.itIs("2026-03-01T01:00:00Z");
    }

    /** By which the committee has decided to call the meeting of the form that was opened last. */
    private static String motion = "";

    private static Page open(Browsing browsing, String form) {
        browsing.signIn(village.clerk);
        motion = form.equals("call-meeting") ? village.decidesToMeet() : "";
        return browsing.open("/communities/" + village.name + "/forms/" + form);
    }

    /** Fills in the form that calls a meeting. */
    private static void fill(Page page, String day) {
        page.check("input[name=kind][value=ASSEMBLY_OF_HOUSEHOLDS]");
        page.fill("input[name=heldOn]", day);
        page.fill("input[name=place]", PLACE);
        page.check("input[name=channel][value=ON_SITE]");
        var many = page.locator("select[name=motion]");
        if (many.count() > 0) many.selectOption(motion);
        else page.check("input[name=motion][value=" + motion + "]");
    }

    private static void send(Page page) {
        page.click("form.command button:not([name])");
    }

    private static int meetings() {
        var reply = village.committee.get(village.path + "/views/meetings");
        return reply.json().get("entries").size();
    }

    @Test
    void a_form_fits_a_phone_and_is_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            open(browsing, "call-meeting");

            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    void a_command_is_sent_without_scripts_and_what_was_typed_is_shown_as_it_is() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-20");
            send(page);

            assertThat(page.locator(".recorded")).containsText("已记入记录第");
            var meeting = page.url().replaceAll(".*/(M-[^?]+).*", "$1");
            assertEquals(
                    PLACE,
                    village.committee
                            .get(village.path + "/views/meetings/" + meeting)
                            .text("place"));
        }
    }

    @Test
    void a_refused_form_says_why_beside_it_and_keeps_what_was_typed() {
        int before = meetings();
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-01");
            send(page);

            assertThat(page.locator("form.command .refusal")).isVisible();
            assertThat(page.locator("input[name=place]")).hasValue(PLACE);
            assertThat(page.locator("input[name=kind]:checked")).hasValue("ASSEMBLY_OF_HOUSEHOLDS");
            browsing.look();

            page.fill("input[name=heldOn]", "");
            send(page);

            assertThat(page.locator("input[name=heldOn][aria-invalid=true]")).isVisible();
            assertThat(page.locator("input[name=place]")).hasValue(PLACE);
            browsing.look();
        }
        assertEquals(before, meetings());
    }

    @Test
    void a_form_tells_what_the_rules_say_while_it_is_filled_in_and_sends_nothing_by_that() {
        int before = meetings();
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-01");
            page.locator("input[name=place]").blur();
            assertThat(page.locator(".standing.forbidden")).containsText("after today");

            page.fill("input[name=heldOn]", "2026-03-20");
            page.locator("input[name=heldOn]").blur();

            assertThat(page.locator(".standing.allowed")).containsText("MTG-2");
        }
        assertEquals(before, meetings());
    }

    @Test
    void sent_twice_it_is_done_once_and_with_other_content_it_asks_again() {
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-22");
            var key = page.inputValue("input[name=key]");
            send(page);
            int after = meetings();
            var meeting = page.url();

            page = resend(browsing, key, PLACE);
            assertEquals(meeting, page.url());

            page = resend(browsing, key, "Somewhere else");
            assertThat(page.locator("form.command .refusal")).isVisible();
            assertThat(page.locator("input[name=place]")).hasValue("Somewhere else");
            assertEquals(after, meetings());
        }
    }

    /** Sends the form once more under the key that it had, as a second click or a browser that repeats a request does. */
    private static Page resend(Browsing browsing, String key, String place) {
        var page = browsing.open("/communities/" + village.name + "/forms/call-meeting");
        page.evaluate("""
            motion => {
                document.querySelectorAll('fieldset:has([name=motion]), [name=motion]').forEach(it => it.remove());
                document.querySelector('form.command').insertAdjacentHTML(
                    'beforeend', `<input type="checkbox" name="motion" value="${motion}">`);
            }
            """, motion);
        fill(page, "2026-03-22");
        page.fill("input[name=place]", place);
        page.evalOnSelector("input[name=key]", "(field, key) => field.value = key", key);
        send(page);
        return page;
    }

    @Test
    void whoever_goes_back_after_sending_finds_an_empty_form() {
        try (var browsing = Browsing.withoutScripts("en-GB")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-20");
            var key = page.inputValue("input[name=key]");
            send(page);
            assertThat(page.locator(".recorded")).isVisible();

            page.goBack();

            assertThat(page.locator("input[name=place]")).hasValue("");
            assertNotEquals(key, page.inputValue("input[name=key]"));
        }
    }

    /** A meeting whose notice is out. */
    private static String announced() {
        var proposal = Village.made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"t\",\"text\":\"t\"}"))
                .id("proposal");
        var meeting = Village.made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-25\",\"place\":\"here\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(village.decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-03-25"))))
                .id("meeting");
        village.admits(meeting, proposal);
        Village.made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        Village.made(village.committee.post(
                village.path + "/commands/issue-notice",
                about("meeting", meeting, "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}")));
        return meeting;
    }

    @Test
    void the_second_of_two_clerks_sees_what_the_first_did() {
        var meeting = announced();
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, "adjourn-meeting?meeting=" + meeting);
            page.fill("input[name=heldOn]", "2026-03-28");
            Village.made(village.committee.post(
                    village.path + "/commands/adjourn-meeting",
                    about("meeting", meeting, "{\"heldOn\":\"2026-03-27\"}")));
            send(page);

            assertThat(page.locator("form.command .note")).containsText("adjourned");
            assertThat(page.locator("input[name=heldOn]")).hasValue("2026-03-28");
            browsing.look();

            send(page);
            assertEquals(
                    "2026-03-28",
                    village.committee
                            .get(village.path + "/views/meetings/" + meeting)
                            .text("heldOn"));
        }
    }

    @Test
    void that_a_session_has_ended_is_told_in_the_readers_language() {
        try (var browsing = new Browsing("en-GB")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-20");
            browsing.loseSession();
            send(page);

            assertThat(page.locator("h1")).hasText("You were signed out");
            browsing.look();
        }
    }

    @Test
    void a_session_that_ended_carries_the_form_through_the_sign_in() {
        int before = meetings();
        try (var browsing = new Browsing("zh-CN")) {
            var page = open(browsing, "call-meeting");
            fill(page, "2026-03-20");
            browsing.loseSession();
            send(page);
            assertThat(page.locator("h1")).hasText("登录已过期");
            browsing.look();

            browsing.loseSession();
            page.fill("#name", village.clerk);
            page.fill("#password", TestServer.PASSWORD);
            page.click("main button");
            assertThat(page.locator("h1")).hasText("登录已过期");
            page.fill("#name", village.clerk);
            page.fill("#password", "not the password");
            page.click("main button");
            assertThat(page.locator("main .refusal")).isVisible();
            page.fill("#name", village.clerk);
            page.fill("#password", TestServer.PASSWORD);
            page.click("main button");

            assertThat(page.locator("input[name=place]")).hasValue(PLACE);
            assertEquals(before, meetings());

            send(page);
            assertThat(page.locator(".recorded")).isVisible();
            assertEquals(before + 1, meetings());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void what_a_page_of_somebody_else_has_filled_in_is_not_carried_through_the_sign_in(String header, String value) {
        var path = "/communities/" + village.name + "/forms/call-meeting";

        var foreign = TestServer.client().postForm(path, "place=planted&key=planted-key", header, value);
        var own = TestServer.client().postForm(path, "place=typed&key=planted-key", "Sec-Fetch-Site", "same-origin");

        assertEquals(403, foreign.status());
        assertThat(foreign.body()).doesNotContain("planted");
        assertThat(own.body()).contains("kept.place", "typed").doesNotContain("planted-key");
    }

    @Test
    void a_form_tells_nobody_when_others_have_voted() {
        var scene = new VillageMeeting(new Village(), "t");
        scene.cast(0, 1, "no");
        var curious = TestServer.client(
                Role.RESIDENT, "resident:" + scene.village.representatives.getFirst(), scene.village.name);
        var path = "/communities/" + scene.village.name + "/forms/cast-ballot";

        for (var resident : List.of(scene.village.representatives.get(0), scene.village.representatives.get(1))) {
            var reply = curious.postForm(
                    path,
                    "vote=%s&meeting=%s&household=%s&resident=%s&choice=yes&key=curious-%s&seen-up-to=0"
                            .formatted(
                                    scene.votes.getFirst(),
                                    scene.meeting,
                                    scene.village.households.get(1),
                                    resident,
                                    resident));

            assertThat(reply.status()).isBetween(400, 499);
            assertThat(reply.body())
                    .doesNotContain(
                            "投票</span>",
                            TestServer.part(Sentences.class).of("forms.changed", Locale.SIMPLIFIED_CHINESE));
        }
    }

    @Test
    void a_form_is_not_for_other_roles_and_not_for_other_communities() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(TestServer.account(Role.AUDITOR, "", village.name));
            var page = browsing.open("/communities/" + village.name + "/forms/call-meeting");
            assertThat(page.locator("main .refusal")).isVisible();
            browsing.open("/communities/" + village.name + "/forms/no-such-form");
            assertThat(page.locator("main .refusal")).isVisible();
            browsing.open("/communities/" + new Village().name + "/forms/call-meeting");
            assertThat(page.locator("main .refusal")).containsText("不属于这个社区");
        }
    }
}
