package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.OTHER_HALL;
import static org.folkmoot.axon.TestRecord.about;
import static org.folkmoot.axon.TestRecord.anyCommand;
import static org.folkmoot.axon.TestRecord.eventsOf;
import static org.folkmoot.axon.TestRecord.finish;
import static org.folkmoot.axon.TestRecord.inUnitOfWork;
import static org.folkmoot.axon.TestRecord.message;
import static org.folkmoot.axon.TestRecord.tagged;
import static org.folkmoot.axon.TestRecord.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Axon's storage engines promise to those who append, and what ours asks of them. */
@ParameterizedClass
@EnumSource(Home.class)
class AppendingTest {

    final TestRecord record;

    AppendingTest(Home home, @TempDir Path folder) {
        record = new TestRecord(home, folder);
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void an_append_tells_the_position_of_its_last_event() {
        assertEquals(
                new GlobalIndexConsistencyMarker(2),
                Soon.get(record.append(AppendCondition.none(), taken(HALL, 1), taken(HALL, 2))));
        assertEquals(
                new GlobalIndexConsistencyMarker(3), Soon.get(record.append(AppendCondition.none(), taken(HALL, 3))));
    }

    @Test
    void an_append_stands_if_nothing_it_depends_on_has_happened_since_sourcing() {
        Soon.get(record.append(AppendCondition.none(), taken(HALL, 1)));
        var sourced = record.marker(about(HALL));
        Soon.get(record.append(AppendCondition.none(), taken(OTHER_HALL, 2)));

        assertEquals(
                new GlobalIndexConsistencyMarker(3), Soon.get(record.append(about(HALL), sourced, taken(HALL, 3))));
    }

    @Test
    void an_append_is_rejected_if_something_it_depends_on_has_happened_since_sourcing() {
        Soon.get(record.append(AppendCondition.none(), taken(HALL, 1)));
        var sourced = record.marker(about(HALL));
        Soon.get(record.append(AppendCondition.none(), taken(HALL, 2)));

        assertRejected(record.append(about(HALL), sourced, taken(HALL, 3)));
        assertEquals(2, record.recorded().size());
    }

    @Test
    void a_condition_without_a_marker_means_that_there_must_be_no_such_event_at_all() {
        Soon.get(record.append(about(HALL), ConsistencyMarker.ORIGIN, taken(HALL, 1)));

        assertRejected(record.append(about(HALL), ConsistencyMarker.ORIGIN, taken(HALL, 2)));
    }

    @Test
    void of_two_prepared_appends_that_exclude_each_other_the_first_committed_stands() {
        var first = Soon.get(record.prepare(about(HALL), ConsistencyMarker.ORIGIN, taken(HALL, 1)));
        var second = Soon.get(record.prepare(about(HALL), ConsistencyMarker.ORIGIN, taken(HALL, 2)));

        assertEquals(new GlobalIndexConsistencyMarker(1), Soon.get(finish(first)));
        assertRejected(finish(second));
    }

    @RepeatedTest(5)
    void appends_at_once_that_do_not_touch_each_other_all_stand() {
        var appends = IntStream.range(0, 16)
                .mapToObj(i -> record.append(
                        about(TestRecord.hall(i)), ConsistencyMarker.ORIGIN, taken(TestRecord.hall(i), i)))
                .toList();

        var positions = appends.stream()
                .map(append -> GlobalIndexConsistencyMarker.position(Soon.get(append)))
                .sorted()
                .toList();

        assertEquals(IntStream.rangeClosed(1, 16).mapToObj(i -> (long) i).toList(), positions);
    }

    @RepeatedTest(5)
    void of_appends_at_once_that_exclude_each_other_exactly_one_stands() {
        var appends = IntStream.range(0, 16)
                .mapToObj(i -> record.append(about(HALL), ConsistencyMarker.ORIGIN, taken(HALL, i)))
                .toList();

        var rejected =
                appends.stream().filter(append -> failure(append) != null).toList();

        assertEquals(15, rejected.size());
        rejected.forEach(AppendingTest::assertRejected);
        assertEquals(1, record.recorded().size());
    }

    @Test
    void a_condition_that_the_record_does_not_select_by_is_refused() {
        var condition = AppendCondition.withCriteria(eventsOf(HALL));

        assertInstanceOf(IllegalArgumentException.class, failure(record.append(condition, taken(HALL, 1))));
        assertEquals(List.of(), record.recorded());
    }

    @Test
    void an_append_without_a_command_is_refused() {
        var events = tagged(taken(HALL, 1));
        var withoutContext = record.engine.appendEvents(AppendCondition.none(), null, events);
        var withoutMessage =
                inUnitOfWork(context -> record.engine.appendEvents(AppendCondition.none(), context, events));
        var withStranger = inUnitOfWork(context -> {
            context.putResource(Message.RESOURCE_KEY, new GenericCommandMessage(new MessageType("stranger"), "text"));
            return record.engine.appendEvents(AppendCondition.none(), context, events);
        });

        for (var refused : List.of(withoutContext, withoutMessage, withStranger)) {
            var failure = assertInstanceOf(IllegalStateException.class, failure(refused));
            assertTrue(failure.toString().contains("command"), failure.toString());
        }
    }

    @Test
    void the_same_command_is_recorded_once() {
        var command = anyCommand();
        Soon.get(record.append(command, AppendCondition.none(), taken(HALL, 1)));

        var again = assertInstanceOf(
                RecordAppend.AlreadyAccepted.class,
                failure(record.append(command, AppendCondition.none(), taken(HALL, 2))));

        assertEquals(1, again.first().position());
        assertEquals(1, record.recorded().size());
    }

    @Test
    void what_was_rolled_back_or_committed_cannot_be_committed() {
        var rolledBack = Soon.get(record.prepare(anyCommand(), _ -> AppendCondition.none(), taken(HALL, 1)));
        rolledBack.rollback(null);
        var committed = Soon.get(record.prepare(anyCommand(), _ -> AppendCondition.none(), taken(HALL, 2)));
        Soon.get(finish(committed));

        assertInstanceOf(IllegalStateException.class, failure(finish(rolledBack)));
        assertInstanceOf(IllegalStateException.class, failure(finish(committed)));
        assertEquals(List.of(taken(HALL, 2)), record.sourced(about(HALL)));
    }

    @Test
    void appending_nothing_leaves_no_trace() {
        var nothing = Soon.get(record.engine.appendEvents(AppendCondition.none(), null, List.of()));

        assertSame(ConsistencyMarker.ORIGIN, Soon.get(finish(nothing)));
        assertEquals(List.of(), record.recorded());
    }

    @Test
    void events_keep_the_command_they_came_from() {
        var command = anyCommand();
        inUnitOfWork(context -> {
                    context.putResource(Message.RESOURCE_KEY, message(command));
                    return record.engine.appendEvents(AppendCondition.none(), context, tagged(taken(HALL, 1)));
                })
                .thenCompose(TestRecord::finish)
                .join();

        assertEquals(Set.of(command), Set.of(record.log.commits(1, 1).getFirst().submission()));
    }

    private static void assertRejected(CompletableFuture<ConsistencyMarker> append) {
        assertInstanceOf(AppendEventsTransactionRejectedException.class, failure(append));
    }

    /** Why it failed; null if it did not. */
    private static @Nullable Throwable failure(CompletableFuture<?> future) {
        try {
            Soon.get(future);
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }
}
