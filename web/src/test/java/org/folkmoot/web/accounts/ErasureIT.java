package org.folkmoot.web.accounts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.Client;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ErasureIT {

    private static final String HERE = "/api/communities/nanlang";

    @TempDir
    Path folder;

    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        assertEquals(0, Folkmoot.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments), err::toString);
        return out.toString();
    }

    /** What a person's row holds: their key, what is sealed under it, and what their document is found by, as they stand in the file. */
    private List<String> row(Path data, String resident) throws SQLException {
        var sql = "SELECT sealed FROM kept_person WHERE key = ?";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("identity.db"));
                var select = connection.prepareStatement(sql)) {
            select.setString(1, resident);
            try (var rows = select.executeQuery()) {
                assertTrue(rows.next());
                var note = JsonMapper.shared().readTree(rows.getBytes(1));
                return Stream.of("key", "sealed", "document")
                        .map(field -> note.path(field).asString(""))
                        .filter(text -> !text.isEmpty())
                        .toList();
            }
        }
    }

    /** The database and its log, a character for each byte. */
    private static String bytes(Path data) throws IOException {
        var bytes = new StringBuilder();
        try (var files = Files.list(data)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("identity.db"))
                    .toList()) bytes.append(Files.readString(file, ISO_8859_1));
        }
        return bytes.toString();
    }

    private static List<String> left(List<String> sealed, String bytes) {
        return sealed.stream().filter(bytes::contains).toList();
    }

    @Test
    void of_an_erased_person_nothing_is_left_and_the_record_still_proves_itself() throws Exception {
        var data = folder.resolve("demo");
        run("demo", "--only-fill", "--households", "60", "--data", data.toString());
        var passwords = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        try (var server = Server.start(Settings.in(data).withPort(0))) {
            var administrator = signIn(server, passwords, "administrator");
            var committee = signIn(server, passwords, "committee");
            var resident = signIn(server, passwords, "resident");
            var id = resident.get("/api/session").text("actor").substring("resident:".length());
            var name = server.part(PersonStore.class)
                    .find(new ResidentId(id))
                    .orElseThrow()
                    .name();
            var whole = HERE + "/views/roll?seen="
                    + server.part(CommitLog.class).head().position();
            var roll = made(administrator.get(whole)).body();
            var sealed = row(data, id);
            assertThat(sealed).hasSize(3);
            assertEquals(sealed, left(sealed, bytes(data)), "looked for where it is");

            var erased = administrator.post(HERE + "/residents/" + id + "/erasure", "{\"reason\":\"REQUESTED\"}");

            assertEquals(204, erased.status(), erased::body);
            assertEquals(List.of(), row(data, id));
            assertEquals(List.of(), left(sealed, bytes(data)));
            assertEquals("", resident.get("/api/session").text("role"));
            assertEquals(
                    "401 WRONG_SIGN_IN",
                    new Client(server.port())
                            .post(
                                    "/api/sign-in",
                                    "{\"name\":\"resident\",\"password\":\"%s\"}"
                                            .formatted(passwords.getOrDefault("resident", "")))
                            .outcome());
            var search = "{\"words\":\"" + id + "\",\"purpose\":\"CHECK_IN\"}";
            assertThat(made(committee.post(HERE + "/people/search", search)).body())
                    .isEqualTo("[]");
            var card = made(committee.get(HERE + "/residents/" + id + "/person?purpose=check-in"));
            assertEquals("true", card.text("erased"));
            assertThat(card.body()).doesNotContain(name);
            assertEquals(roll, made(administrator.get(whole)).body());
            var entry = server.part(AccessLog.class).about(new ResidentId(id), null, 9).stream()
                    .filter(one -> one.purpose() == Purpose.ERASURE)
                    .findFirst()
                    .orElseThrow();
            assertEquals("REQUESTED", entry.note());
            assertEquals("system:administrator", entry.actor());

            var export = folder.resolve("record.ndjson").toString();
            run("export", export, "--data", data.toString(), "--lang", "en");
            run("verify", export, "--key", data + "/keys/installation.pem", "--lang", "en");
            assertThat(run("replay", export, "--lang", "en")).contains("with the same outcome");
        }
    }

    private static Client signIn(Server server, Map<String, String> passwords, String name) {
        return new Client(server.port()).signIn(name, passwords.getOrDefault(name, ""));
    }
}
