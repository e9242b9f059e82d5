package org.folkmoot.web.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.record.Verification;
import org.folkmoot.replay.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One check of the record.
 *
 * @param end where the record ended when it began
 * @param done the position it has reached
 * @param endedAt null while it runs
 * @param took null while it runs
 * @param outcome null while it runs
 */
public record Audit(
        Kind kind,
        Instant startedAt,
        long end,
        long done,
        @Nullable Instant endedAt,
        @Nullable Duration took,
        @Nullable Outcome outcome) {

    /** What is checked. */
    public enum Kind {
        /** That the record is whole and unchanged. */
        VERIFICATION,
        /** That its decisions follow from the rules. */
        REPLAY
    }

    /** What was found. */
    public sealed interface Outcome {

        /** Everything follows. @param head SHA-256 of the last line, hex */
        record Sound(long commits, long position, String head) implements Outcome {}

        record Broken(Verification.Kind kind, long position) implements Outcome {}

        /** All was decided again. @param disagreements the first of them, if there are any */
        record Decided(long commits, List<Disagreement> disagreements) implements Outcome {}

        /** Where record and rules disagree; what was at stake may be another community's. */
        record Disagreement(long position, Finding.Kind kind) {}

        /** The record has more events than are decided again beside the server's other work. */
        record TooLarge(long most) implements Outcome {}

        /** The check itself could not be done. */
        record Failed() implements Outcome {}
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** What was found, for pages: the name of the outcome. */
    public String found() {
        return outcome == null ? "Running" : outcome.getClass().getSimpleName();
    }

    boolean endedAfter(Instant moment) {
        return endedAt != null && endedAt.isAfter(moment);
    }

    Audit at(long position) {
        return new Audit(kind, startedAt, end, position, endedAt, took, outcome);
    }

    Audit ended(Instant now, Duration after, Outcome with) {
        return new Audit(kind, startedAt, end, done, now, after, with);
    }
}
