package org.folkmoot.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.folkmoot.vocabulary.Sha256;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The record beside a vote that is open at first and counted later. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordPagesIT {

    private static Village village;
    private static String record = "";
    private static String proposal = "";
    private static String meeting = "";
    private static String vote = "";
    private static long ballot;

    @BeforeAll
    static void a_ballot_is_cast() {
        new Village(); // whose commits nobody at home in the next one alone may take away
        village = new Village();
        record = "/communities/" + village.name + "/record";
        proposal = made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"车棚\",\"text\":\"修缮。\"}"))
                .id("proposal");
        meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(village.decidesToMeet())))
                .id("meeting");
        village.admits(meeting, proposal);
        made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        chairs("issue-notice", "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}");
        TestServer.itIs("2026-03-20T01:00:00Z");
        for (int i = 0; i < 5; i++)
            chairs(
                    "check-in",
                    "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                            .formatted(village.households.get(i), village.representatives.get(i)));
        chairs("close-check-in", "{}");
        chairs("declare-quorum", "{}");
        vote = made(village.committee.post(
                        village.path + "/commands/open-vote",
                        "{\"meeting\":\"%s\",\"proposal\":\"%s\"}".formatted(meeting, proposal)))
                .id("vote");
        var cast = "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"yes\"]}"
                .formatted(meeting, village.households.getFirst());
        ballot = position(made(
                village.representative(0).post(village.path + "/commands/cast-ballot", about("vote", vote, cast))));
    }

    private static void chairs(String command, String body) {
        made(village.committee.post(village.path + "/commands/" + command, about("meeting", meeting, body)));
    }

    private static long position(Client.Reply reply) {
        return Long.parseLong(reply.text("position"));
    }

    private static Client auditor() {
        return TestServer.client(Role.AUDITOR, "", village.name);
    }

    @Test
    @Order(1)
    void before_the_count_a_ballot_is_shown_to_nobody() {
        for (var reader :
                new Client[] {auditor(), village.representative(0), village.committee, village.administrator}) {
            var page = reader.get(record + "/" + ballot + "?seen=" + ballot);

            assertEquals(200, page.status());
            assertThat(page.body())
                    .doesNotContain(village.representatives.getFirst(), "yes", village.households.getFirst());
            assertEquals(403, reader.get(record + "/" + ballot + ".json").status());
            assertThat(reader.get(record + "?tag=ballots:" + vote).body()).doesNotContain("/record/" + ballot);
            assertThat(reader.get(record + "?name=ballot-cast").body())
                    .contains("/record/" + ballot)
                    .doesNotContain(village.representatives.getFirst());
        }
    }

    @Test
    @Order(2)
    void the_record_that_is_taken_away_ends_before_the_open_vote() {
        var everywhere = TestServer.client(Role.AUDITOR, "", TestServer.everywhere(village.name));
        var taken = everywhere.get(record + "/export.ndjson");

        assertEquals(200, taken.status());
        assertThat(taken.header("Content-Type")).contains("application/x-ndjson");
        // Votes that other tests have left open end it earlier.
        assertThat(taken.body()).startsWith("{\"position\":1,").doesNotContain("\"" + vote + "\"");
        assertThat(verified(taken.body())).isInstanceOf(Verification.Sound.class);
        assertEquals(403, village.committee.get(record + "/export.ndjson").status());
        assertEquals(
                403,
                village.administrator.get(record + "/export.ndjson").status(),
                "it holds ballots, and the administrator reads the names");
        assertEquals(403, auditor().get(record + "/export.ndjson").status(), "there are other communities in it");
    }

    private static Verification verified(String text) {
        try {
            return new Verifier(TestServer.part(RecordJson.class))
                    .verify(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(3)
    void after_the_count_auditors_see_the_ballot_and_others_do_not() {
        made(village.committee.post(village.path + "/commands/close-vote", about("vote", vote, "{}")));
        long counted = position(
                made(village.committee.post(village.path + "/commands/count-vote", about("vote", vote, "{}"))));

        assertThat(auditor().get(record + "/" + ballot + "?seen=" + counted).body())
                .contains(village.representatives.getFirst());
        assertThat(auditor().get(record + "/" + ballot + ".json").body()).contains("\"choice\":\"yes\"");
        assertThat(auditor().get(record + "?tag=ballots:" + vote).body()).contains("/record/" + ballot);
        assertEquals(
                403,
                village.representative(0).get(record + "/" + ballot + ".json").status());
        assertEquals(
                403, village.administrator.get(record + "/" + ballot + ".json").status());
    }

    @Test
    @Order(4)
    void a_line_is_had_as_it_is_kept_and_nothing_of_another_community() {
        long tabled = ballot - 1;
        var line = auditor().get(record + "/" + tabled + ".json").body();
        var page = auditor().get(record + "/" + tabled).body();

        assertThat(line).startsWith("{\"position\":" + tabled + ",\"prev\":\"").endsWith("]}");
        assertThat(page).contains(Sha256.hex(line.getBytes(StandardCharsets.UTF_8)));
        var elsewhere = new Village();
        var there = "/communities/" + elsewhere.name + "/record/";
        assertEquals(404, elsewhere.committee.get(there + tabled).status());
        assertEquals(404, elsewhere.committee.get(there + tabled + ".json").status());
        assertEquals(404, elsewhere.committee.get(there + "matters/" + proposal).status());
        assertEquals(403, elsewhere.committee.get(record + "/" + tabled).status());
        assertEquals(200, elsewhere.committee.get(there + "1").status());
        for (var nowhere : new String[] {"0", "-1", "999999999999", "x"})
            assertEquals(404, auditor().get(record + "/" + nowhere).status(), nowhere);
    }

    @Test
    @Order(5)
    void it_is_read_on_a_phone() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(TestServer.account(Role.AUDITOR, "", village.name));
            var paths = new String[] {"", "?tag=" + proposal, "/" + ballot, "/matters/" + proposal, "/checks"};
            for (var path : paths) {
                browsing.open(record + path);
            }
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void one_matter_is_followed_from_its_proposal_to_its_count() {
        var page =
                village.representative(1).get(record + "/matters/" + proposal).body();

        for (var name : new String[] {"议题提出", "会议召集", "会议通知发布", "表决开始", "计票"})
            assertThat(page).contains(name);
        assertThat(page).doesNotContain("/record/" + ballot + "\"");
    }

    @Test
    @Order(7)
    void an_auditor_has_the_record_checked_and_decided_again() {
        try (var browsing = new Browsing("zh-CN")) {
            browsing.signIn(TestServer.account(Role.AUDITOR, "", village.name));
            var page = browsing.open(record + "/checks");
            page.locator("section", new Page.LocatorOptions().setHasText("签名有效"))
                    .locator("button")
                    .click();
            found(page.locator("[aria-labelledby=verification] .stage.good"), "完整");
            page.locator("[aria-labelledby=replay] button").click();

            found(page.locator("[aria-labelledby=replay] .stage.good"), "一致");
            assertThat(village.committee.get(record + "/checks").body()).contains("完整", "一致");
            assertEquals(
                    403, village.committee.post(record + "/checks/replay", "{}").status());
        }
    }

    private static void found(Locator stage, String text) {
        var patience = new LocatorAssertions.HasTextOptions().setTimeout(TestServer.PATIENCE.toMillis());
        PlaywrightAssertions.assertThat(stage).hasText(text, patience);
    }
}
