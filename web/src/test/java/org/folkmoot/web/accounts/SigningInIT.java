package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.running.DataFolder;
import org.junit.jupiter.api.Test;

class SigningInIT {

    private static String account(String name, String role, String actor) {
        return """
                {"name":"%s","password":"long enough 1","role":"%s","actor":%s,"communities":["nanlang"]}""".formatted(name, role, actor.isEmpty() ? "null" : "\"" + actor + "\"");
    }

    private static Client administrator() {
        return TestServer.client(Role.ADMINISTRATOR, "system:administrator");
    }

    @Test
    void the_first_administrator_finds_the_password_in_a_file() throws IOException {
        var password = Files.readString(FirstAdministrator.passwordIn(TestServer.part(DataFolder.class)))
                .strip();

        var client = TestServer.client().signIn(FirstAdministrator.NAME, password);

        assertEquals("ADMINISTRATOR", client.get("/api/session").text("role"));
    }

    @Test
    void an_account_that_the_administrator_opens_can_sign_in_however_the_name_is_spelled() {
        assertEquals(
                "201",
                administrator()
                        .post("/api/accounts", account("Wang", "COMMITTEE", "officer:S-7K2M9QXA"))
                        .outcome());

        var client = TestServer.client().signIn(" ｗａｎｇ ", "long enough 1");

        assertEquals("officer:S-7K2M9QXA", client.get("/api/session").text("actor"));
    }

    @Test
    void a_name_is_given_once() {
        assertEquals(
                "201",
                administrator()
                        .post("/api/accounts", account("Zhao", "AUDITOR", ""))
                        .outcome());
        assertEquals(
                "409 SIGN_IN_NAME_TAKEN",
                administrator()
                        .post("/api/accounts", account("ZHAO", "AUDITOR", ""))
                        .outcome());
    }

    @Test
    void an_auditor_is_no_officer() {
        var reply = administrator().post("/api/accounts", account("Qian", "AUDITOR", "officer:S-7K2M9QXA"));

        assertEquals("422 INVALID_VALUE", reply.outcome());
        assertEquals("actor", reply.text("field"));
    }

    @Test
    void nobody_but_the_resident_opens_a_residents_account() {
        var reply = administrator().post("/api/accounts", account("He", "RESIDENT", "resident:R-7K2M9QXA"));

        assertEquals("422 INVALID_VALUE", reply.outcome());
        assertEquals("role", reply.text("field"));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        administrator().post("/api/accounts", account("Sun", "AUDITOR", ""));

        var wrong = TestServer.client().post("/api/sign-in", "{\"name\":\"Sun\",\"password\":\"wrong\"}");
        var unknown = TestServer.client().post("/api/sign-in", "{\"name\":\"Nobody\",\"password\":\"wrong\"}");

        assertEquals("401 WRONG_SIGN_IN", wrong.outcome());
        assertEquals(wrong.body(), unknown.body());
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        administrator().post("/api/accounts", account("Li", "AUDITOR", ""));
        for (int i = 0; i < 5; i++)
            assertEquals(
                    "401 WRONG_SIGN_IN",
                    TestServer.client()
                            .post("/api/sign-in", "{\"name\":\"Li\",\"password\":\"wrong\"}")
                            .outcome());

        var reply = TestServer.client().post("/api/sign-in", "{\"name\":\"li\",\"password\":\"long enough 1\"}");

        assertEquals("429 TOO_MANY_ATTEMPTS", reply.outcome());
        assertTrue(reply.header("Retry-After").isPresent());
    }

