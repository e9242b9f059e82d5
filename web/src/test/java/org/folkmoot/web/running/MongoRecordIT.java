package org.folkmoot.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.accounts.FirstAdministrator;
import org.folkmoot.web.kit.EdgeRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose record and views are kept in a MongoDB that is provided. */
class MongoRecordIT {

    private static final String COMMUNITY = "/api/communities/nanlang";
    private static final String ROLL = COMMUNITY + "/views/roll";
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String IDENTITY_KEY = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private final MongoForTests mongo = new MongoForTests();
    private final String record = mongo.address();

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    private Server start(String data) {
        return Server.start(settings(data));
    }

    private Settings settings(String data) {
        return Settings.in(folder.resolve(data))
                .withRecord(record)
                .withIdentityKey(IDENTITY_KEY)
                .withPort(0)
                .withClock(() -> NOW);
    }

    /** @param data of the server that was started first: accounts are shared */
    private Client administrator(Server server, String data) throws IOException {
        var file = FirstAdministrator.passwordIn(new DataFolder(folder.resolve(data)));
        return new Client(server.port())
                .signIn(FirstAdministrator.NAME, Files.readString(file).strip());
    }

    private static Reply constitute(Client administrator) {
        return made(administrator.post(COMMUNITY + "/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
    }

    private static Reply form(Client administrator, int group) {
        return administrator.post(COMMUNITY + "/commands/form-group", "{\"code\":\"0" + group + "\"}");
    }

    /** What a server shows as soon as it shows what the receipt tells of. */
    private static Reply shown(Client client, String path, Reply receipt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var reply = client.get(path + "?seen=" + receipt.text("position"));
        // The server itself waits for some seconds before it says so.
        while (reply.code().equals(EdgeRefusal.VIEWS_BEHIND.name()) && System.nanoTime() < deadline)
            reply = client.get(path + "?seen=" + receipt.text("position"));
        return made(reply);
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Folkmoot.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertEquals(0, code, err::toString);
        return out.toString();
    }

    @Test
    void the_next_server_shows_what_the_last_one_was_told() throws IOException {
        String community;
        String roll;
        Reply formed;
        try (var server = start("data")) {
            var administrator = administrator(server, "data");
            var constituted = constitute(administrator);
            community = shown(administrator, COMMUNITY + "/views/communities", constituted)
                    .body();
            formed = made(form(administrator, 1));
            roll = shown(administrator, ROLL, formed).body();
            assertThat(community).contains("南郎家园");
            assertThat(roll).contains("\"code\":\"01\"");
        }
        try (var server = start("data")) {
            var administrator = administrator(server, "data");

            assertEquals(
                    community,
                    shown(administrator, COMMUNITY + "/views/communities", formed)
                            .body());
            assertEquals(roll, shown(administrator, ROLL, formed).body());
            made(form(administrator, 2));
        }
        assertThat(folder.resolve("data").resolve("record.sqlite")).doesNotExist();
        assertThat(folder.resolve("data").resolve("views")).doesNotExist();
    }

    @Test
    void two_servers_decide_on_one_record_and_show_each_others_outcomes_and_one_carries_on_alone() throws IOException {
        try (var first = start("first");
                var second = start("second")) {
            var here = administrator(first, "first");
            var there = administrator(second, "first");
            constitute(here);
            made(form(here, 1));

            var formed = made(form(there, 2));

            assertEquals(2, shown(here, ROLL, formed).json().path("groups").size());
            assertEquals("GROUP_CODE_TAKEN", form(here, 2).code());
            var last = made(form(here, 3));
            assertEquals(
                    shown(here, ROLL, last).body(), shown(there, ROLL, last).body());
            first.close();
            assertEquals(
                    4,
                    shown(there, ROLL, made(form(there, 4)))
                            .json()
                            .path("groups")
                            .size());
        }
    }

    @Test
    void the_record_is_taken_away_beside_a_running_server_and_verified() throws IOException {
        var file = folder.resolve("record.ndjson").toString();
        var data = folder.resolve("data").toString();
        try (var server = start("data")) {
            var administrator = administrator(server, "data");
            constitute(administrator);
            var formed = made(form(administrator, 1));

            run("export", file, "--record", record, "--data", data, "--lang", "en");

            var key = data + "/keys/installation.pem";
            assertThat(run("verify", file, "--key", key, "--lang", "en"))
                    .contains("up to position " + formed.text("position") + ",");
            assertThat(run("replay", file, "--lang", "en")).contains("with the same outcome");
        }
    }

    @Test
    void every_server_signs_with_the_same_key_and_one_that_has_another_does_not_start() throws IOException {
        try (var first = start("first");
                var second = start("second")) {
            assertEquals(
                    first.part(InstallationKey.class).publicKey(),
                    second.part(InstallationKey.class).publicKey());
            assertEquals(-1, Files.mismatch(keyOf("first"), keyOf("second")));
            InstallationKey.createOrLoad(keyOf("third"));

            assertThatThrownBy(() -> start("third"))
                    .rootCause()
                    .hasMessageContaining("not the key of this installation");
        }
    }

    private Path keyOf(String data) {
        return folder.resolve(data).resolve("keys").resolve("installation.pem");
    }

    @Test
    void a_server_with_another_key_does_not_start() {
        try (var first = start("first")) {
            var other = settings("second").withIdentityKey("f".repeat(64));

            assertThatThrownBy(() -> Server.start(other)).rootCause().hasMessageContaining("another key");
            assertThat(first.port()).isPositive();
        }
    }
}
