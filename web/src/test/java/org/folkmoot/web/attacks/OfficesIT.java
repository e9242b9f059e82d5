package org.folkmoot.web.attacks;

import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those in office, and the administrator, try to change who holds an office. */
class OfficesIT {

    private static Village village;
    private static List<Client> board;
    private static String document;

    @BeforeAll
    static void setUp() {
        village = new Village();
        board = village.seatBoard().stream()
                .map(seat -> TestServer.client(Role.SUPERVISOR, "officer:" + seat, village.name))
                .toList();
        var sheet = "结果单".getBytes(StandardCharsets.UTF_8);
        document = village.upload(village.committee, "结果单.txt", sheet);
        for (var other : List.of(village.streetOffice, village.administrator, board.getFirst()))
            village.upload(other, "结果单.txt", sheet);
    }

    @BeforeEach
    void inJune() {
        TestServer.itIs("2026-06-01T01:00:00Z");
    }

    private static Attempt attempt(Client who, String command, Map<String, ?> members) {
        return new Attempt(village, who, command, members);
    }

    private static Map<String, Object> evidence(String day, String... tellers) {
        return Map.of("decidedOn", day, "document", document, "tellers", List.of(tellers));
    }

    private static Map<String, Object> leaving(int seat, String reason, Map<String, ?> evidence) {
        return Map.of(
                "what",
                Map.of(
                        "body",
                        "COMMITTEE",
                        "officer",
                        village.seats.get(seat),
                        "resident",
                        village.others.get(seat),
                        "reason",
                        reason),
                "evidence",
                evidence);
    }

    private static String[] tellers() {
        return new String[] {village.representatives.get(0), village.representatives.get(1)};
    }

    @Test
    void nobody_leaves_but_by_a_route_of_the_law_and_not_before_the_fact() {
        for (var reason : List.of("DISMISSED", "SUCCEEDED", "TWICE_INCOMPETENT", "INCOMPATIBLE", "LEFT_ROLL"))
            attempt(village.committee, "enter-leaving", leaving(4, reason, evidence("2026-06-01")))
                    .isRefusedToPrograms("NO_SUCH_ROUTE");
        attempt(village.committee, "enter-leaving", leaving(4, "IDLE", evidence("2026-06-01", tellers())))
                .isRefusedToPrograms("IDLE_NOT_PROVIDED");
        attempt(village.committee, "enter-leaving", leaving(4, "RECALLED", evidence("2026-06-02", tellers())))
                .isRefusedToPrograms("DECIDED_IN_THE_FUTURE");
        attempt(village.committee, "enter-leaving", leaving(4, "RECALLED", evidence("2025-12-31", tellers())))
                .isRefusedToPrograms("DECIDED_BEFORE_THE_RECORD");
    }

    @Test
    void a_vote_on_an_office_needs_two_electors_who_counted_and_are_not_voted_on() {
        for (var tellers : List.of(
                new String[0],
                new String[] {village.representatives.get(0)},
                new String[] {village.representatives.get(0), village.representatives.get(0)},
                new String[] {village.representatives.get(0), village.others.get(4)},
                new String[] {village.representatives.get(0), "R-00000000"}))
            attempt(village.committee, "enter-leaving", leaving(4, "RECALLED", evidence("2026-06-01", tellers)))
                    .isRefusedToPrograms("TELLERS_UNFIT");
    }

    @Test
    void who_entered_it_confirms_nothing_nor_does_anybody_but_the_office_that_may_and_two_at_once_do_it_once()
            throws Exception {
        var entered = made(
                attempt(village.committee, "enter-leaving", leaving(3, "RESIGNED", evidence("2026-06-01", tellers())))
                        .asProgram());
        var change = entered.id("change");
        TestServer.showsAll();
        var confirm = Map.of("change", change);
        attempt(village.committee, "confirm-change", confirm).isRefused("NOT_ENTITLED_TO_CONFIRM");
        attempt(board.getFirst(), "confirm-change", confirm).isRefused("NOT_ENTITLED_TO_CONFIRM");
        attempt(village.administrator, "confirm-change", confirm).isNotTheirs();
        attempt(village.representative(0), "confirm-change", confirm).isNotTheirs();
        attempt(village.streetOffice, "confirm-change", Map.of("change", change, "named", Map.of()))
                .isRefusedToPrograms("UNKNOWN_FIELD");

        assertEquals(
                1,
                atOnce(
                        () -> attempt(village.streetOffice, "confirm-change", confirm)
                                .asProgram(),
                        () -> attempt(village.streetOffice, "drop-change", confirm)
                                .asProgram()));
    }

    @SafeVarargs
    private static long atOnce(Callable<Client.Reply>... attempts) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(attempts.length)) {
            return threads.invokeAll(List.of(attempts), 30, TimeUnit.SECONDS).stream()
                    .filter(one -> one.resultNow().status() == 200)
                    .count();
        }
    }

    @Test
    void the_administrator_seats_and_unseats_nobody_whom_residents_choose() {
        var staff = Map.of(
                "term", Map.of("from", "2026-06-01", "to", "2030-12-31"), "seats", List.of(Map.of("post", "MEMBER")));
        for (var body : List.of("COMMITTEE", "SUPERVISION_BOARD")) {
            var appoint = new HashMap<String, Object>(staff);
            appoint.put("body", body);
            attempt(village.administrator, "appoint-staff", appoint).isRefusedToPrograms("CHOSEN_BY_RESIDENTS");
            attempt(village.administrator, "dismiss-staff", Map.of("body", body, "officer", village.seats.get(0)))
                    .isRefusedToPrograms("CHOSEN_BY_RESIDENTS");
        }
        attempt(
                        village.administrator,
                        "enter-body",
                        Map.of(
                                "what",
                                Map.of(
                                        "body",
                                        "COMMITTEE",
                                        "term",
                                        Map.of("from", "2026-06-01", "to", "2030-12-31"),
                                        "seats",
                                        List.of(Map.of("resident", village.representatives.get(0), "post", "CHAIR")),
                                        "women",
                                        1),
                                "evidence",
                                evidence("2026-06-01", tellers())))
                .isRefusedToPrograms("NOT_ENTITLED_TO_ENTER");
    }

    @Test
    void whose_office_has_ended_decides_nothing_any_more() {
        village.change(
                village.committee,
                "enter-leaving",
                "{\"body\":\"COMMITTEE\",\"officer\":\"%s\",\"resident\":\"%s\",\"reason\":\"RECALLED\"}"
                        .formatted(village.seats.get(4), village.others.get(4)),
                "{\"decidedOn\":\"2026-06-01\",\"document\":\"%s\",\"tellers\":[\"%s\",\"%s\"]}"
                        .formatted(document, tellers()[0], tellers()[1]));
        TestServer.showsAll();
        var former = TestServer.client(Role.COMMITTEE, "officer:" + village.seats.get(4), village.name);
        attempt(
                        former,
                        "move-motion",
                        Map.of("purpose", "MATTER", "title", "一件事", "text", "请同意。", "interested", List.of()))
                .isRefusedToPrograms("MOTION_NOT_BY_MEMBER");
        var motion = village.decidesToMeet("ASSEMBLY_OF_HOUSEHOLDS", "2026-06-20");
        attempt(
                        former,
                        "call-meeting",
                        Map.of(
                                "kind",
                                "ASSEMBLY_OF_HOUSEHOLDS",
                                "heldOn",
                                "2026-06-20",
                                "place",
                                "广场",
                                "channel",
                                "ON_SITE",
                                "motion",
                                motion))
                .isRefusedToPrograms("MEETING_NOT_BY_COMMITTEE");
    }
}
