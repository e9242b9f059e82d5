package org.folkmoot.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.web.Client;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process under 64 concurrent casters is killed again and again: every ballot that was acknowledged is in the record, the record
 * proves itself, and the next start is a matter of seconds. Three rounds; {@code -Dfolkmoot.rounds=20} for more,
 * {@code -Dfolkmoot.seed=…} for the same moments as another time.
 */
@Timeout(900)
class KilledServerIT {

    private static final int ROUNDS = Integer.getInteger("folkmoot.rounds", 3);
    private static final long SEED = Long.getLong("folkmoot.seed", System.nanoTime());
    private static final int MOST_BALLOTS = 2_500;

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_ballot_is_there_after_every_kill() throws Exception {
        System.out.println("killing at the moments of -Dfolkmoot.seed=" + SEED);
        var data = folder.resolve("data");
        var random = new Random(SEED);
        var ballots = new Ballots();
        Casters.openVote(data);
        for (int round = 1; round <= ROUNDS; round++) {
            // The last is a whole server, with views that are killed as well.
            try (var casters =
                    Child.start(Casters.class, folder, data.toString(), round == ROUNDS ? "server" : "desk")) {
                casters.next("ready"::equals);
                int most = random.nextInt(1, MOST_BALLOTS);
                for (int i = 0; i < most; i++) ballots.heard(casters.next());
                ballots.heard(casters.kill());
            }
            try (var log = SqliteCommitLog.openToRead(data, new RecordJson(EventNames.ofCapabilities()))) {
                ballots.assertAllIn(log);
            }
        }
        assertProvesItself(data);
        assertServes(data);
    }

    private void assertProvesItself(Path data) {
        var export = folder.resolve("record.ndjson").toString();
        Ran.well("export", export, "--data", data.toString());
        Ran.well("verify", export, "--key", data + "/keys/installation.pem");
        Ran.well("replay", export);
    }

    private static void assertServes(Path data) throws InterruptedException {
        long began = System.nanoTime();
        try (var server = Server.start(Settings.in(data).withPort(0))) {
            assertEquals(
                    "{\"status\":\"UP\",\"views\":\"UP\"",
                    new Client(server.port()).get("/health").body().split(",\"doubts\"")[0]);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
            var views = server.part(Views.class);
            assertThat(views.await(server.part(CommitLog.class).head().position(), Child.PATIENCE))
                    .isTrue();
            for (var view : Views.registered()) compare(views, view);
        }
    }

    @SuppressWarnings("unchecked") // the class of a view is the class of a view
    static <D> void compare(Views views, View<D> view) {
        var comparison = views.compare((Class<? extends View<D>>) view.getClass());
        assertEquals(comparison.rebuilt(), comparison.stored(), view.name());
    }
}
