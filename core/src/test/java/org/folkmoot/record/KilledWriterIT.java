package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.vocabulary.CommandId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What another process was doing to the record when it was killed, and what it keeps others from doing while it lives. */
@Timeout(120)
class KilledWriterIT {

    private static final int ROUNDS = 3;

    private final RecordJson json = Samples.json();

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_once_after_every_kill() throws Exception {
        var key = InstallationKey.createOrLoad(folder.resolve("installation.key"));
        var acknowledged = new HashMap<String, Long>();
        for (int round = 1; round <= ROUNDS; round++) {
            int kill = ThreadLocalRandom.current().nextInt(1, 2_000);
            var writing = start("round" + round);
            try (var said = writing.getInputStream()) {
                hear(said, kill, acknowledged);
                if (round == 1) assertInUse(writing.pid());
                kill(writing);
                hear(said, Integer.MAX_VALUE, acknowledged);
            }
            assertTrue(writing.waitFor(20, TimeUnit.SECONDS));
            try (var log = SqliteCommitLog.openToRead(folder, json)) {
                assertAllThere(acknowledged, log);
                assertSound(log, key);
            }
        }
        try (var log = SqliteCommitLog.open(folder, json)) {
            assertEquals(1, log.append(Lines.seats(log.head(), 1, 1)));
            assertSound(log, key);
        }
    }

    @Test
    void a_second_process_is_refused_even_after_a_second_try_in_the_first() throws Exception {
        try (var log = SqliteCommitLog.open(folder, json)) {
            assertInUse(ProcessHandle.current().pid());

            var second = start("second");

            try {
                assertTrue(second.waitFor(20, TimeUnit.SECONDS), "it writes beside the first");
            } finally {
                kill(second);
            }
            assertEquals(KilledWriter.IN_USE, second.exitValue());
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("in use by process " + ProcessHandle.current().pid());
            assertEquals(Head.EMPTY, log.head());
        }
    }

    /** Ends it at once; what it has said can still be read, which {@link Process#destroyForcibly} would prevent. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    private void assertInUse(long pid) {
        assertThatThrownBy(() -> SqliteCommitLog.open(folder, json))
                .isInstanceOf(RecordInUse.class)
                .hasMessageContaining("in use by process " + pid);
    }

    private Process start(String round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        round)
                .start();
    }

    /** Takes in so many acknowledgements, or all until the process is gone. */
    private static void hear(InputStream said, int most, Map<String, Long> acknowledged) throws IOException {
        var line = new StringBuilder();
        for (int heard = 0; heard < most; ) {
            int next = said.read();
            if (next < 0) break;
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            var words = line.toString().split(" ");
            acknowledged.put(words[0], Long.valueOf(words[1]));
            line.setLength(0);
            heard++;
        }
        assertEquals("", line.toString());
    }

    private static void assertAllThere(Map<String, Long> acknowledged, CommitLog log) {
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((id, position) -> assertThat(log.outcome(NANLANG, new CommandId(id)))
                .as(id)
                .hasValueSatisfying(commit -> assertEquals(position, commit.position())));
    }

    private void assertSound(CommitLog log, InstallationKey key) throws IOException {
        var export = new ByteArrayOutputStream();
        var head = Export.write(log, key, NOON, export, _ -> {});
        var sound = assertInstanceOf(
                Verification.Sound.class,
                new Verifier(json, key.publicKey()).verify(new ByteArrayInputStream(export.toByteArray()), _ -> {}));
        assertEquals(head.position(), sound.position());
    }
}
