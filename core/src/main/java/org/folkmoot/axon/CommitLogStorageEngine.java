package org.folkmoot.axon;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The record as Axon's storage engine. A token, a consistency marker and a start of sourcing are all the same number: the position
 * of the last event seen, 0 before the first.
 *
 * <p>Events are appended as the outcome of one accepted command, which must be at hand as the message of the context; an append
 * without one is refused. Its condition is checked where it must hold, in the {@link RecordWriter}, and so must stand
 * for what the record itself selects ({@link DependsOn}), or be none.
 */
public final class CommitLogStorageEngine implements EventStorageEngine {

    /** How many commits are read at a time. */
    private static final int PAGE = 256;

    private final CommitLog log;
    private final RecordWriter writer;
    private final RecordWatch watch;

    CommitLogStorageEngine(CommitLog log, RecordWriter writer, RecordWatch watch) {
        this.log = log;
        this.writer = writer;
        this.watch = watch;
    }

    /**
     * Prepares an append; committing it completes when the outcome is durable.
     *
     * @throws IllegalStateException in the result, if the context's message is no command to be recorded
     * @throws IllegalArgumentException in the result, if the condition stands for nothing that the record selects
     */
    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        try {
            var facts = events.stream()
                    .map(event -> (Event) event.event().payload())
                    .toList();
            return CompletableFuture.completedFuture(new RecordAppend(
                    writer, submission(context), facts, dependsOn(condition, context), condition.consistencyMarker()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Nothing, if there is no condition. */
    private static @Nullable Selection dependsOn(AppendCondition condition, @Nullable ProcessingContext context) {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY) return null;
        return DependsOn.of(condition, context)
                .orElseThrow(
                        () -> new IllegalArgumentException("not what the record selects: " + condition.criteria()));
    }

    private static Submission submission(@Nullable ProcessingContext context) {
        if (context != null
                && Message.fromContext(context) instanceof Message message
                && message.payload() instanceof Submission submission) return submission;
        throw new IllegalStateException(
                "events are recorded as the outcome of a command, and this append belongs to none");
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long upTo = log.last();
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        var events = DependsOn.of(condition, context)
                .map(selection -> log.select(selection, after).stream())
                .orElseGet(() -> taken(condition.criteria(), after))
                .takeWhile(recorded -> recorded.position() <= upTo)
                .<MessageStream.Entry<EventMessage>>map(recorded -> new SimpleEntry<>(new RecordedMessage(recorded)));
        var marker = Context.with(
                ConsistencyMarker.RESOURCE_KEY, (ConsistencyMarker) new GlobalIndexConsistencyMarker(upTo));
        MessageStream.Entry<EventMessage> end = new SimpleEntry<>(TerminalEventMessage.INSTANCE, marker);
        return MessageStream.fromStream(
                Stream.concat(events, Stream.of(end)), MessageStream.Entry::message, entry -> entry);
    }

    /** Looks through the whole record. */
    private Stream<Recorded> taken(EventCriteria criteria, long after) {
        var taken = Criteria.filter(criteria);
        return commits(after)
                .flatMap(Commit::recorded)
                .filter(recorded -> recorded.position() > after && taken.test(recorded));
    }

    /** All commits with events after a position, read page by page as the stream is consumed. */
    private Stream<Commit> commits(long after) {
        return Stream.iterate(
                        log.commits(after + 1, PAGE),
                        page -> !page.isEmpty(),
                        page -> log.commits(page.getLast().last() + 1, PAGE))
                .flatMap(List::stream);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var reader = new Reader(condition.criteria(), position(condition.position()));
        return new ContinuousMessageStream<Recorded>(
                _ -> reader.next(),
                recorded -> new RecordedMessage(recorded).entry(),
                (_, callback) -> watch.onNews(callback));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** Reads on where it stopped, over events that the criteria do not take too. */
    private final class Reader {
        private final Predicate<Recorded> filter;
        private long after;

        private Reader(EventCriteria criteria, long after) {
            this.filter = Criteria.filter(criteria);
            this.after = after;
        }

        /** The next events that the criteria take; none if there are none yet. */
        private List<Recorded> next() {
            while (true) {
                var page = log.commits(after + 1, PAGE);
                if (page.isEmpty()) return List.of();
                long seen = after;
                after = page.getLast().last();
                var taken = page.stream()
                        .flatMap(Commit::recorded)
                        .filter(recorded -> recorded.position() > seen && filter.test(recorded))
                        .toList();
                if (!taken.isEmpty()) return taken;
            }
        }
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(() -> 0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log::last);
    }

    /** The token before the first event of that time or later. Reads the record from its beginning: commits are not ordered by time. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(() -> commits(0)
                .filter(commit -> !commit.submission().given().at().isBefore(at))
                .mapToLong(commit -> commit.position() - 1)
                .findFirst()
                .orElseGet(log::last));
    }

    private static CompletableFuture<TrackingToken> token(LongSupplier position) {
        try {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }
}
