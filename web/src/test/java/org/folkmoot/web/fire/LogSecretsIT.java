package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.axon.Soon;
import org.folkmoot.web.FilledDemo;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.fire.Wire.Answer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server as it is run, in a process of its own, is sent names, telephones, addresses, ids, choices, passwords and tokens where
 * they belong and where they do not. Nothing of it stands in anything that the process writes.
 */
class LogSecretsIT {

    private static final String NAME = "欧阳密密";
    private static final String PHONE = "13912345678";
    private static final String BUILDING = "77号秘楼";
    private static final String DOCUMENT = "990001197001019999";
    private static final String PASSWORD = "secret-password-77";
    private static final String TEXT = "不应写入日志的话";
    private static final String CHOICE = "choice-secret-77";
    private static final String QUERY = "query-secret-77";
    private static final String HEADER = "header-secret-77";
    private static final String KEY = "key-secret-77";
    private static final Pattern PORT = Pattern.compile("listens on http://127\\.0\\.0\\.1:(\\d+)");
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private final List<String> secrets = new ArrayList<>(
            List.of(NAME, PHONE, BUILDING, DOCUMENT, PASSWORD, TEXT, CHOICE, QUERY, HEADER, KEY, Odd.encoded(NAME)));

    private Process serve(Path data, String format) throws IOException {
        // The log is to be the program's own, not that of tests.
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Files.exists(Path.of(entry, "logback-test.xml")))
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        classes,
                        Folkmoot.class.getName(),
                        "serve",
                        "--port=0",
                        "--metrics-port=0",
                        "--log=" + format,
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void nothing_that_anybody_sends_stands_in_the_log(String format) throws Exception {
        var data = FilledDemo.copiedTo(folder.resolve("demo"));
        var process = serve(data, format);
        try {
            Soon.until("it listens", () -> PORT.matcher(log()).find());
            var port = PORT.matcher(log());
            assertThat(port.find()).isTrue();
            try (var wire = new Wire(Integer.parseInt(port.group(1)))) {
                tellEverything(wire, data);
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        var log = log();
        for (var secret : secrets) assertThat(log).doesNotContain(secret);
        if (format.equals("json")) isJson(log);
        else assertThat(log.lines().filter(line -> line.contains(" ERROR "))).isEmpty();
    }

    private static void isJson(String log) {
        var entries = log.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(entries).hasSizeGreaterThan(20);
        var requests = entries.stream()
                .map(line -> Json.read(line.getBytes(UTF_8)))
                .filter(entry -> entry.at("/http/route").isString())
                .toList();
        assertThat(requests).hasSizeGreaterThan(20).allSatisfy(entry -> {
            assertThat(entry.at("/http/request/id").asString("")).hasSize(16);
            assertThat(entry.at("/event/duration").isIntegralNumber()).isTrue();
        });
        assertThat(requests.stream().map(entry -> entry.at("/http/route").asString("")))
                .contains("/api/communities/{community}/residents/{resident}/person", "/api/sign-in", "none");
        assertThat(requests.stream().map(entry -> entry.at("/folkmoot/refusal").asString("")))
                .contains("WRONG_SIGN_IN", "MALFORMED_JSON", "BAD_REQUEST");
        assertThat(requests.stream()
                        .filter(entry -> entry.at("/folkmoot/position").isIntegralNumber()))
                .hasSize(1);
    }

    private void tellEverything(Wire wire, Path data) throws IOException {
        var accounts = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        secrets.addAll(accounts.values());
        send(wire, json("/api/sign-in", Map.of("name", NAME, "password", PASSWORD)));
        send(wire, form("/sign-in", "name=" + Odd.encoded(NAME) + "&password=" + PASSWORD));
        var administrator = session(wire, "administrator", accounts.getOrDefault("administrator", ""));
        var resident = session(wire, "resident", accounts.getOrDefault("resident", ""));
        var committee = session(wire, "committee", accounts.getOrDefault("committee", ""));
        people(wire, administrator);
        for (var session : List.of(resident, committee)) mistakes(wire, session);
        broken(wire, administrator);
        var group = as(administrator, json("/api/communities/nanlang/commands/form-group", Map.of("code", "99")));
        assertThat(send(wire, group).status()).isEqualTo(201);
    }

    private List<String[]> session(Wire wire, String name, String password) throws IOException {
        var answer = send(wire, json("/api/sign-in", Map.of("name", name, "password", password)));
        var cookie = answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var token = Json.read(answer.body()).path("token").asString("");
        secrets.add(token);
        secrets.add(cookie.substring(cookie.indexOf('=') + 1));
        return List.of(new String[] {"Cookie", cookie}, new String[] {"X-CSRF-TOKEN", token});
    }

    private void people(Wire wire, List<String[]> administrator) throws IOException {
        var found = send(
                wire,
                as(
                        administrator,
                        json(
                                "/api/communities/nanlang/people/search",
                                Map.of("words", "1", "purpose", "ROLL_CORRECTION"))));
        var id = Pattern.compile("R-[0-9A-Z]{8}").matcher(found.text());
        assertThat(id.find()).isTrue();
        secrets.add(id.group());
        var person = Map.of(
                "name",
                NAME,
                "phone",
                PHONE,
                "building",
                BUILDING,
                "unit",
                "101",
                "document",
                DOCUMENT,
                "birthDate",
                "1970-01-01");
        var put = as(administrator, json("/api/communities/nanlang/residents/" + id.group() + "/person", person));
        put.method = "PUT";
        send(wire, put);
        var get = as(administrator, new Shot("GET", put.path));
        get.query = "purpose=roll-correction&seen=" + QUERY;
        send(wire, get);
        send(
                wire,
                as(
                        administrator,
                        form("/communities/nanlang/administration/roll/search", "words=" + Odd.encoded(NAME))));
        send(wire, as(administrator, new Shot("GET", put.path.replace("R-", "R-0"))));
    }

    /** Personal data where it does not belong. */
    private void mistakes(Wire wire, List<String[]> session) throws IOException {
        var here = "/api/communities/nanlang/";
        send(
                wire,
                as(
                        session,
                        json(here + "commands/table-proposal", Map.of("matter", NAME, "title", TEXT, "text", PHONE))));
        send(wire, as(session, json(here + "commands/table-proposal", Map.of(NAME, TEXT))));
        send(
                wire,
                as(
                        session,
                        json(
                                here + "commands/cast-ballot",
                                Map.of("vote", "V-7K2M9QXA", "meeting", "M-7K2M9QXA", "choices", List.of(CHOICE)))));
        send(
                wire,
                as(
                        session,
                        json(
                                        here + "commands/table-proposal",
                                        Map.of("matter", "IMPORTANT", "title", TEXT, "text", TEXT))
                                .with("Idempotency-Key", KEY + " " + NAME)));
        send(
                wire,
                as(
                        session,
                        form(
                                "/communities/nanlang/forms/cast-ballot",
                                "choice=" + CHOICE + "&vote=" + Odd.encoded(NAME))));
        for (var content : List.of(TEXT, "<svg>" + TEXT, "%PDF-" + TEXT)) {
            var file = as(session, new Shot("POST", here + "files").with("Content-Type", "text/plain"));
            file.query = "name=" + Odd.encoded(NAME + ".txt");
            send(wire, file.body(content));
        }
        send(wire, as(session, new Shot("GET", here + Odd.encoded(NAME))));
        send(wire, as(session, new Shot("GET", "/communities/" + Odd.encoded(NAME) + "/" + PHONE)));
    }

    /** What nobody can read. */
    private void broken(Wire wire, List<String[]> session) throws IOException {
        for (var method : List.of("GET", "OPTIONS", "PUT", "POST", "DELETE", QUERY))
            for (var query : List.of("=" + QUERY, QUERY + "=%zz" + QUERY, "seen=" + QUERY, "%00" + QUERY + "=1")) {
                var shot = as(session, new Shot(method, "/api/communities/nanlang/views/meetings"));
                shot.query = query;
                send(wire, shot);
                shot.path = "/communities/nanlang";
                send(wire, shot);
            }
        for (var body : List.of(
                "{\"" + NAME + "\":", "{\"code\":\"" + TEXT + "\ud800\"}", TEXT, "[".repeat(2_000) + "\"" + TEXT))
            send(
                    wire,
                    as(
                            session,
                            json("/api/communities/nanlang/commands/form-group", Map.of())
                                    .body(body)));
        for (var header : List.of(
                "Content-Type", "Accept", "Host", "Cookie", "Accept-Language", "Idempotency-Key", "X-Forwarded-For"))
            send(
                    wire,
                    as(session, new Shot("GET", "/api/session").with(header, HEADER + " \u0001 " + HEADER + ";=\"")));
        send(wire, new Shot("GET", "/api/%zz" + QUERY));
        send(wire, new Shot("GET", "/" + QUERY + "{}|\\ " + QUERY));
        send(wire, new Shot("GET", "/api/session").with("X-Padding", HEADER.repeat(1_000)));
        send(wire, new Shot(HEADER + "(", "/"));
    }

    private static Shot json(String path, Object body) {
        return new Shot("POST", path).with("Content-Type", "application/json").body(Json.text(body));
    }

    private static Shot form(String path, String body) {
        return new Shot("POST", path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .body(body);
    }

    private static Shot as(List<String[]> session, Shot shot) {
        shot.headers.addAll(session);
        return shot;
    }

    private static Answer send(Wire wire, Shot shot) throws IOException {
        var answer = wire.exchange(shot.bytes(), shot.method.equals("HEAD"), false);
        assertThat(answer.status()).as(shot.toString()).isLessThan(500);
        return answer;
    }
}
