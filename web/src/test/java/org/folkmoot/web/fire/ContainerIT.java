package org.folkmoot.web.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.folkmoot.web.TestServer;
import org.junit.jupiter.api.Test;

/** What the container refuses by itself is answered in our words. */
class ContainerIT {

    private static Wire.Answer answer(Shot shot) throws IOException {
        try (var wire = new Wire(TestServer.port())) {
            return wire.exchange(shot.bytes(), false, true);
        }
    }

    private static void isProblem(int status, String code, Wire.Answer answer) {
        assertEquals(status, answer.status());
        assertEquals("application/problem+json", answer.type());
        assertEquals(code, Json.read(answer.body()).path("code").asString(""));
        assertThat(answer.text()).doesNotContain("Tomcat");
    }

    @Test
    void a_header_that_is_too_long_is_a_problem() throws IOException {
        isProblem(400, "BAD_REQUEST", answer(new Shot("GET", "/api/session").with("X-Padding", "x".repeat(9_000))));
    }

    @Test
    void an_address_that_cannot_be_read_is_a_problem() throws IOException {
        isProblem(400, "BAD_REQUEST", answer(new Shot("GET", "/api/%zz")));
        isProblem(400, "BAD_REQUEST", answer(new Shot("GET", "/api/a b")));
        isProblem(400, "BAD_REQUEST", answer(new Shot("GET", "/api/session").with("Host", "a b")));
    }

    @Test
    void a_method_that_there_is_not_is_a_problem_whatever_it_asks_for() throws IOException {
        isProblem(405, "METHOD_NOT_ALLOWED", answer(new Shot("CONNECT", "/api/session")));
        isProblem(400, "BAD_REQUEST", answer(new Shot("FOO", "/api/session?=1")));
    }

    @Test
    void on_a_page_it_is_a_page_in_the_readers_language() throws IOException {
        var chinese = answer(new Shot("GET", "/%zz"));
        var english = answer(new Shot("GET", "/%zz").with("Accept-Language", "en"));

        assertEquals(400, chinese.status());
        assertEquals("text/html", chinese.type());
        assertThat(chinese.text()).contains("<html lang=\"zh-CN\"").contains("请求无法识别。");
        assertThat(english.text()).contains("<html lang=\"en\"").contains("The request cannot be read.");
    }

    @Test
    void brackets_in_a_query_are_no_reason_to_refuse_a_page() throws IOException {
        assertEquals(200, answer(new Shot("GET", "/?a[b]=1")).status());
    }
}
