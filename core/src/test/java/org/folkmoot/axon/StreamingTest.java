package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.JSON;
import static org.folkmoot.axon.TestRecord.NANLANG;
import static org.folkmoot.axon.TestRecord.NOON;
import static org.folkmoot.axon.TestRecord.OTHER_HALL;
import static org.folkmoot.axon.TestRecord.anyCommand;
import static org.folkmoot.axon.TestRecord.eventsOf;
import static org.folkmoot.axon.TestRecord.next;
import static org.folkmoot.axon.TestRecord.submission;
import static org.folkmoot.axon.TestRecord.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatEvent.BellRung;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Axon's storage engines promise to processors, and what ours adds. */
@ParameterizedClass
@EnumSource(Home.class)
class StreamingTest {

    final TestRecord record;

    StreamingTest(Home home, @TempDir Path folder) {
        record = new TestRecord(home, folder);
    }

    @AfterEach
    void close() {
        record.close();
    }

    void given(Event... events) {
        Soon.get(record.append(AppendCondition.none(), events));
    }

    void givenBell(Instant at, int number) {
        Soon.get(record.append(
                submission(at, new RingBell(HALL, number)), AppendCondition.none(), new BellRung(HALL, number)));
    }

    TrackingToken first() {
        return Soon.get(record.engine.firstToken(null));
    }

    TrackingToken latest() {
        return Soon.get(record.engine.latestToken(null));
    }

    MessageStream<EventMessage> stream(TrackingToken from) {
        return record.engine.stream(StreamingCondition.startingFrom(from), null);
    }

    @Test
    void in_an_empty_record_the_first_and_the_latest_token_are_the_same() {
        assertTrue(first().covers(latest()));
        assertTrue(latest().covers(first()));
    }

    @Test
    void a_stream_from_the_first_token_yields_what_its_criteria_take() {
        given(taken(HALL, 1), taken(HALL, 2), taken(OTHER_HALL, 3));
        given(taken(OTHER_HALL, 4), taken(HALL, 5), taken(OTHER_HALL, 6));

        var stream = record.engine.stream(StreamingCondition.conditionFor(first(), eventsOf(HALL)), null);

        assertEquals(
                List.of(taken(HALL, 1), taken(HALL, 2), taken(HALL, 5)),
                List.of(next(stream), next(stream), next(stream)));
        assertFalse(stream.hasNextAvailable());
        assertTrue(stream.next().isEmpty());
        assertFalse(stream.isCompleted());
        stream.close();
    }

    /** Nobody calls a processor again that was told there is nothing, until the record grows. */
    @Test
    void a_reader_comes_to_its_match_by_itself_over_any_number_of_commits_that_it_does_not_take() {
        IntStream.rangeClosed(1, 300)
                .mapToObj(seat -> record.writer.append(anyCommand(), List.of(taken(OTHER_HALL, seat)), null, 0))
                .toList()
                .forEach(Soon::get);
        given(taken(HALL, 1));

        var stream = record.engine.stream(StreamingCondition.conditionFor(first(), eventsOf(HALL)), null);

        assertEquals(
                Optional.of(taken(HALL, 1)),
                stream.next().map(entry -> entry.message().payload()));
        stream.close();
    }

    @Test
    void a_stream_without_criteria_and_without_a_token_yields_everything() {
        given(taken(HALL, 1), new BellRung(OTHER_HALL, 1));

        var stream = record.engine.stream(StreamingCondition.startingFrom(null), null);

        assertEquals(taken(HALL, 1), next(stream));
        assertEquals(new BellRung(OTHER_HALL, 1), next(stream));
        stream.close();
    }

    @Test
    void all_communities_come_in_the_order_of_the_record() {
        given(taken(HALL, 1));
        var elsewhere = new Given(NOON, TestRecord.ANA, new CommunityId("elsewhere"));
        var command = anyCommand();
        Soon.get(record.append(
                new Submission(command.id(), elsewhere, command.command()), AppendCondition.none(), taken(HALL, 2)));
        given(taken(HALL, 3));

        var stream = stream(first());
        var communities = new ArrayList<CommunityId>();
        for (int i = 0; i < 3; i++) {
            Soon.until("the next event", stream::hasNextAvailable);
            communities.add(RecordedMessage.recorded(stream.next().orElseThrow().message())
                    .given()
                    .community());
        }

        assertEquals(List.of(NANLANG, elsewhere.community(), NANLANG), communities);
        stream.close();
    }

