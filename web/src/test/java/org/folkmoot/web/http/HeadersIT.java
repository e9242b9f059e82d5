package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersIT {

    @Test
    void browsers_are_told_to_keep_away_what_is_not_ours() {
        for (var path : new String[] {"/sign-in", "/invitation", "/api/session"}) {
            var reply = TestServer.client().get(path);

            assertThat(reply.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertEquals("nosniff", reply.header("X-Content-Type-Options").orElse(""), path);
            assertEquals(
                    "same-origin", reply.header("Cross-Origin-Opener-Policy").orElse(""), path);
            assertEquals(
                    "same-origin", reply.header("Cross-Origin-Resource-Policy").orElse(""), path);
            assertEquals("same-origin", reply.header("Referrer-Policy").orElse(""), path);
            assertThat(reply.header("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_with_it(@TempDir Path data) {
        try (var server = Server.start(Settings.in(data).withBehindTls(true).withPort(0))) {
            var reply = new Client(server.port()).get("/sign-in", "X-Forwarded-Proto", "https");

            assertThat(reply.header("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
            assertThat(reply.header("Set-Cookie").orElse("")).contains("Secure").contains("HttpOnly");
        }
    }
}
