package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.axon.Soon;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.web.Client;
import org.folkmoot.web.accounts.FirstAdministrator;
import org.folkmoot.web.running.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk becomes full under a running server: no file of that process can grow. What cannot be recorded is refused as such, nothing
 * half-done is left, reading goes on, and when there is room again so does writing.
 */
@Timeout(300)
class FullDiskIT {

    /** So many that the record's log has become larger than any other file. */
    private static final int COMMUNITIES = 40;

    @TempDir
    Path folder;

    private static Client administrator(int port, Path data) throws IOException {
        var password = Files.readString(FirstAdministrator.passwordIn(new DataFolder(data)));
        return new Client(port).signIn(FirstAdministrator.NAME, password.strip());
    }

    private static Client.Reply constitute(Client administrator, String name) {
        return administrator.post(
                "/api/communities/" + name + "/commands/constitute-community",
                "{\"name\":\"南郎家园\"}",
                "Idempotency-Key",
                "constitute-" + name);
    }

    private static String health(int port) {
        return new Client(port).get("/health").body();
    }

    @Test
    void what_cannot_be_recorded_is_refused_until_there_is_room_again() throws Exception {
        var data = folder.resolve("data");
        try (var server = Child.start(LimitedServer.class, folder, data.toString())) {
            int port = Integer.parseInt(server.next(line -> line.matches("[0-9]{4,5}")));
            var administrator = administrator(port, data);
            for (int i = 0; i < COMMUNITIES; i++) made(constitute(administrator, "before-" + i));
            var leaving = administrator(port, data);
            server.tell("full");
            server.next("full"::equals);

            for (int i = 0; i < 3; i++)
                assertEquals(
                        "503 NOT_RECORDED",
                        constitute(administrator, "meanwhile").outcome());

            made(administrator.get("/api/communities/before-0/views/communities"));
            assertEquals("204", leaving.post("/api/sign-out", "{}").outcome());
            assertEquals(
                    "401 NOT_SIGNED_IN",
                    leaving.get("/api/communities/before-0/views/communities").outcome());
            assertThat(health(port)).contains("\"status\":\"UP\"").contains("\"RECORD_NOT_WRITABLE\"");
            assertThat(commands(data)).hasSize(1 + COMMUNITIES);
            server.tell("room");
            server.next("room"::equals);
            var constituted = made(constitute(administrator, "meanwhile"));
            assertEquals("false", constituted.text("repeated"));
            assertEquals("true", made(constitute(administrator, "meanwhile")).text("repeated"));
            Soon.until("no doubt is left", () -> health(port).contains("\"views\":\"UP\",\"doubts\":[]"));
            assertThat(commands(data)).hasSize(2 + COMMUNITIES).endsWith(constituted.text("command"));
        }
        var export = folder.resolve("record.ndjson").toString();
        Ran.well("export", export, "--data", data.toString());
        Ran.well("verify", export);
    }

    private static List<String> commands(Path data) {
        try (var log = SqliteCommitLog.openToRead(data, new RecordJson(EventNames.ofCapabilities()))) {
            return log.commits(1, 100).stream()
                    .map(commit -> commit.submission().id().value())
                    .toList();
        }
    }
}