    @Test
    void whoever_keeps_the_token_of_an_event_goes_on_behind_it_even_within_a_commit() {
        given(taken(HALL, 1), taken(HALL, 2), taken(HALL, 3));
        var before = stream(first());
        next(before);
        var token = TrackingToken.fromContext(before.next().orElseThrow()).orElseThrow();
        before.close();

        var after = stream(token);

        assertEquals(taken(HALL, 3), next(after));
        assertTrue(after.next().isEmpty());
        after.close();
    }

    @Test
    void a_stream_from_beyond_the_end_is_empty() {
        given(taken(HALL, 1), taken(HALL, 2));

        var stream = stream(new GlobalSequenceTrackingToken(12));

        assertEquals(Optional.empty(), stream.next());
        stream.close();
    }

    @Test
    void a_stream_from_the_latest_token_yields_only_what_comes_later() {
        given(taken(HALL, 1));
        var stream = stream(latest());
        assertFalse(stream.hasNextAvailable());

        given(taken(HALL, 2));

        assertEquals(taken(HALL, 2), next(stream));
        stream.close();
    }

    @Test
    void an_open_stream_calls_back_when_the_record_has_grown_until_it_is_closed() {
        var stream = stream(first());
        var calls = new AtomicInteger();
        stream.setCallback(calls::incrementAndGet);
        assertEquals(1, calls.getAndSet(0));

        given(taken(HALL, 1));
        Soon.until("the callback", () -> calls.get() > 0);
        assertEquals(taken(HALL, 1), next(stream));

        stream.close();
        var witness = new AtomicInteger();
        record.watch.onNews(witness::incrementAndGet);
        int before = calls.get();
        given(taken(HALL, 2));
        Soon.until("another reader's callback", () -> witness.get() > 0);
        assertEquals(before, calls.get());
    }

    @Test
    void a_reader_that_refuses_the_news_keeps_it_from_nobody() {
        var calls = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            record.watch.onNews(() -> {
                throw new RejectedExecutionException("stopped");
            });
            record.watch.onNews(calls::incrementAndGet);
        }

        given(taken(HALL, 1));
        Soon.until("all callbacks", () -> calls.get() >= 8);
        given(taken(HALL, 2));
        Soon.until("all callbacks again", () -> calls.get() >= 16);
    }

    @Test
    void what_another_process_appends_is_noticed_too() {
        try (var elsewhere = new RecordWriter(record.log, JSON)) {
            var stream = stream(first());
            var calls = new AtomicInteger();
            stream.setCallback(calls::incrementAndGet);
            calls.set(0);

            Soon.get(elsewhere.append(anyCommand(), List.of(taken(HALL, 1)), null, 0));

            Soon.until("the callback", () -> calls.get() > 0);
            assertEquals(taken(HALL, 1), next(stream));
            stream.close();
        }
    }

    @Test
    void a_long_record_is_read_in_full_and_in_order() {
        var appends = IntStream.rangeClosed(1, 600)
                .mapToObj(
                        i -> record.append(AppendCondition.none(), new BellRung(HALL, i), new BellRung(OTHER_HALL, i)))
                .toList();
        appends.forEach(Soon::get);

        var stream = record.engine.stream(StreamingCondition.conditionFor(first(), eventsOf(OTHER_HALL)), null);
        var read =
                IntStream.range(0, 600).mapToObj(_ -> next(stream)).distinct().count();

        assertEquals(600, read);
        assertTrue(stream.next().isEmpty());
        stream.close();
    }

    @Test
    void a_token_at_a_time_lies_before_the_first_event_of_that_time_or_later() {
        givenBell(NOON.minusSeconds(10), 1);
        givenBell(NOON, 2);
        givenBell(NOON.plusSeconds(10), 3);

        assertEquals(new GlobalSequenceTrackingToken(1), Soon.get(record.engine.tokenAt(NOON.minusSeconds(5), null)));
        assertEquals(new GlobalSequenceTrackingToken(1), Soon.get(record.engine.tokenAt(NOON, null)));
        assertEquals(first(), Soon.get(record.engine.tokenAt(Instant.EPOCH, null)));
    }

    @Test
    void a_token_at_a_time_after_all_events_is_the_latest() {
        givenBell(NOON, 1);

        assertEquals(latest(), Soon.get(record.engine.tokenAt(NOON.plusSeconds(1), null)));
    }
}
