package org.folkmoot.record;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.folkmoot.record.LinesAhead.Ahead;
import org.folkmoot.record.Verification.Broken;
import org.folkmoot.record.Verification.Kind;
import org.folkmoot.record.Verification.Sound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One pass over one export. A line's meaning is looked at only when the next has confirmed its hash, so that an altered line is
 * called altered and not by what the alteration happens to look like.
 */
final class VerifierPass {

    private static final String OPENED = "record-opened";
    private static final int TELL_EVERY = 1_000;

    private final @Nullable String asked;
    private final LinesAhead lines;
    private final LongConsumer progress;
    private long commits = 0;
    private Head end = Head.EMPTY;
    private @Nullable Envelope unconfirmed;
    /** What is wrong with the unconfirmed line by itself. */
    private @Nullable Broken unconfirmedBreak;

    private @Nullable String recorded;

    VerifierPass(@Nullable String asked, LinesAhead lines, LongConsumer progress) {
        this.asked = asked;
        this.lines = lines;
        this.progress = progress;
    }

    /** A break, thrown because the first one ends the pass. */
    private static final class Found extends Exception {
        private final transient Broken broken;

        Found(Kind kind, long position, String detail) {
            this(new Broken(kind, position, detail));
        }

        Found(Broken broken) {
            super(broken.detail(), null, false, false);
            this.broken = broken;
        }
    }

    Verification run() throws IOException {
        try {
            while (true) {
                var raw = lines.read();
                if (raw.isEmpty()) throw breakNext(Kind.NO_CHECKPOINT, "the file ends without a checkpoint");
                var tree = tree(raw.get());
                if (Checkpoint.is(tree)) return checkpoint(tree, raw.get());
                commit(raw.get());
            }
        } catch (Found found) {
            return found.broken;
        }
    }

    private long next() {
        return end.position() + 1;
    }

    /** A break after the last line that was read, unless that line itself, whose hash nobody confirms now, is broken. */
    private Found breakNext(Kind kind, String detail) {
        return breakAt(kind, next(), detail);
    }

    private Found breakAt(Kind kind, long position, String detail) {
        try {
            confirm();
        } catch (Found earlier) {
            return earlier;
        }
        return new Found(kind, position, detail);
    }

    private JsonNode tree(Ahead line) throws Found {
        var raw = line.raw();
        if (raw.tooLong()) throw breakNext(Kind.TOO_LARGE, "a line has more than " + Commit.MOST_BYTES + " bytes");
        try {
            var tree = line.json();
            if (!raw.ended()) throw breakNext(Kind.TRUNCATED, "the last line has no newline");
            return tree;
        } catch (MalformedLine e) {
            boolean cut = e.endsEarly() || !raw.ended();
            throw breakNext(cut ? Kind.TRUNCATED : Kind.MALFORMED, e.getMessage());
        }
    }

    private void commit(Ahead raw) throws Found, IOException {
        var envelope = envelope(raw);
        if (envelope.events().size() > Commit.MOST_EVENTS)
            throw breakNext(Kind.TOO_LARGE, "a commit has more than " + Commit.MOST_EVENTS + " events");
        requireFollows(envelope, raw);
        confirm();
        unconfirmed = envelope;
        unconfirmedBreak = raw.broken();
        end = new Head(envelope.last(), raw.hash());
        if (++commits % TELL_EVERY == 0) progress.accept(end.position());
    }

    private Envelope envelope(Ahead line) throws Found {
        try {
            return line.envelope();
        } catch (MalformedLine e) {
            throw breakNext(Kind.MALFORMED, e.getMessage());
        }
    }

    private void requireFollows(Envelope line, Ahead raw) throws Found, IOException {
        boolean inPlace = line.position() == next();
        boolean chained = line.prev().equals(end.hash());
        if (inPlace && chained) return;
        if (chained) throw breakNext(Kind.CHANGED, "the line that follows is numbered " + line.position());
        if (inPlace) throw changed(line, raw);
        if (line.position() < next()) throw doubled(line);
        throw breakNext(
                comesLater(next()) ? Kind.REORDERED : Kind.MISSING,
                "the line after position " + end.position() + " is that of position " + line.position());
    }

