package org.folkmoot.record;

import java.util.List;
import java.util.Optional;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Where the lines of the record are kept. Lines are appended and never changed. Of several writers, whoever inserts first at a
 * position wins; the others look again. All reads see every line whose append has returned, in this process or another that has
 * the same home.
 *
 * <p>What is not promised: that an append that threw left nothing behind (read {@link #head()} again before going on), and that
 * two readers at the same moment see the same head.
 */
public interface CommitLog extends AutoCloseable {

    /** The durable end of the record. */
    Head head();

    /** The position at that end, which costs less to learn than its hash. */
    default long last() {
        return head().position();
    }

    /**
     * Appends lines that follow each other and the head, and returns when they are durable.
     *
     * @return how many of them, counted from the first, are now in the record; fewer than all if another writer was first at a
     *     position or has recorded a command of the same id in the same community
     */
    int append(List<Line> group);

    /**
     * The commits from the one that begins at or contains {@code position} on, in order; at most {@code limit}, and fewer where
     * they are large. Only an empty answer means that there are no more.
     */
    List<Commit> commits(long position, int limit);

    /** The same as they are kept, for export and for copying. */
    List<Kept> lines(long position, int limit);

    /**
     * A line as it is kept, which needs no knowledge of its commands and events.
     *
     * @param position the position of its first event
     * @param last the position of its last event
     */
    record Kept(long position, long last, byte[] bytes) {}

    /** The selected events after {@code after}, in the order of the record, each once. */
    List<Recorded> select(Selection selection, long after);

    /** The first of the events that {@link #select(Selection, long)} finds. @param limit how many at most */
    default List<Recorded> select(Selection selection, long after, int limit) {
        return select(selection, after).stream().limit(limit).toList();
    }

    /** Whether {@link #select(Selection, long)} would find any. */
    boolean any(Selection selection, long after);

    /** The commit of an accepted command. */
    Optional<Commit> outcome(CommunityId community, CommandId command);

    /** Tries, beside the record, whether something can be made durable where it is kept. @throws RecordException if it cannot */
    default void probe() {
        head();
    }

    @Override
    void close();
}
