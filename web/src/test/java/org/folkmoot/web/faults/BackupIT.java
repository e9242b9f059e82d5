package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.Client;
import org.folkmoot.web.FilledDemo;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.PersonStore.Forgotten;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An installation is copied while it works, and made again from the copy. */
@Timeout(300)
class BackupIT {

    private static final int HEARD_BEFORE = 500;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path data;
    private Path backup;
    private Path restored;

    /** The demonstration's community; only one test changes it, and no other looks at what that one does. */
    @BeforeAll
    static void fill() throws IOException {
        FilledDemo.copiedTo(shared.resolve("data"));
    }

    @BeforeEach
    void name() {
        data = shared.resolve("data");
        backup = folder.resolve("backup");
        restored = folder.resolve("restored");
    }

    private Ran backUp(String... more) {
        return run("backup", backup, data, more);
    }

    private Ran restore(String... more) {
        return run("restore", backup, restored, more);
    }

    private static Ran run(String subcommand, Path backup, Path data, String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of(subcommand, backup.toString(), "--data", data.toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return Ran.run(arguments.toArray(String[]::new));
    }

    private static void assertWell(Ran ran) {
        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void what_was_acknowledged_before_a_backup_under_load_is_there_after_restoring_it() throws Exception {
        data = folder.resolve("data");
        var before = new Ballots();
        Casters.openVote(data);
        try (var casters = Child.start(Casters.class, folder, data.toString(), "server")) {
            casters.next("ready"::equals);
            for (int i = 0; i < HEARD_BEFORE; i++) before.heard(casters.next());
            before.heard(casters.soFar());

            assertWell(backUp("--with-keys"));

            assertThat(casters.soFar()).as("it went on meanwhile").hasSizeGreaterThan(Casters.CALLERS);
        }
        assertWell(restore());
        assertThat(restored.resolve("views")).doesNotExist();

        try (var server = Server.start(Settings.in(restored).withPort(0))) {
            before.assertAllIn(server.part(CommitLog.class));
            var views = server.part(Views.class);
            assertTrue(views.await(server.part(CommitLog.class).head().position(), Child.PATIENCE));
            for (var view : Views.registered()) KilledServerIT.compare(views, view);
            assertThat(new Client(server.port()).get("/health").body()).contains("\"status\":\"UP\"");
            var export = folder.resolve("record.ndjson").toString();
            Ran.well("export", export, "--data", restored.toString());
            Ran.well("verify", export, "--key", data + "/keys/installation.pem");
        }
    }

    /** Erases one of the demonstration's residents, and a text. @return their id */
    private ResidentId eraseSomebody(Map<String, String> passwords, Path text) throws IOException {
        try (var server = Server.start(Settings.in(data).withPort(0))) {
            var administrator = signIn(server, passwords, "administrator");
            var session = signIn(server, passwords, "resident").get("/api/session");
            var id = session.text("actor").substring("resident:".length());
            var path = "/api/communities/" + COMMUNITY;
            assertEquals(
                    204,
                    administrator
                            .post(path + "/residents/" + id + "/erasure", "{\"reason\":\"REQUESTED\"}")
                            .status());
            assertEquals(
                    204,
                    administrator
                            .post(path + "/texts/" + Files.readString(text) + "/erasure", "{}")
                            .status());
            return new ResidentId(id);
        }
    }

    private static final String COMMUNITY = "nanlang";

    private static Client signIn(Server server, Map<String, String> passwords, String name) {
        return new Client(server.port()).signIn(name, passwords.getOrDefault(name, ""));
    }

    private Map<String, String> passwords() throws IOException {
        return Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** Keeps a text, whose digest is written into the file. */
    private Path keepText() throws IOException {
        var file = folder.resolve("digest");
        try (var server = Server.start(Settings.in(data).withPort(0))) {
            var digest = server.part(TextStore.class).keep(new CommunityId(COMMUNITY), TextKind.PROPOSAL, "正文");
            return Files.writeString(file, digest.value());
        }
    }

    @Test
    void who_was_erased_after_the_backup_is_erased_again_before_anybody_is_answered() throws IOException {
        var passwords = passwords();
        var text = keepText();
        assertWell(backUp("--with-keys"));
        var erased = eraseSomebody(passwords, text);

        var ran = restore("--erasures", data.resolve("erased.list").toString());

        assertWell(ran);
        assertThat(ran.out()).contains("erased before, 2 in all");
        try (var server = Server.start(Settings.in(restored).withPort(0))) {
            var persons = server.part(PersonStore.class);
            assertThat(persons.find(List.of(erased)).get(erased)).isInstanceOf(Forgotten.class);
            assertThat(server.part(TextStore.class).find(new org.folkmoot.vocabulary.Digest(Files.readString(text))))
                    .isEmpty();
            var body = "{\"name\":\"resident\",\"password\":\"%s\"}".formatted(passwords.getOrDefault("resident", ""));
            assertEquals(
                    "401 WRONG_SIGN_IN",
                    new Client(server.port()).post("/api/sign-in", body).outcome());
            signIn(server, passwords, "committee");
        }
    }

    @Test
    void uploaded_files_are_copied_and_each_is_compared_with_its_digest_when_it_is_restored() throws IOException {
        data = FilledDemo.copiedTo(folder.resolve("with-files"));
        var passwords = passwords();
        String digest;
        try (var server = Server.start(Settings.in(data).withPort(0))) {
            digest = upload(signIn(server, passwords, "committee"), Samples.pdf());
            upload(signIn(server, passwords, "committee"), Samples.docx());
        } // and the result sheet of the demonstration's own
        assertWell(backUp("--with-keys"));

        assertThat(restore().out()).contains("Uploaded files: 6 restored; 0 of them");
        try (var server = Server.start(Settings.in(restored).withPort(0))) {
            var file = signIn(server, passwords, "committee").get("/api/communities/" + COMMUNITY + "/files/" + digest);
            assertEquals(new String(Samples.pdf(), StandardCharsets.UTF_8), file.body());
        }

        try (var home = SqliteIdentityHome.open(data.resolve("identity.db"))) {
            var contents = home.rows(IdentityHome.Kind.FILE_CONTENT);
            var row = contents.latest(null, null, 1).getFirst();
            contents.replace(row, new byte[row.sealed().length]);
        }
        assertWell(run("backup", folder.resolve("second"), data, "--with-keys"));
        assertThat(run("restore", folder.resolve("second"), folder.resolve("again"))
                        .out())
                .contains("Uploaded files: 6 restored; 1 of them");
    }

    private static String upload(Client who, byte[] file) {
        var path = "/api/communities/" + COMMUNITY + "/files?name=a";
        var reply =
                who.send("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", "application/octet-stream");
        assertEquals(201, reply.status(), reply.body());
        return reply.text("digest");
    }

    @Test
    void a_backup_holds_the_keys_only_if_that_is_asked_for_and_says_where_they_go() throws IOException {

        assertThat(backUp().out()).contains("The keys are not in it");

        assertThat(backup.resolve("keys").toFile().list()).isEmpty();
        assertThat(restore().out()).contains("put installation.pem and identity.key into");
        assertThat(restored.resolve("keys").toFile().list()).isEmpty();
        var other = folder.resolve("other");
        var keys = data.resolve("keys").toString();
        assertWell(run("restore", backup, other, "--keys", keys));
        try (var server = Server.start(Settings.in(other).withPort(0))) {
            signIn(server, passwords(), "committee");
        }
    }

    @Test
    void a_restored_installation_without_its_keys_does_not_start() throws IOException {
        assertWell(backUp());
        assertWell(restore());

        var ran = Ran.run("serve", "--data", restored.toString(), "--port", "0", "--lang", "en");

        assertEquals(1, ran.code());
        assertThat(ran.err()).contains("did not start").contains("identity key does not fit");
        assertThat(restored.resolve("keys/installation.pem")).doesNotExist();
    }

    @Test
    void nothing_is_copied_or_restored_over_anything() throws IOException {
        assertWell(backUp());

        assertThat(backUp())
                .matches(ran -> ran.code() == 1)
                .matches(ran -> ran.err().contains("is there already"));
        var ran = run("restore", backup, data);
        assertEquals(1, ran.code());
        assertThat(ran.err()).contains("is not empty");
    }

    @Test
    void a_backup_that_was_changed_is_not_restored() throws IOException {
        assertWell(backUp());
        var record = backup.resolve("record.ndjson");
        var bytes = Files.readAllBytes(record);

        Files.writeString(record, " ", StandardOpenOption.APPEND);
        assertRefused("record.ndjson is missing or was changed");

        Files.write(record, bytes);
        Files.delete(backup.resolve("identity.db"));
        assertRefused("identity.db is missing or was changed");

        Files.delete(backup.resolve("SHA256SUMS"));
        assertRefused("SHA256SUMS is missing or was changed");
    }

    private void assertRefused(String why) {
        var ran = restore();
        assertEquals(1, ran.code());
        assertThat(ran.err()).contains(why).contains("Nothing is restored");
        assertThat(restored).doesNotExist();
    }
}
