package org.folkmoot.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.AppendOutcome;
import org.folkmoot.record.Commit;
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
    private final Submission submission;
    private final List<Event> events;
    private final @Nullable Selection dependsOn;
    private final ConsistencyMarker sourced;
    private final AtomicBoolean finished = new AtomicBoolean();

    /**
     * @param dependsOn what the decision has read; null for nothing
     * @param sourced the end of the record before it was read
     */
    RecordAppend(
            RecordWriter writer,
            Submission submission,
            List<Event> events,
            @Nullable Selection dependsOn,
            ConsistencyMarker sourced) {
        this.writer = writer;
        this.submission = submission;
        this.events = events;
        this.dependsOn = dependsOn;
        this.sourced = sourced;
    }

    @Override
    public CompletableFuture<Commit> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true))
            return CompletableFuture.failedFuture(new IllegalStateException("committed or rolled back before"));
        long sourcedAt = Math.max(0, GlobalIndexConsistencyMarker.position(sourced));
        return writer.append(submission, events, dependsOn, sourcedAt).thenCompose(outcome -> switch (outcome) {
            case AppendOutcome.Appended(var commit) -> CompletableFuture.completedFuture(commit);
            case AppendOutcome.Conflict _ ->
                CompletableFuture.failedFuture(
                        AppendEventsTransactionRejectedException.conflictingEventsDetected(sourced));
            case AppendOutcome.Repeated(var first) -> CompletableFuture.failedFuture(new AlreadyAccepted(first));
            case AppendOutcome.TooLarge _ -> CompletableFuture.failedFuture(new TooLarge());
        });
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
