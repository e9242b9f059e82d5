package org.folkmoot.record;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;

/**
 * The outcome of one accepted command: one line of the record.
 *
 * @param position the position of the first event, counted from 1 over the whole record without gaps
 * @param prev SHA-256 of the previous line, hex; 64 zeros for the first
 * @param submission the accepted command, with who sent it, when and where
 */
public record Commit(long position, String prev, Submission submission, List<Event> events) {

    /** What precedes the first line. */
    public static final String GENESIS = "0".repeat(64);

    /** The most events that one commit may hold. */
    public static final int MOST_EVENTS = 1_000;

    /** The most bytes that one line may have. */
    public static final int MOST_BYTES = 1_000_000;

    public Commit {
        if (position < 1) throw new IllegalArgumentException("positions are counted from 1, not " + position);
        if (events.isEmpty()) throw new IllegalArgumentException("a commit holds at least one event");
        events = List.copyOf(events);
    }

    /** The position of the last event. */
    public long last() {
        return position + events.size() - 1;
    }

    /** The events with their positions. */
    public Stream<Recorded> recorded() {
        return LongStream.rangeClosed(position, last()).mapToObj(this::recorded);
    }

    /** The event at this position of the record, which must lie in this commit. */
    public Recorded recorded(long at) {
        return new Recorded(at, submission.given(), events.get(Math.toIntExact(at - position)));
    }
}
