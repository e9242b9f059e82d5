package org.folkmoot.web.supervision;

import static org.folkmoot.web.Village.made;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.projections.supervision.SupervisionRecord;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/** A village whose committee is rated: one member and the body, by six representatives, before a board of three. */
abstract class RatedVillage {

    static final String BODY = "{\"body\":\"COMMITTEE\"}";
    static final String REPORT = "走访居民四十户，修缮自行车棚一处。";
    static final String COUNTED =
            "{\"issued\":6,\"returned\":6,\"invalid\":1,\"grades\":{\"EXCELLENT\":1,\"COMPETENT\":2,\"BASICALLY_COMPETENT\":1,\"INCOMPETENT\":1}}";
    static final String OTHERWISE =
            COUNTED.replace("\"EXCELLENT\":1", "\"EXCELLENT\":2").replace("\"INCOMPETENT\":1", "\"INCOMPETENT\":0");
    static final String OF_BODY =
            "{\"issued\":6,\"returned\":6,\"invalid\":0,\"grades\":{\"SATISFIED\":4,\"BASICALLY_SATISFIED\":1,\"DISSATISFIED\":1}}";

    static Village village;
    static List<String> board = List.of();
    static String rated = "";
    static String absent = "";
    static String member = "";
    static String leftOut = "";
    static String meeting = "";
    static String rating = "";

    /** The members of the meeting are six representatives and the committee's five, whom their groups have elected as well. */
    @BeforeAll
    static void setUp() {
        village = new Village();
        var officers = village.committee.get(village.path + "/views/supervision/COMMITTEE");
        rated = officers.json().at("/seats/1/officer").asString("");
        absent = officers.json().at("/seats/2/officer").asString("");
        member = "{\"body\":\"COMMITTEE\",\"officer\":\"" + rated + "\"}";
        leftOut = officers.json()
                .at("/seats")
                .valueStream()
                .map(seat -> seat.path("officer").asString(""))
                .filter(officer -> !officer.equals(rated))
                .map("{\"officer\":\"%s\",\"reason\":\"年中已评议\"}"::formatted)
                .collect(Collectors.joining(","));
        var group = village.committee
                .get(village.path + "/views/roll")
                .json()
                .at("/groups/0/id")
                .asString("");
        var delegates = Stream.concat(
                        IntStream.range(0, 6).mapToObj(i -> delegate(i, village.representatives)),
                        IntStream.range(0, 5).mapToObj(i -> delegate(i, village.others)))
                .collect(Collectors.joining(","));
        village.change(
                village.committee,
                "enter-representatives",
                "{\"group\":\"%s\",\"term\":%s,\"delegates\":[%s]}".formatted(group, Village.TERM, delegates),
                Village.BEFORE_THE_RECORD);
        board = village.seatBoard();
    }

    private static String delegate(int household, List<String> whom) {
        return "{\"resident\":\"%s\",\"household\":\"%s\"}"
                .formatted(whom.get(household), village.households.get(household));
    }

    static Client as(Role role, String officer) {
        return TestServer.client(role, "officer:" + officer, village.name);
    }

    static Client board(int seat) {
        return as(Role.SUPERVISOR, board.get(seat));
    }

    static Client.Reply ofRating(Client by, String command, String body) {
        return by.post(village.path + "/commands/" + command, Village.about("rating", rating, body));
    }

    static Client.Reply ofMeeting(Client by, String command, String body) {
        return by.post(village.path + "/commands/" + command, Village.about("meeting", meeting, body));
    }

    static Client.Reply counts(Client teller, String subject, String forms) {
        return ofRating(teller, "enter-forms", "{\"subject\":%s,\"round\":1,\"forms\":%s}".formatted(subject, forms));
    }

    static String about(String subject) {
        return "{\"subject\":" + subject + "}";
    }

    static String inMeeting() {
        return "{\"meeting\":\"" + meeting + "\"}";
    }

    /** A subject of the rating, as somebody sees it who has seen that receipt. */
    static JsonNode subject(int number, Client.Reply receipt) {
        return sheet(receipt).at("/subjects/" + number);
    }

    static JsonNode sheet(Client.Reply receipt) {
        return seen("/views/ratings/" + rating, receipt);
    }

    static JsonNode seen(String part, Client.Reply receipt) {
        return made(village.representative(0).get(village.path + part + "?seen=" + receipt.text("position")))
                .json();
    }

    /** The record as it may be taken away now. */
    static List<String> taken() {
        var auditor = TestServer.client(Role.AUDITOR, "", TestServer.everywhere(village.name));
        return made(auditor.get("/communities/" + village.name + "/record/export.ndjson"))
                .body()
                .lines()
                .toList();
    }

    static JsonNode leader(SupervisionRecord record, String officer) {
        return TestServer.part(RecordJson.class).toJson(record.leader(new OfficerId(officer)));
    }
}