    @Test
    void signing_in_changes_the_session_and_the_token() {
        var client = TestServer.client();
        var before = client.get("/api/session");

        var after = client.post(
                "/api/sign-in", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(known(), TestServer.PASSWORD));

        assertNotEquals(before.text("token"), after.text("token"));
        assertNotEquals(before.header("Set-Cookie"), after.header("Set-Cookie"));
        assertThat(after.header("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Lax");
    }

    private static String known() {
        TestServer.client(Role.AUDITOR, "", "nanlang");
        return "auditor--nanlang";
    }

    @Test
    void nothing_is_changed_without_the_token() {
        var client = TestServer.client().signIn(known(), TestServer.PASSWORD);
        client.forgetToken();

        assertEquals("403 TOKEN_MISSING", client.post("/api/sign-out", "{}").outcome());
        assertEquals("AUDITOR", client.get("/api/session").text("role"));
    }

    @Test
    void who_has_signed_out_is_nobody() {
        var client = TestServer.client().signIn(known(), TestServer.PASSWORD);

        assertEquals("204", client.post("/api/sign-out", "{}").outcome());
        assertEquals("", client.get("/api/session").text("role"));
    }

    @Test
    void a_password_is_changed_by_who_knows_the_old_one() {
        administrator().post("/api/accounts", account("Zhou", "AUDITOR", ""));
        var client = TestServer.client().signIn("Zhou", "long enough 1");

        var wrong = client.post("/api/session/password", "{\"old\":\"wrong\",\"fresh\":\"even longer 2\"}");
        var brief = client.post("/api/session/password", "{\"old\":\"long enough 1\",\"fresh\":\"short\"}");
        var right = client.post("/api/session/password", "{\"old\":\"long enough 1\",\"fresh\":\"even longer 2\"}");

        assertEquals("401 WRONG_SIGN_IN", wrong.outcome());
        assertEquals("422 INVALID_VALUE", brief.outcome());
        assertEquals("204", right.outcome());
        TestServer.client().signIn("Zhou", "even longer 2");
    }

    @Test
    void the_form_signs_in_and_the_first_page_greets() {
        TestServer.client(Role.AUDITOR, "", "nanlang", "beilang");
        var twice = "auditor--nanlang-beilang";
        var client = TestServer.client();
        var form = client.get("/sign-in").body();
        var token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        var signedIn = client.postForm(
                "/sign-in", "name=" + twice + "&password=" + TestServer.PASSWORD.replace(" ", "+") + "&_csrf=" + token);

        assertEquals(302, signedIn.status());
        assertThat(client.get("/account").body()).contains("退出登录").contains(twice);
        assertThat(client.get("/account?lang=en").body()).contains("Sign out");
    }

    @Test
    void a_new_password_ends_all_sessions_but_the_one_it_was_given_in() {
        administrator().post("/api/accounts", account("Wu", "AUDITOR", ""));
        var here = TestServer.client().signIn("Wu", "long enough 1");
        var elsewhere = TestServer.client().signIn("Wu", "long enough 1");
        assertEquals("AUDITOR", elsewhere.get("/api/session").text("role"));

        here.post("/api/session/password", "{\"old\":\"long enough 1\",\"fresh\":\"even longer 2\"}");

        assertEquals("", elsewhere.get("/api/session").text("role"));
        assertEquals("AUDITOR", here.get("/api/session").text("role"));
        assertEquals("204", here.post("/api/session/sign-out-everywhere", "{}").outcome());
    }

    @Test
    void one_can_sign_out_everywhere_else() {
        administrator().post("/api/accounts", account("Zheng", "AUDITOR", ""));
        var here = TestServer.client().signIn("Zheng", "long enough 1");
        var elsewhere = TestServer.client().signIn("Zheng", "long enough 1");

        assertEquals("204", here.post("/api/session/sign-out-everywhere", "{}").outcome());

        assertEquals("", elsewhere.get("/api/session").text("role"));
        assertEquals("AUDITOR", here.get("/api/session").text("role"));
    }

    @Test
    void a_closed_account_is_nobodys_at_once_until_it_gets_another_password() {
        administrator().post("/api/accounts", account("Feng", "AUDITOR", ""));
        var client = TestServer.client().signIn("Feng", "long enough 1");

        assertEquals(
                "200",
                administrator()
                        .post("/api/accounts/closing", "{\"name\":\"Feng\"}")
                        .outcome());

        assertEquals("401 NOT_SIGNED_IN", client.get("/api/accounts").outcome());
        assertEquals(
                "401 WRONG_SIGN_IN",
                TestServer.client()
                        .post("/api/sign-in", "{\"name\":\"Feng\",\"password\":\"long enough 1\"}")
                        .outcome());
        assertThat(administrator().get("/api/accounts?after=fena").body())
                .contains("\"name\":\"feng\"")
                .contains("\"closed\":true");
        assertEquals(
                "200",
                administrator()
                        .post("/api/accounts/password", "{\"name\":\"Feng\",\"password\":\"even longer 2\"}")
                        .outcome());
        TestServer.client().signIn("Feng", "even longer 2");
    }

    @Test
    void an_administrator_cannot_close_their_own_account() {
        var name = administrator().get("/api/session").text("name");

        assertEquals(
                "422 INVALID_VALUE",
                administrator()
                        .post("/api/accounts/closing", "{\"name\":\"%s\"}".formatted(name))
                        .outcome());
    }
}
