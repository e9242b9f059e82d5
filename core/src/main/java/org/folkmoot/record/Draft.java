package org.folkmoot.record;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A decided command on its way into the record.
 *
 * @param tags those of each event
 * @param body its line but for position and previous hash
 * @param keys what its events are found by
 * @param dependsOn what it depends on; null for nothing
 * @param sourcedAt the position up to which that was read
 * @param answer completed once the outcome is durable, or known to be none
 */
record Draft(
        Submission submission,
        List<Event> events,
        List<List<String>> tags,
        byte[] body,
        Set<String> keys,
        @Nullable Selection dependsOn,
        Set<String> dependsOnKeys,
        long sourcedAt,
        CompletableFuture<AppendOutcome> answer) {

    /** The line that this draft becomes after that end of the record. */
    Line after(Head head) {
        var commit = new Commit(head.position() + 1, head.hash(), submission, events);
        var bytes = RecordJson.line(commit.position(), commit.prev(), body);
        return new Line(commit, tags, bytes, Chain.hash(bytes));
    }
}
