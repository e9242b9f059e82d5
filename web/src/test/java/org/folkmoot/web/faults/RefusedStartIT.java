package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.axon.Soon;
import org.folkmoot.web.Client;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.accounts.FirstAdministrator;
import org.folkmoot.web.cli.DataPlace;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.running.DataFolder;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server does not begin to work on: it says why in one sentence, ends with the code for that, and has written nothing. */
@Timeout(300)
class RefusedStartIT {

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    /** An installation whose record has its first line. */
    private Path begin() {
        Installation.open(new DataPlace(data()), Instant.parse("2026-01-05T00:00:00Z"))
                .close();
        return data();
    }

    private Ran serve() {
        return Ran.run("serve", "--data", data().toString(), "--port", "0", "--lang", "en");
    }

    private static void assertSentence(int code, String why, Ran ran) {
        assertEquals(code, ran.code(), ran.err());
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("folkmoot: did not start: ").contains(why);
    }

    private Connection sql() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data().resolve("record.sqlite"));
    }

    @Test
    void tables_of_newer_software() throws Exception {
        begin();
        try (var connection = sql();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 7");
        }
        var before = Files.readAllBytes(data().resolve("record.sqlite"));

        assertSentence(1, "kept by newer software: its tables are version 7", serve());

        assertThat(data().resolve("record.sqlite")).hasBinaryContent(before);
        assertThat(data().resolve("views")).doesNotExist();
    }

    @Test
    void a_line_of_newer_software() throws Exception {
        begin();
        try (var connection = sql()) {
            append(connection, "vote-by-raising-hands", "hands-raised");
        }
        var before = Files.readAllBytes(data().resolve("record.sqlite"));

        assertSentence(1, "in the line at position 2, no ", serve());

        assertThat(data().resolve("record.sqlite")).hasBinaryContent(before);
        assertThat(data().resolve("views")).doesNotExist();
        var roll = Files.createFile(folder.resolve("roll.csv")).toString();
        var ran = Ran.run("import-roll", roll, "--community", "nanlang", "--data", data().toString());
        assertEquals(1, ran.code());
        assertThat(ran.err()).startsWith("folkmoot: the record was kept by newer software");
    }

    /** Appends a line as the software to come would, with a command and an event that this one does not know. */
    private static void append(Connection connection, String command, String event) throws Exception {
        byte[] last;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT line FROM commits WHERE position = 1")) {
            last = rows.getBytes(1);
        }
        var prev = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(last));
        var line =
                "{\"position\":2,\"prev\":\"%s\",\"at\":\"2030-01-01T00:00:00Z\",\"by\":\"system:any\",\"community\":\"c\","
                                .formatted(prev)
                        + "\"command\":{\"id\":\"a\",\"name\":\"%s.v1\",\"data\":{}},".formatted(command)
                        + "\"events\":[{\"name\":\"%s.v1\",\"tags\":[],\"data\":{}}]}".formatted(event);
        try (var insert = connection.prepareStatement("INSERT INTO commits VALUES (2, 2, 99, 'a', ?)")) {
            insert.setBytes(1, line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    @Test
    void a_record_that_was_replaced_by_a_shorter_one() throws IOException {
        Casters.openVote(data());
        for (var name : List.of("record.sqlite", "record.sqlite-wal", "record.sqlite-shm", "record.head"))
            Files.deleteIfExists(data().resolve(name));

        assertSentence(1, "ends at position 0, and position ", serve());
    }

    /** While it runs, it goes on and opens no vote; the next start is refused. */
    @Test
    void a_record_that_is_changed_under_a_running_server() throws Exception {
        begin();
        try (var server = Server.start(Settings.in(data()).withPort(0))) {
            var client = new Client(server.port());
            assertThat(client.get("/health").body()).doesNotContain("RECORD_NOT_CONFIRMED");
            try (var connection = sql();
                    var statement = connection.createStatement()) {
                assertEquals(
                        1,
                        statement.executeUpdate(
                                "UPDATE commits SET line = replace(line, 'open-record', 'open-recorD')"));
            }
            Soon.until(
                    "the change is noticed", () -> client.get("/health").body().contains("RECORD_NOT_CONFIRMED"));
        }

        assertSentence(1, "position 1 of the record in ", serve());
    }

    @Test
    void a_record_without_its_key() throws IOException {
        begin();
        Files.delete(data().resolve("keys/installation.pem"));

        assertSentence(70, "installation.pem is not there", serve());

        assertThat(data().resolve("keys/installation.pem")).doesNotExist();
    }

    @Test
    void a_folder_that_another_server_works_in() throws Exception {
        try (var first = Child.start(LimitedServer.class, folder, data().toString())) {
            int port = Integer.parseInt(first.next(line -> line.matches("[0-9]{4,5}")));

            assertSentence(1, "is in use by process " + first.id(), serve());

            assertThat(new Client(port).get("/health").body()).contains("\"status\":\"UP\",\"views\":\"UP\"");
            var password = Files.readString(FirstAdministrator.passwordIn(new DataFolder(data())));
            made(new Client(port)
                    .signIn(FirstAdministrator.NAME, password.strip())
                    .post("/api/communities/here/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
        }
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        begin();
        var none = Files.createDirectories(folder.resolve("none"));
        for (var path : List.of(data(), none)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
            try (var server = Child.complaining(
                    Bound.byPermissions(),
                    Folkmoot.class,
                    folder,
                    "serve",
                    "--data",
                    path.toString(),
                    "--port",
                    "0",
                    "--lang",
                    "en")) {
                assertEquals(70, server.exit());
                var said = String.join("\n", server.all());
                assertThat(said).startsWith("folkmoot: did not start: cannot ").contains(path.toString());
                assertThat(said.lines()).hasSize(1);
            } finally {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Root may write where nobody may, unless that is taken from the process. */
    private static final class Bound {
        static List<String> byPermissions() {
            if (!System.getProperty("user.name").equals("root")) return List.of();
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root, and no setpriv to take its rights away");
            return List.of("/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search");
        }
    }
}
