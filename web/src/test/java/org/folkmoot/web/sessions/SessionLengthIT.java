package org.folkmoot.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLengthIT {

    private static final Duration OF_SOMEBODY = Duration.ofHours(2);

    /** How long the server keeps a session that it has just given out, if nobody uses it. */
    private static Duration length(Client.Reply reply) {
        var cookie = reply.header("Set-Cookie").orElseThrow();
        var id = cookie.replaceAll("^JSESSIONID=([^;]*);.*$", "$1");
        var session = Objects.requireNonNull(TestServer.part(KeptSessions.class).findById(id));
        var left = Duration.between(Instant.now(), session.until());
        assertThat(left)
                .isBetween(
                        session.getMaxInactiveInterval().minus(TestServer.PATIENCE), session.getMaxInactiveInterval());
        return session.getMaxInactiveInterval();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/invitation", "/api/session"})
    void a_session_of_nobody_lasts_ten_minutes(String path) {
        assertEquals(Duration.ofMinutes(10), length(TestServer.client().get(path)));
    }

    @Test
    void whoever_signs_in_by_program_has_it_as_long_as_the_server_is_set_to() {
        var name = TestServer.account(Role.ADMINISTRATOR, "system:administrator");
        var client = TestServer.client();
        client.refreshToken();

        var reply = client.post(
                "/api/sign-in", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestServer.PASSWORD));

        assertEquals(200, reply.status());
        assertEquals(OF_SOMEBODY, length(reply));
    }

    @Test
    void whoever_signs_in_by_the_form_has_it_as_long_as_the_server_is_set_to() {
        var name = TestServer.account(Role.ADMINISTRATOR, "system:administrator");
        var client = TestServer.client();
        client.refreshToken();

        var reply = signIn(client, name);

        assertThat(reply.header("Location").orElse("")).doesNotContain("refused");
        assertEquals(OF_SOMEBODY, length(reply));
    }

    @Test
    void whoever_signs_in_when_the_forms_session_is_over_gets_the_form_again() {
        var reply = signIn(TestServer.client(), "somebody");

        assertEquals(302, reply.status());
        assertThat(reply.header("Location").orElse("")).endsWith("/sign-in?refused=TOKEN_MISSING");
    }

    private static Client.Reply signIn(Client client, String name) {
        var form = "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(TestServer.PASSWORD, StandardCharsets.UTF_8);
        return client.postForm("/sign-in", form);
    }
}
