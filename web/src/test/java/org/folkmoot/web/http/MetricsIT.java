package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.AppendOutcome;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.running.Observing;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the metrics say after what is known to have happened. */
class MetricsIT {

    private static final String HERE = "/api/communities/measured-here";
    private static final String COUNTER = "counter";
    private static final Pattern TAGS = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private static HttpResponse<String> ask(int port, String method, String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String metrics(Server server) {
        return ask(server.part(MetricsEndpoint.class).port(), "GET", "/metrics").body();
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static Server start(Path data) {
        var settings = Settings.in(data).withPort(0).withObserving(new Observing(0, "127.0.0.1", false));
        var server = Server.start(settings);
        server.part(AccountStore.class)
                .add(new Account(
                        COUNTER,
                        server.part(Passwords.class).hash(TestServer.PASSWORD),
                        Role.ADMINISTRATOR,
                        Actor.ADMINISTRATOR,
                        Set.of()));
        return server;
    }

    /** Something was decided that something else has come before. */
    private static void conflict(Server server) {
        var community = new CommunityId("measured-here");
        var first = server.part(CommitLog.class).commits(2, 1).getFirst();
        var event = (CommunityEvent) first.events().getFirst();
        var read = new Selection(
                community,
                List.of(new Selection.Slice(event.tags().iterator().next(), Set.of("community-constituted"))));
        var given = new Given(Instant.now(), Actor.ADMINISTRATOR, community);
        var late = new Submission(
                new CommandId("too-late-1"), given, first.submission().command());

        assertEquals(
                new AppendOutcome.Conflict(),
                Soon.get(server.part(RecordWriter.class).append(late, first.events(), read, 0)));
    }

    @Test
    void after_a_known_number_of_everything_they_show_that_number() {
        try (var server = start(folder)) {
            var client = new Client(server.port());
            assertEquals(
                    "401 NOT_SIGNED_IN", client.get(HERE + "/views/communities").outcome());
            assertThat(client.post("/api/sign-in", "{\"name\":\"counter\",\"password\":\"wrong\"}")
                            .outcome())
                    .isEqualTo("401 WRONG_SIGN_IN");
            client.signIn(COUNTER, TestServer.PASSWORD);
            var constituted = client.post(
                    HERE + "/commands/constitute-community", "{\"name\":\"南郎家园\"}", "Idempotency-Key", "constitute-1");
            assertEquals(200, constituted.status() / 100 * 100);
            client.post(
                    HERE + "/commands/constitute-community", "{\"name\":\"南郎家园\"}", "Idempotency-Key", "constitute-1");
            for (int i = 0; i < 3; i++)
                assertEquals(
                        "409 COMMUNITY_ALREADY_CONSTITUTED",
                        client.post(HERE + "/commands/constitute-community", "{\"name\":\"南郎家园\"}")
                                .outcome());
            for (int i = 10; i < 14; i++)
                assertEquals(
                        201,
                        client.post(HERE + "/commands/form-group", "{\"code\":\"" + i + "\"}")
                                .status());
            assertEquals(
                    "400 MALFORMED_JSON",
                    client.post(HERE + "/commands/form-group", "{").outcome());
            conflict(server);
            var log = server.part(CommitLog.class);
            Soon.until("the views stand", () -> server.part(Views.class).lag() == 0);

            var metrics = metrics(server);
            long head = log.head().position();
            assertEquals(head, value(metrics, "folkmoot_record_position"));
            assertEquals(head, value(metrics, "folkmoot_record_events_total"));
            assertEquals(log.commits(1, 1_000).size(), value(metrics, "folkmoot_record_group_sum"));
            assertEquals(
                    value(metrics, "folkmoot_record_group_count"),
                    value(metrics, "folkmoot_record_append_seconds_count"));
            assertEquals(1, value(metrics, "folkmoot_record_conflicts_total"));
            assertEquals(0, value(metrics, "folkmoot_commands_decided_again_total"));
            assertEquals(0, value(metrics, "folkmoot_record_failures_total"));
            assertEquals(1, value(metrics, commands("open-record", "accepted")));
            assertEquals(1, value(metrics, commands("constitute-community", "accepted")));
            assertEquals(4, value(metrics, commands("form-group", "accepted")));
            assertEquals(1, value(metrics, commands("constitute-community", "repeated")));
            assertEquals(3, value(metrics, commands("constitute-community", "refused")));
            assertEquals(3, value(metrics, "folkmoot_refusals_total{code=\"COMMUNITY_ALREADY_CONSTITUTED\"}"));
            assertEquals(1, value(metrics, "folkmoot_refusals_total{code=\"MALFORMED_JSON\"}"));
            assertEquals(1, value(metrics, "folkmoot_refusals_total{code=\"NOT_SIGNED_IN\"}"));
            assertEquals(1, value(metrics, "folkmoot_refusals_total{code=\"WRONG_SIGN_IN\"}"));
            assertEquals(1, value(metrics, "folkmoot_sign_ins_total{outcome=\"WRONG_SIGN_IN\"}"));
            assertEquals(1, value(metrics, "folkmoot_sign_ins_total{outcome=\"signed_in\"}"));
            assertEquals(4, value(metrics, requests("POST", "/api/communities/{community}/commands/form-group", 201)));
            assertEquals(1, value(metrics, requests("POST", "/api/communities/{community}/commands/form-group", 400)));
            assertEquals(
                    3,
                    value(
                            metrics,
                            requests("POST", "/api/communities/{community}/commands/constitute-community", 409)));
            assertThat(metrics.lines().filter(line -> line.startsWith("folkmoot_view_lag{")))
                    .hasSizeGreaterThan(5)
                    .allMatch(line -> line.endsWith(" 0.0"));
            assertThat(metrics).contains("jvm_memory_used_bytes").contains("process_uptime_seconds");
            tagsAreNobodys(metrics);
        }
    }

    private static String commands(String name, String outcome) {
        return "folkmoot_commands_total{command=\"" + name + "\",outcome=\"" + outcome + "\"}";
    }

    private static String requests(String method, String route, int status) {
        return "folkmoot_http_requests_seconds_count{method=\"" + method + "\",route=\"" + route + "\",status=\""
                + status + "\"}";
    }

    /** No id, no name and nothing of this test. */
    private static void tagsAreNobodys(String metrics) {
        TAGS.matcher(metrics.lines()
                        .filter(line -> line.startsWith("folkmoot_"))
                        .reduce("", (all, line) -> all + line + "\n"))
                .results()
                .forEach(tag -> {
                    assertThat(tag.group(1))
                            .isIn("method", "route", "status", "code", "command", "outcome", "view", "le");
                    assertThat(tag.group(2)).doesNotContain("measured-here").doesNotContainPattern("[A-Z]-[0-9A-Z]{8}");
                });
    }

    @Test
    void whoever_loses_a_race_is_decided_again_and_each_time_is_counted() {
        try (var server = start(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = new Client(server.port()).signIn(COUNTER, TestServer.PASSWORD);
            client.post(HERE + "/commands/constitute-community", "{\"name\":\"南郎家园\"}");
            var outcomes = IntStream.range(0, 40)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> client.post(HERE + "/commands/form-group", "{\"code\":\"77\"}")
                                    .status(),
                            threads))
                    .toList();
            long made = outcomes.stream()
                    .map(Soon::get)
                    .filter(status -> status == 201)
                    .count();

            var metrics = metrics(server);
            assertEquals(1, made);
            assertEquals(
                    value(metrics, "folkmoot_record_conflicts_total"),
                    value(metrics, "folkmoot_commands_decided_again_total"));
            assertEquals(1, value(metrics, commands("form-group", "accepted")));
            assertEquals(39, value(metrics, commands("form-group", "refused")));
        }
    }

    @Test
    void nothing_is_told_on_the_port_of_the_pages_and_nothing_but_metrics_on_the_other() {
        try (var server = start(folder)) {
            int port = server.part(MetricsEndpoint.class).port();

            assertEquals(404, ask(server.port(), "GET", "/metrics").statusCode());
            assertEquals(404, ask(server.port(), "GET", "/actuator/prometheus").statusCode());
            assertEquals(404, ask(port, "GET", "/").statusCode());
            assertEquals(404, ask(port, "GET", "/metrics/x").statusCode());
            assertEquals(405, ask(port, "POST", "/metrics").statusCode());
            assertEquals(200, ask(port, "GET", "/metrics").statusCode());
        }
        assertEquals(0, TestServer.part(MetricsEndpoint.class).port(), "metrics are not told unless asked for");
    }
}
