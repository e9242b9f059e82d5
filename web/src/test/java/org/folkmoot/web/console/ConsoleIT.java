package org.folkmoot.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Things;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleIT {

    private static final int MOST_BYTES = 150_000;
    private static final Pattern FORM = Pattern.compile("data-form=\"([a-z-]+)\"");
    private static final Pattern LINK = Pattern.compile("<main.*?</main>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("href=\"(/[^\"]+)\"");

    private static Village village;
    private static String console;

    @BeforeAll
    static void setUp() {
        village = new Village();
        console = "/communities/" + village.name + "/console";
        var proposal = made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"修缮 <b>车棚</b> 🏠\",\"text\":\"修缮。\"}"))
                .id("proposal");
        for (int day = 20; day < 28; day++)
            made(village.committee.post(
                    village.path + "/commands/call-meeting",
                    "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-%d\",\"place\":\"活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                            .formatted(day, village.decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-03-" + day))));
        made(village.committee.post(
                village.path + "/commands/announce-hearing",
                "{\"proposal\":\"%s\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"observers\":5,\"sides\":[\"使用者\"],\"motion\":\"%s\"}"
                        .formatted(proposal, village.decidesToHear(proposal))));
    }

    private static Client client(Role role) {
        return role == Role.COMMITTEE ? village.committee : TestServer.client(role, "officer:S-1K2M9QXA", village.name);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMITTEE", "SUPERVISOR"})
    void every_form_of_the_role_is_reached_from_the_console(Role role) {
        var page = client(role).get(console);

        var expected = TestServer.part(Forms.class).all().values().stream()
                .filter(form -> form.isShown() && form.roles().contains(role))
                .map(form -> form.name())
                .collect(Collectors.toCollection(TreeSet::new));
        var found = FORM.matcher(page.body())
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, found);
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMMITTEE", "SUPERVISOR"})
    void every_link_of_the_console_leads_somewhere(Role role) {
        var main = LINK.matcher(client(role).get(console).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var addresses = ADDRESS.matcher(main)
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(
                        address -> assertEquals(200, client(role).get(address).status(), address));
    }

    @Test
    void what_is_under_way_is_shown_with_what_the_rules_say() {
        try (var browsing = Browsing.withoutScripts("zh-CN")) {
            browsing.signIn(village.clerk);
            var page = browsing.open(console);

            assertThat(page.locator("#hearings")).containsText("听证会：修缮 <b>车棚</b> 🏠");
            assertThat(page.locator("#hearings a[data-form='announce-hearing'] + .forbidden"))
                    .containsText("HEA-1");
            assertThat(page.locator("#hearings a[data-form='cancel-hearing'] + .allowed"))
                    .containsText("HEA-2");
            assertThat(page.locator("#meetings .card")).hasCount(Things.MOST_UNDER_WAY);
            page.click("#meetings .card:first-of-type details > summary");
            assertThat(page.locator("#meetings a[data-form='close-check-in'] + .forbidden")
                            .first())
                    .containsText("会议通知尚未发出。");
            page.click("#hearings a[data-form='cancel-hearing']");
            assertThat(page.locator("form.command .standing.allowed").first()).isVisible();
        }
    }

    @Test
    void it_fits_a_phone_and_is_read_aloud_without_obstacle() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(village.clerk);
            browsing.open(console);

            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    void it_is_for_the_committee_and_the_board_at_home_only() {
        var others = Set.of(
                village.representative(0), TestServer.client(Role.AUDITOR, "", village.name), new Village().committee);

        assertThat(others)
                .allSatisfy(other -> assertEquals(403, other.get(console).status()));
    }
}
