package org.folkmoot.web.record;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Export;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Verification;
import org.folkmoot.record.Verifier;
import org.folkmoot.replay.Finding;
import org.folkmoot.replay.Replay;
import org.folkmoot.web.record.Audit.Kind;
import org.folkmoot.web.record.Audit.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Checks the live record in the background: one check at a time, and none again at once. */
@Component
public class Audits implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_FINDINGS = 50;
    private static final int PART = 500;

    /** Deciding again keeps all events; an event is some hundred bytes, and the server has other work. */
    private static final long BYTES_PER_EVENT = 4_096;

    private final CommitLog log;
    private final RecordJson json;
    private final InstallationKey key;
    private final InstantSource clock;
    private final long mostEvents;
    private final Map<Kind, Audit> latest = new EnumMap<>(Kind.class);

    // A platform thread: reading SQLite holds its carrier, and a check reads for minutes.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("audit").factory());

    @Autowired
    Audits(CommitLog log, RecordJson json, InstallationKey key, InstantSource clock) {
        this(log, json, key, clock, Runtime.getRuntime().maxMemory() / BYTES_PER_EVENT);
    }

    Audits(CommitLog log, RecordJson json, InstallationKey key, InstantSource clock, long mostEvents) {
        this.log = log;
        this.json = json;
        this.key = key;
        this.clock = clock;
        this.mostEvents = mostEvents;
    }

    /** The check of that kind that runs, or was run last. */
    public synchronized Optional<Audit> latest(Kind kind) {
        return Optional.ofNullable(latest.get(kind));
    }

    /** Begins a check. @return false if one is running, or the same has only just ended */
    synchronized boolean start(Kind kind) {
        var now = clock.instant();
        if (latest.values().stream().anyMatch(Audit::isRunning)) return false;
        var last = latest.get(kind);
        if (last != null && last.endedAfter(now.minus(PAUSE))) return false;
        latest.put(kind, new Audit(kind, now, log.head().position(), 0, null, null, null));
        worker.execute(() -> run(kind));
        return true;
    }

    private void run(Kind kind) {
        var began = System.nanoTime();
        Outcome outcome;
        try {
            outcome = switch (kind) {
                case VERIFICATION -> verify(done -> reached(kind, done));
                case REPLAY -> replay(done -> reached(kind, done));
            };
        } catch (IOException | RuntimeException e) {
            LOG.error("a check of the record failed", e);
            outcome = new Outcome.Failed();
        }
        ended(kind, Duration.ofNanos(System.nanoTime() - began), outcome);
    }

    private synchronized void reached(Kind kind, long done) {
        latest.computeIfPresent(kind, (_, audit) -> audit.at(done));
    }

    private synchronized void ended(Kind kind, Duration took, Outcome outcome) {
        var now = clock.instant();
        latest.computeIfPresent(kind, (_, audit) -> audit.ended(now, took, outcome));
    }

    /** As a stranger does: takes the record away and checks what was taken. */
    private Outcome verify(LongConsumer progress) throws IOException {
        try (var in = new PipedInputStream(1 << 16)) {
            var out = new PipedOutputStream(in);
            Thread.ofPlatform().daemon().name("audit-export").start(() -> export(out));
            return switch (new Verifier(json, key.publicKey()).verify(in, progress)) {
                case Verification.Sound sound -> new Outcome.Sound(sound.commits(), sound.position(), sound.head());
                case Verification.Broken broken -> new Outcome.Broken(broken.kind(), broken.position());
            };
        }
    }

    private void export(PipedOutputStream out) {
        try (out) {
            Export.write(log, key, clock.instant(), out, _ -> {});
        } catch (IOException | RuntimeException e) {
            // Whoever reads has found a break and stopped, or finds that the end is missing.
            LOG.warn("the record was not read to its end: {}", e.toString());
        }
    }

    private Outcome replay(LongConsumer progress) {
        long end = log.head().position();
        if (end > mostEvents) return new Outcome.TooLarge(mostEvents);
        var counted = new long[1];
        var findings = new ArrayList<Finding>();
        var commits = commits(end).peek(commit -> {
            counted[0]++;
            progress.accept(commit.last());
        });
        new Replay(Capabilities.registered(), json)
                .findings(commits)
                .limit(MOST_FINDINGS)
                .forEach(findings::add);
        return new Outcome.Decided(
                counted[0], findings.stream().map(Audits::withoutData).toList());
    }

    private static Outcome.Disagreement withoutData(Finding finding) {
        return new Outcome.Disagreement(finding.position(), finding.kind());
    }

    /** The record up to that position, read part by part. */
    private Stream<Commit> commits(long end) {
        return Stream.iterate(
                        log.commits(1, PART),
                        part -> !part.isEmpty() && part.getFirst().position() <= end,
                        part -> log.commits(part.getLast().last() + 1, PART))
                .flatMap(List::stream)
                .takeWhile(commit -> commit.last() <= end);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
