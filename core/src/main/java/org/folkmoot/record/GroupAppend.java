package org.folkmoot.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's work on one group after the other; used by its one thread. */
final class GroupAppend {

    private static final Logger LOG = LoggerFactory.getLogger(GroupAppend.class);

    private static final int RECENT_KEYS = 200_000;
    private static final int MOST_TO_CATCH_UP = 50_000;
    private static final int CHUNK = 500;
    private static final long[] PATIENCE_MILLIS = {50, 100, 200, 500, 1_000, 2_000};

    private final CommitLog log;
    private final IndexKeys keys;
    private final Executor answering;
    private final Consumer<Head> grown;
    private final RecordMeter meter;
    private final CountDownLatch givingUp = new CountDownLatch(1);
    private final Set<Draft> unanswered = Collections.newSetFromMap(new IdentityHashMap<>());
    private Head head = Head.EMPTY;
    private RecentAppends recent = new RecentAppends(0, RECENT_KEYS);
    private boolean headKnown = false;
    private volatile @Nullable Long failedAt = null;

    GroupAppend(CommitLog log, IndexKeys keys, Executor answering, Consumer<Head> grown, RecordMeter meter) {
        this.log = log;
        this.keys = keys;
        this.answering = answering;
        this.grown = grown;
        this.meter = meter;
        startAt(log.head());
    }

    private void startAt(Head end) {
        head = end;
        recent = new RecentAppends(end.position(), RECENT_KEYS);
        headKnown = true;
    }

    /** Whether the last append failed, not longer ago than that. */
    boolean hasFailedWithin(Duration period) {
        var failed = failedAt;
        return failed != null && System.nanoTime() - failed < period.toNanos();
    }

    /** From now on, what stays unknown is not waited for. */
    void giveUp() {
        givingUp.countDown();
    }

