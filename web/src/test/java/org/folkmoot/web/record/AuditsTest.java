package org.folkmoot.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.communities.CommunityCommand.OpenRecord;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Head;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.record.Audit.Kind;
import org.folkmoot.web.record.Audit.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditsTest {

    private static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    private static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());

    private final Path folder;
    private volatile Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final InMemoryCommitLog log = new InMemoryCommitLog(JSON);
    private final InstallationKey key;
    private Audits audits;

    AuditsTest(@TempDir Path folder) {
        this.folder = folder;
        key = InstallationKey.createOrLoad(folder.resolve("key.pem"));
        audits = new Audits(log, JSON, key, clock, 100);
    }

    @BeforeEach
    void openRecord() {
        append(key.publicKey(), key.publicKey());
    }

    @AfterEach
    void stop() {
        audits.destroy();
    }

    private void append(String asked, String recorded) {
        var given = new Given(NOON, new Actor.Software("installation"), CommunityId.INSTALLATION);
        long position = log.head().position() + 1;
        var submission = new Submission(new CommandId("command-" + position), given, new OpenRecord(asked));
        var commit = new Commit(position, log.head().hash(), submission, List.of(new RecordOpened(recorded)));
        assertEquals(1, log.append(List.of(JSON.line(commit))));
    }

    private Outcome ended(Kind kind) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < patience) {
            var outcome = audits.latest(kind).orElseThrow().outcome();
            if (outcome != null) return outcome;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new AssertionError("the check does not end");
    }

    @Test
    void a_whole_record_is_found_whole() {
        assertThat(audits.latest(Kind.VERIFICATION)).isEmpty();
        assertTrue(audits.start(Kind.VERIFICATION));

        Head head = log.head();
        assertEquals(new Outcome.Sound(1, 1, head.hash()), ended(Kind.VERIFICATION));
        assertFalse(audits.latest(Kind.VERIFICATION).orElseThrow().isRunning());
    }

    @Test
    void a_record_of_another_key_is_not() {
        var other = new Audits(log, JSON, InstallationKey.createOrLoad(folder.resolve("other.pem")), clock, 100);
        audits.destroy();
        audits = other;
        audits.start(Kind.VERIFICATION);

        assertInstanceOf(Outcome.Broken.class, ended(Kind.VERIFICATION));
    }

    @Test
    void what_does_not_follow_from_its_command_is_found_by_deciding_again() {
        audits.start(Kind.REPLAY);
        assertEquals(new Outcome.Decided(1, List.of()), ended(Kind.REPLAY));
        append(key.publicKey(), key.publicKey());
        now = NOON.plusSeconds(61);
        audits.start(Kind.REPLAY);

        var decided = assertInstanceOf(Outcome.Decided.class, ended(Kind.REPLAY));
        assertEquals(2, decided.commits());
        assertEquals(
                List.of(2L),
                decided.disagreements().stream()
                        .map(Outcome.Disagreement::position)
                        .toList());
    }

    @Test
    void the_same_check_is_not_begun_again_at_once() {
        audits.start(Kind.VERIFICATION);
        ended(Kind.VERIFICATION);

        assertFalse(audits.start(Kind.VERIFICATION));
        assertTrue(audits.start(Kind.REPLAY));
        ended(Kind.REPLAY);
        now = NOON.plusSeconds(61);
        assertTrue(audits.start(Kind.VERIFICATION));
        ended(Kind.VERIFICATION);
    }

    @Test
    void a_record_too_large_for_the_memory_is_left_to_the_command_line() {
        audits.destroy();
        audits = new Audits(log, JSON, key, clock, 0);
        audits.start(Kind.REPLAY);

        assertEquals(new Outcome.TooLarge(0), ended(Kind.REPLAY));
    }
}
