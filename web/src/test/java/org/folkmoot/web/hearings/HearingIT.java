package org.folkmoot.web.hearings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;

class HearingIT {

    private static final String SAID = "自行车棚离我家窗户太近，电话 13912345678。";
    private static final String REASON = "改为离窗户五米以外。";

    private final Village village = new Village();
    private final Client first = village.representative(0);
    private final Client second = village.representative(1);
    private final String hearing;

    /** Small hearings are allowed in this village, and one is held on 20 March. */
    HearingIT() {
        village.sets("hearing.size", "2-50");
        var proposal = made(first.post(
                        village.path + "/commands/table-proposal",
                        "{\"matter\":\"IMPORTANT\",\"title\":\"修缮自行车棚\",\"text\":\"修缮。\"}"))
                .id("proposal");
        hearing = made(village.committee.post(
                        village.path + "/commands/announce-hearing",
                        "{\"proposal\":\"%s\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"observers\":5,\"sides\":[\"使用者\",\"邻居\"],\"motion\":\"%s\"}"
                                .formatted(proposal, village.decidesToHear(proposal))))
                .id("hearing");
    }

    private Client.Reply committee(String command, String body) {
        return village.committee.post(village.path + "/commands/" + command, about("hearing", hearing, body));
    }

    private void held() {
        made(committee(
                "name-participants",
                "{\"participants\":[{\"resident\":\"%s\",\"side\":\"使用者\"},{\"resident\":\"%s\",\"side\":\"邻居\"}]}"
                        .formatted(village.representatives.get(0), village.representatives.get(1))));
        made(committee(
                "share-materials",
                "{\"materials\":[{\"title\":\"图纸\",\"file\":\"%s\"},{\"title\":\"说明\",\"text\":\"见图。\"}]}"
                        .formatted(village.upload(village.committee, "图纸.pdf", Samples.pdf()))));
        TestServer.itIs("2026-03-20T01:00:00Z");
        made(committee(
                "open-hearing",
                "{\"chair\":\"%s\",\"present\":[\"%s\",\"%s\"]}"
                        .formatted(
                                village.seats.getFirst(),
                                village.representatives.get(0),
                                village.representatives.get(1))));
    }

    /** The digest of the answer to the first statement, as it is written down. */
    private String answer() {
        TestServer.showsAll();
        return village.committee
                .get(village.path + "/views/hearings/" + hearing)
                .json()
                .at("/statements/0/answer/reason")
                .asString("");
    }

    private String text(Client reader, String digest) {
        var reply = reader.get(village.path + "/texts/" + digest);
        return reply.status() == 200 ? reply.text("text") : reply.outcome();
    }

    @Test
    void a_hearing_is_held_signed_answered_and_closed() {
        held();
        var statement = made(committee(
                        "record-statement",
                        "{\"speaker\":\"%s\",\"kind\":\"OPINION\",\"text\":\"%s\"}"
                                .formatted(village.representatives.get(1), SAID)))
                .id("statement");
        made(committee("end-discussion", "{}"));
        made(first.post(village.path + "/commands/sign-hearing-record", about("hearing", hearing, "{}")));
        assertEquals("409 RECORD_NOT_SIGNED", committee("close-hearing", "{}").outcome());
        made(committee("sign-hearing-record", "{\"participant\":\"%s\"}".formatted(village.representatives.get(1))));
        assertEquals("409 OPINION_UNANSWERED", committee("close-hearing", "{}").outcome());
        made(committee(
                "draft-answer",
                about("statement", statement, "{\"adopted\":true,\"reason\":\"%s\"}".formatted(REASON))));
        assertEquals("409 OPINION_UNANSWERED", committee("close-hearing", "{}").outcome());
        var draft = answer();
        assertEquals(REASON, text(village.committee, draft));
        assertEquals("404 NOT_FOUND", text(second, draft));
        made(committee(
                "adopt-answers",
                "{\"motion\":\"%s\"}"
                        .formatted(village.decides("ANSWER_HEARING", "\"hearing\":\"%s\",".formatted(hearing)))));
        var closed = made(committee("close-hearing", "{}"));

        var record = second.get(village.path + "/views/hearings/" + hearing + "?seen=" + closed.text("position"));

        assertEquals("CLOSED", record.text("stage"));
        assertThat(record.body()).doesNotContain("13912345678");
        var said = record.json().at("/statements/0/text").asString("");
        assertEquals(SAID, text(village.committee, said));
        assertEquals(SAID, text(TestServer.client(Role.AUDITOR, "", village.name), said));
        assertEquals("404 NOT_FOUND", text(second, said));
        assertEquals(REASON, text(second, draft));
    }

    @Test
    void a_document_is_a_text_or_a_file_and_nothing_is_published_with_a_telephone_number() {
        var both = committee(
                "share-materials",
                "{\"materials\":[{\"title\":\"图纸\",\"file\":\"%s\",\"text\":\"图\"}]}"
                        .formatted(village.upload(village.committee, "图纸.pdf", Samples.pdf())));
        var neither = committee("share-materials", "{\"materials\":[{\"title\":\"图纸\"}]}");
        var telephone =
                committee("share-materials", "{\"materials\":[{\"title\":\"请致电 13912345678\",\"text\":\"图\"}]}");
        var side = village.committee.post(
                village.path + "/commands/announce-hearing",
                "{\"proposal\":\"P-7K2M9QXA\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"observers\":5,\"sides\":[\"13912345678\"]}");

        assertEquals("422 MATERIALS_UNFIT", both.outcome());
        assertEquals("422 MATERIALS_UNFIT", neither.outcome());
        assertEquals("422 CONTAINS_PERSONAL_DATA", telephone.outcome());
        assertEquals("materials[0].title", telephone.text("field"));
        assertEquals("422 CONTAINS_PERSONAL_DATA", side.outcome());
        assertThat(side.text("field")).startsWith("sides");
    }
}
