package org.folkmoot.web.attacks;

import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Those in office try to change who counts and who comes, from the notice to behind the closed door. */
@TestMethodOrder(OrderAnnotation.class)
class ElectorateIT {

    private static final String BEFORE = "2026-03-10T01:00:00Z";
    private static final String DAY = "2026-03-20T01:00:00Z";

    private static Village village;
    private static Client board;
    private static Client colleague;
    private static String meeting;

    @BeforeAll
    static void setUp() {
        village = new Village();
        board = TestServer.client(
                Role.SUPERVISOR, "officer:" + village.seatBoard().getFirst(), village.name);
        colleague = TestServer.client(Role.COMMITTEE, "officer:" + village.seats.get(1), village.name);
        var proposal = made(village.representative(0)
                        .post(
                                village.path + "/commands/table-proposal",
                                "{\"matter\":\"IMPORTANT\",\"title\":\"修缮\",\"text\":\"修缮。\"}"))
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
        made(village.committee.post(
                village.path + "/commands/issue-notice",
                about("meeting", meeting, "{\"agenda\":[\"" + proposal + "\"],\"rating\":false}")));
        TestServer.showsAll();
    }

    private static Attempt attempt(Client who, String command, Map<String, ?> members) {
        return new Attempt(village, who, command, members);
    }

    private static Map<String, Object> household(int number, String resident, String... more) {
        var members = new HashMap<String, Object>(
                Map.of("meeting", meeting, "household", village.households.get(number), "resident", resident));
        for (int i = 0; i < more.length; i += 2) members.put(more[i], more[i + 1]);
        return members;
    }

    private static Map<String, Object> objection(int number, String resident, String ground, String motion) {
        return motion.isEmpty()
                ? household(number, resident, "ground", ground)
                : household(number, resident, "ground", ground, "motion", motion);
    }

    @Test
    @Order(1)
    void whoever_stays_at_home_is_not_struck_nor_another_put_in_their_place() {
        TestServer.itIs(BEFORE);
        var absent = village.representatives.get(6);
        var motion = village.decides("UPHOLD_OBJECTION");
        for (var ground : List.of("LEFT_BEFORE_NOTICE", "ENROLLED_IN_ERROR", "NOT_OF_AGE"))
            attempt(village.committee, "uphold-objection", objection(6, absent, ground, motion))
                    .isRefusedToPrograms("OBJECTION_NOT_BORNE_OUT");
        attempt(village.committee, "uphold-objection", objection(6, village.others.get(6), "ELECTOR_LEFT_OUT", motion))
                .isRefusedToPrograms("OBJECTION_NOT_BORNE_OUT");
        attempt(village.committee, "uphold-objection", objection(6, absent, "LEFT_BEFORE_NOTICE", ""))
                .isRefusedToPrograms("OBJECTION_WITHOUT_MOTION");
        for (var other : List.of(board, village.streetOffice, village.administrator, village.representative(0)))
            attempt(other, "uphold-objection", objection(6, absent, "LEFT_BEFORE_NOTICE", motion))
                    .isRefusedToPrograms("NOT_FOR_THIS_ROLE");
        attempt(board, "confirm-objection", household(6, absent)).isRefused("OBJECTION_NOT_UPHELD");
    }

    @Test
    @Order(2)
    void striking_somebody_from_the_roll_after_the_notice_changes_no_figure_by_itself() {
        TestServer.itIs(BEFORE);
        made(village.committee.post(
                village.path + "/commands/strike-household",
                "{\"household\":\"%s\",\"reason\":\"LEFT\"}".formatted(village.households.get(5))));
        TestServer.showsAll();
        assertEquals(7, entitled());
        var motion = village.decides("UPHOLD_OBJECTION");
        var struck = objection(5, village.representatives.get(5), "LEFT_BEFORE_NOTICE", motion);
        made(attempt(village.committee, "uphold-objection", struck).asProgram());
        TestServer.showsAll();
        assertEquals(7, entitled());
        for (var one : List.of(village.committee, colleague, village.streetOffice, village.administrator))
            attempt(one, "confirm-objection", household(5, village.representatives.get(5)))
                    .isNotTheirs();
        attempt(
                        village.committee,
                        "uphold-objection",
                        objection(5, village.representatives.get(5), "LEFT_BEFORE_NOTICE", motion))
                .isRefusedToPrograms("OBJECTION_MOTION_USED");
    }

