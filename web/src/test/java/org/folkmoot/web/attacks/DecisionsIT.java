package org.folkmoot.web.attacks;

import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.VillageMeeting;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those in office try to change what residents have decided. */
class DecisionsIT {

    private static Village village;
    private static VillageMeeting evening;
    private static String passed;
    private static String failed;
    private static List<Client> board;

    /** Two matters were voted on: one passed with four of six, one failed with exactly half. */
    @BeforeAll
    static void setUp() {
        village = new Village();
        board = village.seatBoard().stream()
                .map(seat -> TestServer.client(Role.SUPERVISOR, "officer:" + seat, village.name))
                .toList();
        evening = new VillageMeeting(village, "修缮院落", "加装道闸", "更换路灯");
        for (int home = 0; home < 6; home++) {
            evening.cast(0, home, home < 4 ? "yes" : "no");
            evening.cast(1, home, home < 3 ? "yes" : "no");
        }
        evening.decide(0);
        evening.decide(1);
        passed = evening.votes.get(0);
        failed = evening.votes.get(1);
        TestServer.showsAll();
    }

    @BeforeEach
    void onTheDayAfter() {
        TestServer.itIs("2026-03-21T01:00:00Z");
    }

    private static Attempt attempt(Client who, String command, Map<String, ?> members) {
        return new Attempt(village, who, command, members);
    }

    private static List<Client> everybodyElse() {
        return List.of(village.committee, village.streetOffice, village.administrator, village.representative(0));
    }

    @Test
    void nobody_counts_otherwise_than_the_record_holds() {
        var recount = Map.of("vote", failed, "reason", "漏计一票");
        attempt(board.getFirst(), "correct-result", recount).isRefused("RESULT_UNCHANGED");
        for (var other : everybodyElse())
            attempt(other, "correct-result", recount).isNotTheirs();
        attempt(
                        board.getFirst(),
                        "correct-result",
                        Map.of("vote", failed, "reason", "漏计一票", "counts", Map.of("yes", 4, "no", 2)))
                .isRefusedToPrograms("UNKNOWN_FIELD");
    }

    @Test
    void nobody_annuls_alone_and_the_committees_word_on_one_result_serves_no_other() {
        var motion = village.decides("ANNUL_RESULT", "\"annuls\":\"" + failed + "\",");
        var other = Map.of("vote", passed, "motion", motion, "reason", "选票有误");
        attempt(board.getFirst(), "annul-result", other).isRefused("ANNULMENT_NOT_DECIDED");
        var unrelated = village.decides("MATTER");
        attempt(board.getFirst(), "annul-result", Map.of("vote", passed, "motion", unrelated, "reason", "选票有误"))
                .isRefused("ANNULMENT_NOT_DECIDED");
        for (var one : everybodyElse()) attempt(one, "annul-result", other).isNotTheirs();
    }

    @Test
    void what_was_decided_before_the_result_annuls_nothing_and_two_who_annul_at_once_do_it_once() throws Exception {
        var open = evening.votes.get(2);
        TestServer.itIs("2026-03-20T01:00:00Z");
        var early = village.decides("ANNUL_RESULT", "\"annuls\":\"" + open + "\",");
        evening.decide(2);
        TestServer.showsAll();
        attempt(board.getFirst(), "annul-result", Map.of("vote", open, "motion", early, "reason", "选票有误"))
                .isRefused("ANNULMENT_NOT_DECIDED");

        var motion = village.decides("ANNUL_RESULT", "\"annuls\":\"" + open + "\",");
        var annul = Map.of("vote", open, "motion", motion, "reason", "选票有误");
        assertEquals(
                1,
                atOnce(
                        () -> attempt(board.get(0), "annul-result", annul).asProgram(),
                        () -> attempt(board.get(1), "annul-result", annul).asProgram()));
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
    void a_vote_is_neither_closed_counted_nor_declared_twice_and_nobody_says_what_it_is_about() {
        attempt(village.committee, "close-vote", Map.of("vote", passed)).isRefused("VOTE_NOT_OPEN");
        attempt(village.committee, "count-vote", Map.of("vote", passed)).isRefused("VOTE_ALREADY_COUNTED");
        attempt(village.committee, "declare-result", Map.of("vote", passed)).isRefused("RESULT_ALREADY_DECLARED");
        for (var named : List.of("proposal", "revokes"))
            attempt(village.committee, "declare-result", Map.of("vote", passed, named, failed))
                    .isRefusedToPrograms("UNKNOWN_FIELD");
    }

    @Test
    void nobody_revokes_what_does_not_stand_and_nobody_orders_but_the_street_office() {
        var matter = Map.of("matter", "IMPORTANT", "title", "撤销", "text", "撤销。");
        attempt(village.committee, "table-proposal", with(matter, "revokes", failed))
                .isRefusedToPrograms("REVOKED_DECISION_NOT_STANDING");
        var order = Map.of("subject", passed, "article", "第三十一条", "reason", "违法。", "days", 30);
        for (var other : List.of(village.committee, board.getFirst(), village.administrator, village.representative(0)))
            attempt(other, "order-correction", order).isNotTheirs();
        attempt(village.streetOffice, "order-correction", with(order, "subject", failed))
                .isRefusedToPrograms("NOTHING_TO_CORRECT");
        attempt(village.streetOffice, "order-correction", with(order, "days", 4))
                .isRefused("ORDER_DAYS_UNFIT");
        attempt(village.streetOffice, "order-correction", with(order, "days", 91))
                .isRefused("ORDER_DAYS_UNFIT");
    }

    private static Map<String, Object> with(Map<String, ?> members, String name, Object value) {
        var more = new java.util.HashMap<String, Object>(members);
        more.put(name, value);
        return more;
    }

    @Test
    void what_another_community_decided_is_not_reached_from_here() {
        var elsewhere = new Village();
        TestServer.itIs("2026-03-21T01:00:00Z");
        var motion = village.decides("ANNUL_RESULT", "\"annuls\":\"" + passed + "\",");
        var others = elsewhere.seatBoard().stream()
                .map(seat -> TestServer.client(Role.SUPERVISOR, "officer:" + seat, elsewhere.name))
                .toList();
        new Attempt(
                        elsewhere,
                        others.getFirst(),
                        "annul-result",
                        Map.of("vote", passed, "motion", motion, "reason", "x"))
                .isRefusedToPrograms("RESULT_UNKNOWN");
        attempt(others.getFirst(), "annul-result", Map.of("vote", passed, "motion", motion, "reason", "x"))
                .isRefusedToPrograms("NOT_YOUR_COMMUNITY");
        var result = made(village.committee.get(village.path + "/views/results/" + passed));
        assertFalse(result.json().path("annulled").asBoolean(false));
    }
}