    /** The chain is torn between two lines; which of them was altered, the line after them tells. */
    private Found changed(Envelope line, Ahead raw) throws IOException {
        var before = unconfirmed;
        if (before != null && hashNamedNext().filter(raw.hash()::equals).isPresent())
            return new Found(Kind.CHANGED, before.position(), "the next line names another hash than that of this one");
        return breakNext(
                Kind.CHANGED,
                "the line at position " + line.position() + " names another hash than that of the line before");
    }

    private Optional<String> hashNamedNext() throws IOException {
        var raw = lines.read();
        if (raw.isEmpty()) return Optional.empty();
        try {
            var tree = raw.get().json();
            return Optional.of(
                    Checkpoint.is(tree)
                            ? Checkpoint.read(tree, raw.get().raw().bytes()).head()
                            : raw.get().envelope().prev());
        } catch (MalformedLine e) {
            return Optional.empty();
        }
    }

    private Found doubled(Envelope line) {
        var before = unconfirmed;
        if (before != null && line.position() > before.position())
            return new Found(Kind.CHANGED, before.position(), "the next line begins at position " + line.position());
        return new Found(Kind.DOUBLED, line.position(), "the line is there again after position " + end.position());
    }

    private boolean comesLater(long position) throws IOException {
        for (var raw = lines.read(); raw.isPresent(); raw = lines.read()) {
            try {
                var tree = raw.get().json();
                if (!Checkpoint.is(tree) && raw.get().envelope().position() == position) return true;
            } catch (MalformedLine e) {
                continue; // the first break is what is asked for, and that is found already
            }
        }
        return false;
    }

    /** Looks at what the last line means, now that its bytes are known to be the recorded ones. */
    private void confirm() throws Found {
        var line = unconfirmed;
        unconfirmed = null;
        if (line == null) return;
        if (unconfirmedBreak != null) throw new Found(unconfirmedBreak);
        for (var event : line.events()) {
            if (recorded != null) return;
            if (event.name().startsWith(OPENED + ".")
                    && event.data().path("publicKey").isString())
                recorded = event.data().path("publicKey").stringValue();
        }
    }

    private Verification checkpoint(JsonNode tree, Ahead raw) throws Found, IOException {
        var checkpoint = read(tree, raw);
        if (!checkpoint.isSignedByItsKey())
            throw breakAt(Kind.WRONG_SIGNATURE, end.position(), "the checkpoint is not signed by its key");
        requireSameEnd(checkpoint);
        confirm();
        requireKey(checkpoint);
        if (lines.read().isPresent())
            throw new Found(Kind.AFTER_CHECKPOINT, next(), "something follows the checkpoint");
        progress.accept(end.position());
        boolean keyIsKnown = asked != null || recorded != null;
        return new Sound(commits, end.position(), end.hash(), checkpoint.at(), checkpoint.key(), keyIsKnown);
    }

    private void requireSameEnd(Checkpoint checkpoint) throws Found {
        long covered = checkpoint.position();
        boolean sameHash = checkpoint.head().equals(end.hash());
        if (unconfirmed != null && !sameHash && covered >= unconfirmed.position() && covered <= unconfirmed.last())
            throw new Found(
                    Kind.CHANGED, unconfirmed.position(), "the checkpoint names another hash than that of this line");
        if (covered > end.position()) throw breakNext(Kind.MISSING, "the checkpoint covers position " + covered);
        if (covered < end.position())
            throw new Found(Kind.AFTER_CHECKPOINT, covered + 1, "the checkpoint covers position " + covered);
        if (!sameHash) throw new Found(Kind.CHANGED, end.position(), "the checkpoint names another hash for this end");
    }

    private Checkpoint read(JsonNode tree, Ahead raw) throws Found {
        try {
            return Checkpoint.read(tree, raw.raw().bytes());
        } catch (MalformedLine e) {
            throw breakNext(Kind.MALFORMED, e.getMessage());
        }
    }

    private void requireKey(Checkpoint checkpoint) throws Found {
        if (asked != null && !asked.equals(checkpoint.key()))
            throw new Found(
                    Kind.WRONG_KEY,
                    end.position(),
                    "signed with key " + checkpoint.key() + " instead of the one asked for");
        if (recorded != null && !recorded.equals(checkpoint.key()))
            throw new Found(
                    Kind.WRONG_KEY,
                    end.position(),
                    "signed with key " + checkpoint.key() + " instead of the one in the record");
    }
}
