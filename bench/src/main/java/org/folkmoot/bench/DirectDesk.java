package org.folkmoot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Head;
import org.folkmoot.record.Line;
import org.folkmoot.record.RecordJson;
import org.folkmoot.replay.Past;

/**
 * Decides each command at once, from the events in memory, and appends the lines in large groups behind: a long record is made in a
 * minute. An answer does not mean that anything is durable; closing does.
 */
final class DirectDesk implements CommandDesk, AutoCloseable {

    private static final int GROUP = 5_000;

    private final CommitLog log;
    private final RecordJson json;
    private final Past past;
    private final Capabilities capabilities = Capabilities.registered();
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private Future<Head> written;
    private List<Decided> group = new ArrayList<>();
    private long position;

    private record Decided(long position, Submission submission, List<Event> events) {}

    /**
     * Goes on with a record, which nobody else writes, for communities that it does not have yet: decisions depend on their own
     * community alone, so what is there is not read.
     */
    DirectDesk(CommitLog log, RecordJson json) {
        this.log = log;
        this.json = json;
        this.past = new Past(json.names());
        var head = log.head();
        position = head.position();
        written = CompletableFuture.completedFuture(head);
    }

    /** The position of the last event. */
    synchronized long position() {
        return position;
    }

    @Override
    public synchronized CompletableFuture<Answer> submit(Submission submission) {
        return CompletableFuture.completedFuture(
                switch (decide(submission)) {
                    case Decision.Refused(var why, var derivation) -> new Answer.Refused(why, derivation);
                    case Decision.Accepted(var events) -> accept(submission, events);
                });
    }

    private Decision decide(Submission submission) {
        var given = submission.given();
        var decision = capabilities
                .decision(given, submission.command())
                .orElseThrow(() -> new IllegalArgumentException("nobody decides " + submission.command()));
        return decision.after(past.select(json.names().selection(given.community(), decision.told())));
    }

    private Answer accept(Submission submission, List<Event> events) {
        var decided = new Decided(position + 1, submission, events);
        past.add(new Commit(decided.position, Commit.GENESIS, submission, events));
        position += events.size();
        group.add(decided);
        if (group.size() == GROUP) write();
        return new Answer.Accepted(position, events, false);
    }

    /** One group is written while the next is decided. */
    private void write() {
        var full = group;
        var before = head();
        written = writing.submit(() -> append(full, before));
        group = new ArrayList<>();
    }

    private Head head() {
        try {
            return written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the record was not written", e.getCause());
        }
    }

    private Head append(List<Decided> decided, Head before) {
        var lines = new ArrayList<Line>(decided.size());
        var head = before;
        for (var one : decided) {
            var line = json.line(new Commit(one.position, head.hash(), one.submission, one.events));
            lines.add(line);
            head = new Head(line.commit().last(), line.hash());
        }
        if (log.append(lines) != lines.size()) throw new IllegalStateException("somebody else writes this record");
        return head;
    }

    /** Writes what is left. */
    @Override
    public synchronized void close() {
        try {
            write();
            head();
        } finally {
            writing.shutdown();
        }
    }
}
