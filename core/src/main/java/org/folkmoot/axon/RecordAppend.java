package org.folkmoot.axon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Outcome;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.Selection;
import org.jspecify.annotations.Nullable;

/** One outcome on its way into the record. */
final class RecordAppend implements AppendTransaction<Commit> {

    /** The command had been accepted before. */
    static final class AlreadyAccepted extends RuntimeException {
        private final transient Commit first;

        AlreadyAccepted(Commit first) {
            super("accepted before, at position " + first.position(), null, false, false);
            this.first = first;
        }

        Commit first() {
            return first;
        }
    }

    /** The outcome does not fit into one commit. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the outcome does not fit into one commit", null, false, false);
        }
    }

    private final RecordWriter writer;
    private final CommitLog log;
    private final Submission submission;
    private final List<Event> events;
    private final AppendCondition condition;
    private final Criteria.Cover dependsOn;
    private final AtomicBoolean finished = new AtomicBoolean();

    /** @throws IllegalArgumentException if the condition names no community, several, or no tag within it */
    RecordAppend(
            CommitLog log,
            RecordWriter writer,
            Submission submission,
            List<Event> events,
            AppendCondition condition,
            Set<String> eventNames) {
        this.log = log;
        this.writer = writer;
        this.submission = submission;
        this.events = events;
        this.condition = condition;
        this.dependsOn = dependsOn(eventNames)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a decision depends on tagged events of one community, not on " + condition.criteria()));
    }

    private Optional<Criteria.Cover> dependsOn(Set<String> eventNames) {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY)
            return Optional.of(
                    new Criteria.Cover(new Selection(submission.given().community(), List.of()), true));
        return Criteria.cover(condition.criteria(), eventNames);
    }

    @Override
    public CompletableFuture<Commit> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true))
            return CompletableFuture.failedFuture(new IllegalStateException("committed or rolled back before"));
        return appendAfter(Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker())));
    }

    private CompletableFuture<Commit> appendAfter(long position) {
        return writer.append(submission, events, dependsOn.selection(), position)
                .thenCompose(outcome -> switch (outcome) {
                    case Outcome.Appended(var commit) -> CompletableFuture.completedFuture(commit);
                    case Outcome.Conflict _ -> lost(position);
                    case Outcome.Repeated(var first) -> CompletableFuture.failedFuture(new AlreadyAccepted(first));
                    case Outcome.TooLarge _ -> CompletableFuture.failedFuture(new TooLarge());
                });
    }

    /** The writer guards a selection, and that may hold more than the condition takes: then the append is tried further on. */
    private CompletableFuture<Commit> lost(long position) {
        long head = log.head().position();
        if (dependsOn.exact() || conflicts(position, head))
            return CompletableFuture.failedFuture(
                    AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker()));
        return appendAfter(head);
    }

    private boolean conflicts(long after, long upTo) {
        return log.select(dependsOn.selection(), after).stream()
                .takeWhile(recorded -> recorded.position() <= upTo)
                .anyMatch(recorded -> Criteria.matches(condition.criteria(), recorded));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Commit commit, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(commit.last()));
    }
}
