package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.CommitLog;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a visitor meets it. */
class DemoIT {

    @TempDir
    Path folder;

    private int fill(Path data) {
        var out = new PrintWriter(new StringWriter());
        return Folkmoot.run(out, out, "demo", "--only-fill", "--households", "60", "--data", data.toString());
    }

    private static Map<String, String> accounts(Path data) throws IOException {
        var accounts = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(data.resolve("demo-accounts.txt"))) {
            var parts = line.split(" +");
            accounts.put(parts[0], parts[1]);
        }
        return accounts;
    }

    private static <E extends Event> E last(Server server, Class<E> type) {
        return server.part(CommitLog.class).commits(1, 10_000).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    @Test
    void everybody_can_sign_in_and_those_who_are_present_can_vote() throws IOException {
        var data = folder.resolve("demo");
        assertThat(fill(data)).isZero();
        var accounts = accounts(data);
        assertThat(Files.getPosixFilePermissions(data.resolve("demo-accounts.txt")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        try (var server = Server.start(Settings.in(data).withPort(0))) {
            assertThat(accounts).hasSize(10);
            accounts.forEach((name, password) -> new Client(server.port()).signIn(name, password));
            var vote = last(server, VoteOpened.class);
            assertThat(last(server, VoteClosed.class).vote()).isNotEqualTo(vote.vote());

            var resident = new Client(server.port()).signIn("resident", accounts.getOrDefault("resident", ""));
            var actor = resident.get("/api/session").text("actor");
            var ballot = """
                {"meeting":"%s","household":"%s","choices":["yes"]}\
                """.formatted(vote.meeting(), household(server, actor));
            assertThat(resident.post(
                                    "/api/communities/nanlang/commands/cast-ballot",
                                    about("vote", vote.vote().value(), ballot))
                            .outcome())
                    .isEqualTo("200");
        }
    }

    private static String household(Server server, String actor) {
        return server.part(CommitLog.class).commits(1, 10_000).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(HouseholdEnrolled.class::isInstance)
                .map(HouseholdEnrolled.class::cast)
                .filter(home -> actor.equals("resident:" + home.representative()))
                .map(home -> home.household().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("precious"), "mine");

        assertThat(fill(folder)).isEqualTo(1);
        assertThat(folder).isDirectoryContaining("glob:**/precious");
    }
}
