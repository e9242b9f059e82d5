package org.folkmoot.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one way in for programs: a command as the record keeps it. */
class CommandsIT {

    private static final String PROPOSAL = "{'matter':'IMPORTANT','title':'照明','text':'声控'}";
    private static final Village VILLAGE = new Village();

    private static Reply send(Client by, String command, String body, String... headers) {
        return by.post(VILLAGE.path + "/commands/" + command, body.replace('\'', '"'), headers);
    }

    private static String line(Reply accepted) {
        long position = accepted.json().path("position").asLong(0);
        return new String(
                TestServer.part(CommitLog.class).lines(position, 1).getFirst().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_mobile_number_does_not_enter_the_record_as_the_code_of_a_group() {
        var refused = send(VILLAGE.administrator, "form-group", "{'code':'13912345678'}");

        assertEquals("422 CONTAINS_PERSONAL_DATA", refused.outcome());
        assertEquals("code", refused.text("field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call-meeting         ¦ place              ¦"
                        + " {'kind':'REPRESENTATIVES','heldOn':'2026-04-11','place':'%','channel':'ON_SITE'}",
                "announce-hearing     ¦ sides[1]           ¦"
                        + " {'proposal':'P-7K2M9QXA','heldOn':'2026-04-11','place':'a','observers':10,'sides':['a','%']}",
                "name-participants    ¦ participants[0].side ¦"
                        + " {'hearing':'E-7K2M9QXA','participants':[{'resident':'R-7K2M9QXA','side':'%'}]}",
                "share-materials      ¦ materials[0].text  ¦"
                        + " {'hearing':'E-7K2M9QXA','materials':[{'title':'a','text':'%'}]}",
                "table-proposal       ¦ text               ¦ {'matter':'IMPORTANT','title':'照明','text':'%'}",
                "adopt-rule-book      ¦ values.a           ¦"
                        + " {'decision':'C-7K2M9QXA','salt':'00','values':{'a':'%'}}",
            })
    void no_text_that_is_published_holds_personal_data_and_the_member_is_named(String row) {
        var cells = row.split("¦", -1);

        var refused = send(VILLAGE.committee, cells[0].strip(), cells[2].strip().replace("%", "致电 139-1234-5678"));

        assertEquals("422 CONTAINS_PERSONAL_DATA", refused.outcome());
        assertEquals(cells[1].strip(), refused.text("field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 MALFORMED_JSON  ¦ form-group     ¦                       ¦ ",
                "400 MALFORMED_JSON  ¦ form-group     ¦                       ¦ {",
                "400 WRONG_TYPE      ¦ form-group     ¦                       ¦ []",
                "400 WRONG_TYPE      ¦ form-group     ¦ code                  ¦ {'code':1}",
                "400 UNKNOWN_FIELD   ¦ form-group     ¦ name                  ¦ {'code':'01','name':'a'}",
                "400 UNKNOWN_FIELD   ¦ form-group     ¦ group                 ¦ {'code':'01','group':'G-7K2M9QXA'}",
                "400 DUPLICATE_FIELD ¦ form-group     ¦                       ¦ {'code':'01','code':'02'}",
                "422 MISSING_FIELD   ¦ form-group     ¦ code                  ¦ {}",
                "422 MISSING_FIELD   ¦ form-group     ¦ code                  ¦ {'code':null}",
                "422 INVALID_VALUE   ¦ move-household ¦ to                    ¦ {'household':'H-7K2M9QXA','to':'G-1'}",
                "422 INVALID_VALUE   ¦ enter-body     ¦ what.body             ¦ {'what':{'body':'PARLIAMENT'}}",
                "422 INVALID_VALUE   ¦ enter-body     ¦ evidence.decidedOn    ¦"
                        + " {'evidence':{'decidedOn':'1066-10-14'}}",
                "400 UNKNOWN_FIELD   ¦ enrol-household ¦ residents[1].resident ¦"
                        + " {'group':'G-7K2M9QXA','residents':[{'elector':true},{'elector':true,'resident':'R-7K2M9QXA'}]}",
                "400 UNKNOWN_FIELD   ¦ enrol-household ¦ representative       ¦"
                        + " {'group':'G-7K2M9QXA','residents':[],'representative':'R-7K2M9QXA'}",
                "422 INVALID_VALUE   ¦ dismiss-staff  ¦ officer               ¦"
                        + " {'officer':'S-7K2M9QX\\ud800','body':'STREET_OFFICE'}",
                "404 NOT_FOUND       ¦ form-group.v7  ¦                       ¦ {'code':'01'}",
                "404 NOT_FOUND       ¦ open-record    ¦                       ¦ {'publicKey':'a'}",
                "404 NOT_FOUND       ¦ nothing        ¦                       ¦ {}",
            })
    void what_cannot_be_read_is_told_by_its_place_and_nothing_is_recorded(String row) {
        var cells = row.split("¦", -1);
        var before = TestServer.part(CommitLog.class).head();

        var refused = send(VILLAGE.administrator, cells[1].strip(), cells[3].strip());

        assertEquals(cells[0].strip(), refused.outcome());
        assertEquals(cells[2].strip(), refused.text("field"));
        assertEquals(before, TestServer.part(CommitLog.class).head());
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "1", "null", "'" + "\\ud800" + "'"})
    void a_text_that_says_nothing_is_refused_by_its_place(String text) {
        var refused =
                send(VILLAGE.committee, "table-proposal", "{'matter':'IMPORTANT','title':'照明','text':" + text + "}");

        assertThat(refused.status()).isIn(400, 422);
        assertEquals("text", refused.text("field"));
    }

    @Test
    void a_book_is_no_text_and_a_thousand_of_anything_is_too_many() {
        var book = "{'matter':'IMPORTANT','title':'照明','text':'" + "长".repeat(Gathered.LONGEST_TEXT + 1) + "'}";
        var residents = "{'elector':true},".repeat(CommandBody.MOST_ELEMENTS) + "{'elector':true}";

        var tooLong = send(VILLAGE.committee, "table-proposal", book);
        var tooMany = send(
                VILLAGE.administrator, "enrol-household", "{'group':'G-7K2M9QXA','residents':[" + residents + "]}");

        assertEquals("422 INVALID_VALUE text", tooLong.outcome() + " " + tooLong.text("field"));
        assertEquals("422 INVALID_VALUE residents", tooMany.outcome() + " " + tooMany.text("field"));
    }

    @Test
    void what_is_new_is_told_by_where_it_stands_and_led_to() {
        var group = made(send(VILLAGE.administrator, "form-group", "{'code':'77'}"));
        var enrolled = made(send(
                VILLAGE.administrator,
                "enrol-household",
                "{'group':'" + group.id("group") + "','residents':[{'elector':false},{'elector':true}]}"));

        assertEquals(201, enrolled.status());
        assertThat(enrolled.json().path("ids").propertyNames())
                .containsExactlyInAnyOrder("household", "residents[0].resident", "residents[1].resident");
        assertThat(line(enrolled))
                .contains("\"household\":\"" + enrolled.id("household") + "\"")
                .contains("\"representative\":\"" + enrolled.id("residents[1].resident") + "\"");
        assertThat(enrolled.header("Location").orElse(""))
                .endsWith(
                        "/communities/" + VILLAGE.name + "/administration/roll/households/" + enrolled.id("household"));
        assertEquals(
                enrolled.text("position"), enrolled.header("Folkmoot-Position").orElse(""));
    }

    @Test
    void the_same_key_brings_the_first_outcome_again_and_other_data_none() {
        var author = VILLAGE.representative(0);

        var first = made(send(author, "table-proposal", PROPOSAL, "Idempotency-Key", "key-of-mine-1"));
        var again = made(send(author, "table-proposal", PROPOSAL, "Idempotency-Key", "key-of-mine-1"));
        var other = send(author, "table-proposal", PROPOSAL.replace("声控", "不要"), "Idempotency-Key", "key-of-mine-1");

        assertTrue(again.json().path("repeated").asBoolean(false));
        assertEquals(first.id("proposal"), again.id("proposal"));
        assertEquals(first.text("position"), again.text("position"));
        assertEquals("409 COMMAND_ID_REUSED", other.outcome());
    }

    @Test
    void a_key_is_its_senders_own_and_stands_nowhere_in_the_record() {
        var key = "key-that-two-have";

        var first = made(send(VILLAGE.representative(0), "table-proposal", PROPOSAL, "Idempotency-Key", key));
        var others = made(send(VILLAGE.representative(1), "table-proposal", PROPOSAL, "Idempotency-Key", key));
        var otherCommand = made(send(
                VILLAGE.representative(0),
                "withdraw-proposal",
                "{'proposal':'" + first.id("proposal") + "'}",
                "Idempotency-Key",
                key));

        assertNotEquals(first.id("proposal"), others.id("proposal"));
        assertThat(line(first) + line(others) + line(otherCommand)).doesNotContain(key);
        assertThat(first.text("command")).matches("[0-9a-f]{64}").isNotEqualTo(others.text("command"));
    }

    @Test
    void only_who_may_send_the_form_may_send_the_command() {
        var resident = send(VILLAGE.representative(0), "call-meeting", "{");
        var committee = send(VILLAGE.committee, "constitute-community", "{'name':'南郎家园'}");

        assertEquals("403 NOT_FOR_THIS_ROLE", resident.outcome());
        assertEquals("403 NOT_FOR_THIS_ROLE", committee.outcome());
    }

    @Test
    void who_sends_twice_at_once_has_it_done_once() throws InterruptedException {
        var author = VILLAGE.representative(2);
        var replies = new java.util.concurrent.ConcurrentLinkedQueue<Reply>();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++)
                threads.submit(() ->
                        replies.add(send(author, "table-proposal", PROPOSAL, "Idempotency-Key", "eight-at-once")));
        }

        assertThat(replies).hasSize(8).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.id("proposal"))
                .hasSize(8)
                .containsOnly(replies.peek().id("proposal"));
        assertThat(replies)
                .filteredOn(reply -> !reply.json().path("repeated").asBoolean(true))
                .hasSize(1);
    }
}
