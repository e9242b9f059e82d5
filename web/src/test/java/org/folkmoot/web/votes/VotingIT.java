package org.folkmoot.web.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A proposal goes its whole way over HTTP: each test is one step, and needs those before it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VotingIT {

    private static final String TITLE = "修缮自行车棚";
    private static final String TEXT = "将废弃的自行车棚改建为居民活动院落，预算 480000 元。";

    private static Village village;
    private static String proposal = "";
    private static String meeting = "";
    private static String vote = "";

    @BeforeAll
    static void setUp() {
        village = new Village();
    }

    private static String ballot(int household, String choice) {
        return "{\"meeting\":\"%s\",\"household\":\"%s\",\"choices\":[\"%s\"]}"
                .formatted(meeting, village.households.get(household), choice);
    }

    @Test
    @Order(1)
    void a_resident_tables_a_proposal_and_its_text_is_read_by_its_digest() {
        var body = "{\"matter\":\"IMPORTANT\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(TITLE, TEXT);
        var first = made(village.representative(0)
                .post(village.path + "/commands/table-proposal", body, "Idempotency-Key", "table-the-shed"));
        var again = made(village.representative(0)
                .post(village.path + "/commands/table-proposal", body, "Idempotency-Key", "table-the-shed"));
        var other = village.representative(0)
                .post(
                        village.path + "/commands/table-proposal",
                        body.replace("480000", "490000"),
                        "Idempotency-Key",
                        "table-the-shed");

        proposal = first.id("proposal");
        assertEquals(201, first.status());
        assertEquals("false", first.text("repeated"));
        assertThat(first.text("command")).matches("[0-9a-f]{64}");
        assertEquals(first.text("position"), first.header("Folkmoot-Position").orElse(""));
        assertEquals(first.body().replace("\"repeated\":false", "\"repeated\":true"), again.body());
        assertEquals("409 COMMAND_ID_REUSED", other.outcome());
    }

    @Test
    @Order(2)
    void the_committee_calls_the_meeting_and_announces_it_with_its_agenda() {
        var called = made(village.committee.post(
                village.path + "/commands/call-meeting",
                "{\"kind\":\"ASSEMBLY_OF_HOUSEHOLDS\",\"heldOn\":\"2026-03-20\",\"place\":\"社区活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                        .formatted(village.decidesToMeet())));
        meeting = called.id("meeting");
        var notice = "{\"agenda\":[\"%s\"],\"rating\":false}".formatted(proposal);

        assertEquals(
                "409 AGENDA_DIFFERS",
                village.committee
                        .post(village.path + "/commands/issue-notice", about("meeting", meeting, notice))
                        .outcome());
        village.admits(meeting, proposal);
        made(village.committee.post(
                village.path + "/commands/put-on-agenda",
                about("proposal", proposal, "{\"meeting\":\"" + meeting + "\"}")));
        made(village.committee.post(village.path + "/commands/issue-notice", about("meeting", meeting, notice)));
    }

    @Test
    @Order(3)
    void half_of_the_households_are_no_quorum_and_the_refusal_shows_the_sum() {
        TestServer.itIs("2026-03-20T01:00:00Z");
        for (int i = 0; i < 3; i++) checkIn(i);
        made(village.committee.post(village.path + "/commands/close-check-in", about("meeting", meeting, "{}")));

        var refused = village.committee.post(
                village.path + "/commands/declare-quorum", about("meeting", meeting, "{}"), "Accept-Language", "en");

        assertEquals("409 NO_QUORUM", refused.outcome());
        assertEquals("MTG-3", refused.text("rule"));
        assertEquals("Too few members are present, so the meeting cannot vote.", refused.text("detail"));
        assertEquals(
                "{\"rule\":\"MTG-3\",\"ruleBook\":1,\"part\":3,\"whole\":7,\"comparison\":\"MORE_THAN\",\"share\":\"1/2\",\"holds\":false}",
                refused.json().path("derivation").toString());
    }

    private static void checkIn(int household) {
        made(village.committee.post(
                village.path + "/commands/check-in",
                about(
                        "meeting",
                        meeting,
                        "{\"household\":\"%s\",\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}"
                                .formatted(
                                        village.households.get(household), village.representatives.get(household)))));
    }

    @Test
    @Order(4)
    void with_more_than_half_the_vote_is_opened() {
        made(village.committee.post(village.path + "/commands/reopen-check-in", about("meeting", meeting, "{}")));
        for (int i = 3; i < 6; i++) checkIn(i);
        made(village.committee.post(village.path + "/commands/close-check-in", about("meeting", meeting, "{}")));
        made(village.committee.post(village.path + "/commands/declare-quorum", about("meeting", meeting, "{}")));
        var opened = made(village.committee.post(
                village.path + "/commands/open-vote",
                "{\"meeting\":\"%s\",\"proposal\":\"%s\"}".formatted(meeting, proposal)));

        vote = opened.id("vote");
        assertThat(vote).matches("V-[0-9A-HJKMNP-TV-Z]{8}");
    }

    @Test
    @Order(5)
    void households_vote_for_themselves_and_the_last_ballot_counts() {
        for (int i = 0; i < 4; i++)
            made(village.representative(i)
                    .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(i, "yes"))));
        made(village.representative(4)
                .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(4, "yes"))));
        made(village.representative(4)
                .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(4, "no"))));

        assertEquals(
                "409 NOT_PRESENT",
                village.representative(6)
                        .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(6, "yes")))
                        .outcome());
        assertEquals(
                "409 NOT_PRESENT",
                village.representative(1)
                        .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(2, "yes")))
                        .outcome());
        assertEquals(
                "422 UNKNOWN_OPTION",
                village.representative(1)
                        .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(1, "maybe")))
                        .outcome());
        assertEquals(
                "403 NOT_FOR_THIS_ROLE",
                village.committee
                        .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(1, "yes")))
                        .outcome());
    }

    @Test
    @Order(6)
    void what_is_sent_for_an_unknown_or_malformed_vote_is_told_apart() {
        var unknown = village.committee.post(village.path + "/commands/close-vote", about("vote", "V-00000000", "{}"));
        var malformed = village.committee.post(village.path + "/commands/close-vote", about("vote", "V-1", "{}"));

        assertEquals("404 VOTE_UNKNOWN", unknown.outcome());
        assertEquals("422 INVALID_VALUE", malformed.outcome());
        assertEquals("vote", malformed.text("field"));
    }

    @Test
    @Order(7)
    void after_the_closing_there_is_no_ballot_and_the_result_is_declared() {
        made(village.committee.post(village.path + "/commands/close-vote", about("vote", vote, "{}")));

        assertEquals(
                "409 VOTE_NOT_OPEN",
                village.representative(5)
                        .post(village.path + "/commands/cast-ballot", about("vote", vote, ballot(5, "no")))
                        .outcome());
        made(village.committee.post(village.path + "/commands/count-vote", about("vote", vote, "{}")));
        made(village.committee.post(village.path + "/commands/declare-result", about("vote", vote, "{}")));
        made(village.committee.post(village.path + "/commands/close-meeting", about("meeting", meeting, "{}")));
    }

    @Test
    @Order(8)
    void the_result_is_disclosed_without_anybodys_telephone() {
        var body = "{\"kind\":\"MEETING_DECISIONS\",\"title\":\"表决结果\",\"text\":\"%s\",\"fulfils\":\"publish.%s\"}";
        var refused = village.committee.post(
                village.path + "/commands/publish-disclosure", body.formatted("请致电 139-1234-5678", vote));

        assertEquals("422 CONTAINS_PERSONAL_DATA", refused.outcome());
        assertEquals("text", refused.text("field"));
        made(village.committee.post(village.path + "/commands/publish-disclosure", body.formatted("已通过。", vote)));
    }

    @Test
    @Order(9)
    void without_a_key_the_same_request_is_another_command() {
        var body = "{\"matter\":\"IMPORTANT\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(TITLE, TEXT);

        var first = made(village.representative(0).post(village.path + "/commands/table-proposal", body));
        var second = made(village.representative(0).post(village.path + "/commands/table-proposal", body));

        assertNotEquals(first.id("proposal"), second.id("proposal"));
        assertEquals(
                "400 INVALID_PARAMETER",
                village.representative(0)
                        .post(village.path + "/commands/table-proposal", body, "Idempotency-Key", "short")
                        .outcome());
    }

    @Test
    @Order(10)
    void everybody_in_the_community_sees_what_was_decided() {
        var auditor = TestServer.client(Role.AUDITOR, "", village.name);
        var body = "{\"matter\":\"IMPORTANT\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(TITLE, TEXT);
        var last = made(village.representative(0).post(village.path + "/commands/table-proposal", body));
        var seen = "?seen=" + last.text("position");

        var sheet = auditor.get(village.path + "/views/votes/" + vote + seen);
        var result = auditor.get(village.path + "/views/results/" + vote);
        var meetings = auditor.get(village.path + "/views/meetings");
        var items = auditor.get(village.path + "/views/disclosures");

        assertEquals(200, sheet.status());
        assertThat(result.body()).contains("\"part\":4").contains("\"whole\":6").contains("\"share\":\"1/2\"");
        assertEquals(meeting, meetings.json().at("/entries/0/id").asString(""));
        assertThat(meetings.json().has("older")).isFalse();
        assertEquals("表决结果", items.json().at("/entries/0/title").asString(""));
        assertEquals(
                "400 INVALID_PARAMETER",
                auditor.get(village.path + "/views/disclosures?before=x").outcome());
        assertEquals(
                "404 NOT_FOUND",
                auditor.get(village.path + "/views/votes/V-00000000").outcome());
    }

    @Test
    @Order(11)
    void texts_are_read_by_those_who_may_and_prove_their_digest() throws NoSuchAlgorithmException {
        var digest = village.representative(1)
                .get(village.path + "/views/proposals/" + proposal)
                .json()
                .at("/text")
                .asString("");
        var text = village.representative(1).get(village.path + "/texts/" + digest);
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(HexFormat.of().parseHex(text.text("salt")));

        assertEquals("200", text.outcome());
        assertEquals(TEXT, text.text("text"));
        assertEquals(digest, HexFormat.of().formatHex(sha.digest(TEXT.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "404 NOT_FOUND",
                village.committee.get(village.path + "/texts/" + "0".repeat(64)).outcome());
    }

    @Test
    @Order(12)
    void a_reader_may_ask_for_what_was_just_done_and_is_told_if_there_is_no_such_thing() {
        var auditor = TestServer.client(Role.AUDITOR, "", village.name);

        assertEquals(
                "400 INVALID_PARAMETER",
                auditor.get(village.path + "/views/communities?seen=now").outcome());
        assertEquals(
                "400 INVALID_PARAMETER",
                auditor.get(village.path + "/views/communities?seen=999999999").outcome());
        assertEquals(
                "200", auditor.get(village.path + "/views/communities?seen=1").outcome());
    }
}
