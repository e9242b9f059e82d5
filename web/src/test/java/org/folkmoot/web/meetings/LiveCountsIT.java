package org.folkmoot.web.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.web.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LiveCountsIT {

    private static Assembly assembly;

    private HttpClient http;
    private String token;

    @BeforeAll
    static void setUp() {
        assembly = new Assembly();
        TestServer.showsAll();
    }

    @BeforeEach
    void signIn() throws Exception {
        http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var signIn = to("/api/sign-in")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"%s\",\"password\":\"%s\"}"
                        .formatted(assembly.village.clerk, TestServer.PASSWORD)));
        token = JsonMapper.shared()
                .readTree(http.send(signIn.build(), BodyHandlers.ofString()).body())
                .path("token")
                .asString("");
    }

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestServer.port() + path))
                .timeout(TestServer.PATIENCE);
    }

    private HttpResponse<InputStream> listen() throws Exception {
        var request = to(assembly.page() + "/evening/counts").header("Accept", "text/event-stream");
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Reads until the server ends it. */
    private static String rest(HttpResponse<InputStream> told) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return new String(told.body().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        return "broken off";
                    }
                })
                .get(TestServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void who_signs_out_is_told_no_more() throws Exception {
        var told = listen();
        http.send(
                to("/api/sign-out")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());

        assertThat(rest(told)).contains("\"entitled\":7").doesNotContain("broken off");
    }

    @Test
    void a_server_that_stops_lets_its_pages_go() throws Exception {
        var live = TestServer.part(LiveCounts.class);
        var told = listen();
        live.stop();
        try {
            assertThat(rest(told)).contains("\"needed\":4").doesNotContain("broken off");
            assertEquals(503, listen().statusCode());
        } finally {
            live.start();
        }
    }

    @Test
    void of_one_page_too_many_of_a_session_the_oldest_is_let_go_and_asks_for_itself() throws Exception {
        var told = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i <= LiveCounts.MOST_OF_A_SESSION; i++) told.add(listen());

        assertTrue(told.stream().allMatch(each -> each.statusCode() == 200));
        assertThat(rest(told.getFirst())).contains("\"entitled\":7").doesNotContain("broken off");
        var counts = http.send(
                to(assembly.page() + "/evening/counts")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, counts.statusCode());
        assertThat(counts.body()).contains("data-count=\"present\"");
    }
}