    /** Appends what stands of these drafts and answers every one of them; throws nothing. */
    void append(List<Draft> group) {
        var pending = List.copyOf(group);
        unanswered.addAll(pending);
        try {
            while (!pending.isEmpty()) {
                if (!headKnown) catchUp();
                pending = round(pending);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("{} commands were not recorded", unanswered.size(), e);
            headKnown = false;
            for (var draft : List.copyOf(unanswered)) fail(draft, e);
        }
    }

    /** What was placed after the head, in order, and what waits for the next round. */
    private final class Round {
        final List<Draft> placed = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();
        final List<Draft> conflicting = new ArrayList<>();
        final List<Draft> later = new ArrayList<>();
        final RecentAppends ahead = new RecentAppends(head.position(), Integer.MAX_VALUE);
        Head end = head;

        void place(Draft draft) {
            var line = draft.after(end);
            placed.add(draft);
            lines.add(line);
            ahead.add(line.commit(), draft.keys());
            end = new Head(line.commit().last(), line.hash());
        }

        /** How many events the first so many lines hold: positions have no gaps. */
        int events(int stored) {
            return (int) (lines.get(stored - 1).commit().last() - head.position());
        }
    }

    /** Appends what can be appended at once. @return the drafts that are to be looked at again */
    private List<Draft> round(List<Draft> pending) {
        var round = new Round();
        for (var draft : pending) sort(draft, round);
        long begun = System.nanoTime();
        var result = round.lines.isEmpty() ? new Result(0, null) : appendDurably(round.lines);
        if (result.stored > 0) meter.appended(result.stored, round.events(result.stored), System.nanoTime() - begun);
        for (int i = 0; i < result.stored; i++) stored(round.placed.get(i), round.lines.get(i));
        if (result.stored > 0) grown.accept(head);
        for (var draft : round.conflicting) answer(draft, new AppendOutcome.Conflict());
        var rest = round.placed.subList(result.stored, round.placed.size());
        if (rest.isEmpty()) return round.later;
        headKnown = false;
        if (result.failure == null) return superseded(rest, round.later);
        for (var draft : rest) fail(draft, result.failure);
        return round.later;
    }

    private void sort(Draft draft, Round round) {
        try {
            if (round.ahead.position(draft.submission()).isPresent()) {
                round.later.add(draft);
                return;
            }
            var first = recent.position(draft.submission());
            if (first.isPresent())
                answer(
                        draft,
                        new AppendOutcome.Repeated(
                                log.commits(first.getAsLong(), 1).getFirst()));
            else if (isOvertaken(draft, round.ahead)) round.conflicting.add(draft);
            else round.place(draft);
        } catch (RuntimeException e) {
            fail(draft, e);
        }
    }

    private boolean isOvertaken(Draft draft, RecentAppends ahead) {
        if (draft.dependsOn() == null || draft.dependsOnKeys().isEmpty()) return false;
        if (ahead.any(draft.dependsOnKeys(), draft.sourcedAt())) return true;
        if (recent.any(draft.dependsOnKeys(), draft.sourcedAt())) return true;
        return !recent.knowsAfter(draft.sourcedAt()) && log.any(draft.dependsOn(), draft.sourcedAt());
    }

    private void stored(Draft draft, Line line) {
        recent.add(line.commit(), draft.keys());
        head = new Head(line.commit().last(), line.hash());
        answer(draft, new AppendOutcome.Appended(line.commit()));
    }

    /** Another writer was first: either at the position of the first of these drafts or with its command. */
    private List<Draft> superseded(List<Draft> rest, List<Draft> later) {
        var before = head;
        meter.overtaken();
        catchUp();
        var again = new ArrayList<>(rest);
        var lost = again.getFirst();
        var first = log.outcome(
                lost.submission().given().community(), lost.submission().id());
        if (first.isPresent()) answer(again.removeFirst(), new AppendOutcome.Repeated(first.get()));
        else if (head.equals(before))
            fail(again.removeFirst(), new RecordException("the log takes nothing after " + head));
        again.addAll(later);
        return again;
    }

    /** Takes in what other writers have appended. */
    private void catchUp() {
        var end = log.head();
        if (end.position() < head.position())
            throw new RecordException("the record ended at " + head.position() + " and now ends at " + end.position());
        if (end.position() - head.position() > MOST_TO_CATCH_UP) {
            startAt(end);
        } else {
            for (long next = head.position() + 1; next <= end.position(); ) {
                var commits = log.commits(next, CHUNK);
                if (commits.isEmpty()) throw new RecordException("the record has no commit at " + next);
                for (var commit : commits) if (commit.last() <= end.position()) recent.add(commit, keys.of(commit));
                next = commits.getLast().last() + 1;
            }
        }
        var grew = end.position() > head.position();
        head = end;
        headKnown = true;
        if (grew) grown.accept(head);
    }

    /**
     * How many of the lines are in the record.
     *
     * @param failure why the rest is not; null if another writer was first
     */
    private record Result(int stored, @Nullable RuntimeException failure) {}

    private Result appendDurably(List<Line> lines) {
        try {
            int stored = log.append(lines);
            failedAt = null;
            return new Result(stored, null);
        } catch (RuntimeException e) {
            // A full disk would also be filled with traces.
            if (failedAt == null) LOG.error("appending after position {} failed", head.position(), e);
            else LOG.error("appending after position {} failed again: {}", head.position(), e.getMessage());
            failedAt = System.nanoTime();
            return lookAgain(lines, e);
        }
    }

    /** Whether the lines are there is not known: nobody is answered until the record can be read again. */
    private Result lookAgain(List<Line> lines, RuntimeException failure) {
        for (int attempt = 0; ; attempt++) {
            try {
                int stored = 0;
                for (var line : lines) {
                    var kept = log.lines(line.commit().position(), 1);
                    if (kept.isEmpty()) return new Result(stored, new NotRecorded(failure));
                    if (!Arrays.equals(kept.getFirst().bytes(), line.bytes())) return new Result(stored, null);
                    stored++;
                }
                return new Result(stored, null);
            } catch (RuntimeException e) {
                if (!patience(attempt)) throw new RecordException("whether it was recorded is not known", e);
                LOG.warn("the end of the record cannot be read, trying again: {}", e.getMessage());
            }
        }
    }

    private boolean patience(int attempt) {
        try {
            return !givingUp.await(
                    PATIENCE_MILLIS[Math.min(attempt, PATIENCE_MILLIS.length - 1)], TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answer(Draft draft, AppendOutcome outcome) {
        unanswered.remove(draft);
        if (outcome instanceof AppendOutcome.Conflict) meter.conflicted();
        draft.answer().completeAsync(() -> outcome, answering);
    }

    private void fail(Draft draft, Throwable why) {
        unanswered.remove(draft);
        meter.failed(1);
        answering.execute(() -> draft.answer().completeExceptionally(why));
    }
}
