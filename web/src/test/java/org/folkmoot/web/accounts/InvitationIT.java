package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.junit.jupiter.api.Test;

class InvitationIT {

    private static final String PASSWORD = "tulip kettle 49";
    private static final Village VILLAGE = new Village();

    private static String code(String resident) {
        return made(VILLAGE.administrator.post(VILLAGE.path + "/residents/" + resident + "/invitation", "{}"))
                .text("code");
    }

    private static Reply redeem(String code, String name, String password) {
        return TestServer.client()
                .post(
                        "/api/invitation",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}".formatted(code, name, password));
    }

    @Test
    void with_a_code_a_resident_makes_an_account_once() {
        TestServer.itIs("2026-03-01T01:00:00Z");
        var ana = VILLAGE.representatives.get(1);
        var code = code(ana);

        var made = redeem(code, VILLAGE.name + "-ana", PASSWORD);

        assertEquals(201, made.status(), made::body);
        var client = TestServer.client().signIn(VILLAGE.name + "-ana", PASSWORD);
        assertEquals("resident:" + ana, client.get("/api/session").text("actor"));
        assertEquals("RESIDENT", client.get("/api/session").text("role"));
        assertThat(client.get("/api/session").body()).contains(VILLAGE.name);
        assertEquals(
                "409 INVITATION_NOT_VALID",
                redeem(code, VILLAGE.name + "-again", PASSWORD).outcome());
    }

    @Test
    void of_many_who_use_one_code_at_once_one_has_the_account() throws Exception {
        var code = code(VILLAGE.representatives.get(2));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(
                    IntStream.range(0, 4)
                            .<Callable<String>>mapToObj(i -> () -> redeem(code, VILLAGE.name + "-race" + i, PASSWORD)
                                    .outcome())
                            .toList(),
                    60,
                    TimeUnit.SECONDS)) outcomes.add(outcome.get());

            assertThat(outcomes).containsOnlyOnce("201");
        }
    }

    @Test
    void a_newer_code_replaces_the_older_and_the_account_made_with_it_the_former_one() {
        var ben = VILLAGE.representatives.get(3);
        var first = code(ben);
        var second = code(ben);
        assertEquals(
                "409 INVITATION_NOT_VALID",
                redeem(first, VILLAGE.name + "-ben", PASSWORD).outcome());
        made(redeem(second, VILLAGE.name + "-ben", PASSWORD));
        var session = TestServer.client().signIn(VILLAGE.name + "-ben", PASSWORD);

        made(redeem(code(ben), VILLAGE.name + "-benjamin", "other kettle 50"));

        assertEquals("401", session.get("/api/session/readings").outcome().substring(0, 3));
        assertEquals(
                "401 WRONG_SIGN_IN",
                TestServer.client()
                        .post(
                                "/api/sign-in",
                                "{\"name\":\"%s-ben\",\"password\":\"%s\"}".formatted(VILLAGE.name, PASSWORD))
                        .outcome());
        TestServer.client().signIn(VILLAGE.name + "-benjamin", "other kettle 50");
    }

    @Test
    void who_has_forgotten_the_password_keeps_the_name_with_a_new_code() {
        var cai = VILLAGE.representatives.get(4);
        made(redeem(code(cai), VILLAGE.name + "-cai", PASSWORD));

        made(redeem(code(cai), VILLAGE.name + "-cai", "other kettle 50"));

        TestServer.client().signIn(VILLAGE.name + "-cai", "other kettle 50");
    }

    @Test
    void what_will_not_do_is_refused_and_leaves_the_code_good() {
        var code = code(VILLAGE.representatives.get(5));
        made(redeem(code(VILLAGE.others.get(5)), VILLAGE.name + "-taken", PASSWORD));

        assertEquals(
                "409 SIGN_IN_NAME_TAKEN",
                redeem(code, VILLAGE.name + "-taken", PASSWORD).outcome());
        assertEquals(
                "422 PASSWORD_TOO_EASY",
                redeem(code, VILLAGE.name + "-dai", "1234567890").outcome());
        assertEquals(
                "422 INVALID_VALUE",
                redeem(code, VILLAGE.name + "-dai", "short").outcome());
        assertEquals("422 INVALID_VALUE", redeem(code, " ", PASSWORD).outcome());
        assertEquals(
                "422 INVITATION_MISTYPED",
                redeem(swapped(code), VILLAGE.name + "-dai", PASSWORD).outcome());
        made(redeem(code, VILLAGE.name + "-dai", PASSWORD));
    }

    private static String swapped(String code) {
        return (code.startsWith("0") ? "1" : "0") + code.substring(1);
    }

    @Test
    void a_code_ends_after_sixty_days() {
        TestServer.itIs("2026-03-01T01:00:00Z");
        var code = code(VILLAGE.representatives.get(6));
        TestServer.itIs("2026-04-30T01:00:01Z");

        assertEquals(
                "409 INVITATION_NOT_VALID",
                redeem(code, VILLAGE.name + "-late", PASSWORD).outcome());
        TestServer.itIs("2026-03-01T01:00:00Z");
    }

    @Test
    void only_electors_on_the_roll_are_invited() {
        for (var nobody : List.of("R-00000000", new Village().representatives.getFirst()))
            assertEquals(
                    "409 NOT_ON_ROLL_HERE",
                    VILLAGE.administrator
                            .post(VILLAGE.path + "/residents/" + nobody + "/invitation", "{}")
                            .outcome());
    }
}
