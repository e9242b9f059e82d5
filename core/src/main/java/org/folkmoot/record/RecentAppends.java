package org.folkmoot.record;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.folkmoot.decisions.Submission;

/**
 * What has been appended lately, so that most conditions are checked without reading the record: it knows everything after one
 * position. Two generations, of which the older is forgotten as a whole, bound what it holds.
 */
final class RecentAppends {

    private final int most;
    private Generation newer;
    private Generation older;

    private static final class Generation {
        final long since;
        final Map<String, Long> lastOf = new HashMap<>();
        final Map<String, Long> commands = new HashMap<>();

        Generation(long since) {
            this.since = since;
        }
    }

    /**
     * @param since the position after which it will be told everything
     * @param most how many keys a generation holds
     */
    RecentAppends(long since, int most) {
        this.most = most;
        newer = new Generation(since);
        older = newer;
    }

    /** Takes in the next commit, which ends the record for now. */
    void add(Commit commit, Set<String> keys) {
        if (newer.lastOf.size() + newer.commands.size() >= most) {
            older = newer;
            newer = new Generation(commit.position() - 1);
        }
        for (var key : keys) newer.lastOf.put(key, commit.last());
        newer.commands.put(command(commit.submission()), commit.position());
    }

    /** Whether it knows everything that was appended after {@code position}. */
    boolean knowsAfter(long position) {
        return position >= older.since;
    }

    /** Whether, as far as it knows, a commit that ends after {@code position} has one of these keys. */
    boolean any(Set<String> keys, long position) {
        for (var key : keys) if (last(key) > position) return true;
        return false;
    }

    private long last(String key) {
        var last = newer.lastOf.get(key);
        return last != null ? last : older.lastOf.getOrDefault(key, 0L);
    }

    /** Where the command of this id was recorded, if that was lately. */
    OptionalLong position(Submission submission) {
        var command = command(submission);
        var position = newer.commands.get(command);
        if (position == null) position = older.commands.get(command);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static String command(Submission submission) {
        return submission.given().community().value() + '\n' + submission.id().value();
    }
}