    private static int entitled() {
        return made(village.committee.get(village.path + "/views/meetings"))
                .json()
                .at("/entries/0/entitled")
                .asInt();
    }

    @Test
    @Order(3)
    void what_was_upheld_before_the_day_is_not_confirmed_on_it_and_nobody_ends_or_puts_off_the_meeting_at_will() {
        TestServer.itIs(BEFORE);
        attempt(village.committee, "close-meeting", Map.of("meeting", meeting)).isRefused("MEETING_NOT_OVER");
        attempt(village.committee, "adjourn-meeting", Map.of("meeting", meeting, "heldOn", "2026-04-20"))
                .isRefused("ADJOURNED_TOO_FAR");
        attempt(village.committee, "close-check-in", Map.of("meeting", meeting)).isRefused("MEETING_NOT_BEGUN");
        attempt(village.committee, "check-in", household(0, village.representatives.get(0), "attendance", "ON_SITE"))
                .isRefused("CHECK_IN_NOT_TODAY");
        TestServer.itIs(DAY);
        attempt(board, "confirm-objection", household(5, village.representatives.get(5)))
                .isRefused("OBJECTION_NOT_UPHELD");
    }

    @Test
    @Order(4)
    void at_the_door_one_person_comes_once_for_one_household_and_no_form_comes_for_them() {
        TestServer.itIs(DAY);
        for (int home = 0; home < 3; home++)
            made(attempt(
                            village.committee,
                            "check-in",
                            household(home, village.representatives.get(home), "attendance", "ON_SITE"))
                    .asProgram());
        attempt(village.committee, "check-in", household(0, village.representatives.get(0), "attendance", "ON_SITE"))
                .isRefused("ALREADY_CHECKED_IN");
        attempt(village.committee, "check-in", household(3, village.others.get(3), "attendance", "ON_SITE"))
                .isRefusedToPrograms("NOT_ENTITLED");
        attempt(village.committee, "check-in", household(3, village.representatives.get(0), "attendance", "ON_SITE"))
                .isRefusedToPrograms("NOT_ENTITLED");
        attempt(village.committee, "check-in", household(3, village.representatives.get(3), "attendance", "ON_PAPER"))
                .isRefusedToPrograms("FORMS_NOT_ALLOWED");
        attempt(
                        village.representative(3),
                        "check-in",
                        household(3, village.representatives.get(3), "attendance", "ON_SITE"))
                .isRefusedToPrograms("CHECK_IN_AT_THE_DOOR");
        attempt(board, "check-in", household(3, village.representatives.get(3), "attendance", "ON_SITE"))
                .isRefusedToPrograms("CHECK_IN_NOT_YOURS");
    }

    @Test
    @Order(5)
    void behind_the_closed_door_nothing_changes_and_three_of_seven_are_no_quorum() {
        TestServer.itIs(DAY);
        var struck = objection(5, village.representatives.get(5), "LEFT_BEFORE_NOTICE", "");
        made(attempt(village.committee, "uphold-objection", struck).asProgram());
        made(attempt(colleague, "second-objection", household(5, village.representatives.get(5)))
                .asProgram());
        made(village.committee.post(village.path + "/commands/close-check-in", about("meeting", meeting, "{}")));
        TestServer.showsAll();
        attempt(board, "confirm-objection", household(5, village.representatives.get(5)))
                .isRefused("CHECK_IN_CLOSED");
        made(village.committee.post(village.path + "/commands/reopen-check-in", about("meeting", meeting, "{}")));
        attempt(board, "confirm-objection", household(5, village.representatives.get(5)))
                .isRefused("CHECK_IN_CLOSED");
        made(village.committee.post(village.path + "/commands/close-check-in", about("meeting", meeting, "{}")));
        attempt(village.committee, "declare-quorum", Map.of("meeting", meeting)).isRefused("NO_QUORUM");
        attempt(village.committee, "close-meeting", Map.of("meeting", meeting)).isRefused("MEETING_NOT_OVER");
        TestServer.itIs("2026-03-20T22:00:00Z");
        attempt(village.committee, "declare-quorum", Map.of("meeting", meeting)).isRefused("SITTING_OVER");
        assertEquals(7, entitled());
    }
}
