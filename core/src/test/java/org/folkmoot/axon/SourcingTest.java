package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.NANLANG;
import static org.folkmoot.axon.TestRecord.NOON;
import static org.folkmoot.axon.TestRecord.OTHER_HALL;
import static org.folkmoot.axon.TestRecord.about;
import static org.folkmoot.axon.TestRecord.community;
import static org.folkmoot.axon.TestRecord.eventsOf;
import static org.folkmoot.axon.TestRecord.hallTag;
import static org.folkmoot.axon.TestRecord.submission;
import static org.folkmoot.axon.TestRecord.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatEvent.BellRung;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Axon's storage engines promise to those who source. */
@ParameterizedClass
@EnumSource(Home.class)
class SourcingTest {

    final TestRecord record;

    SourcingTest(Home home, @TempDir Path folder) {
        record = new TestRecord(home, folder);
    }

    @AfterEach
    void close() {
        record.close();
    }

    void given(Event... events) {
        Soon.get(record.append(AppendCondition.none(), events));
    }

    @Test
    void sourcing_yields_the_events_of_the_criteria_in_the_order_of_the_record() {
        given(taken(HALL, 1), taken(HALL, 2), taken(OTHER_HALL, 3));
        given(taken(OTHER_HALL, 4), taken(HALL, 5));

        assertEquals(List.of(taken(HALL, 1), taken(HALL, 2), taken(HALL, 5)), record.sourced(about(HALL)));
        assertEquals(List.of(taken(OTHER_HALL, 3), taken(OTHER_HALL, 4)), record.sourced(about(OTHER_HALL)));
    }

    @Test
    void the_last_entry_is_no_event_and_alone_carries_the_consistency_marker() {
        given(taken(HALL, 1), taken(HALL, 2), taken(OTHER_HALL, 3));

        var entries = record.source(about(HALL));

        assertEquals(3, entries.size());
        assertNull(entries.get(0).getResource(ConsistencyMarker.RESOURCE_KEY));
        assertNull(entries.get(1).getResource(ConsistencyMarker.RESOURCE_KEY));
        assertIsMarker(entries.get(2));
    }

    @Test
    void the_marker_is_the_end_of_the_record_whatever_was_sourced() {
        assertEquals(new GlobalIndexConsistencyMarker(0), record.marker(about(HALL)));

        given(taken(HALL, 1), taken(OTHER_HALL, 2));

        assertEquals(new GlobalIndexConsistencyMarker(2), record.marker(about(HALL)));
        assertEquals(new GlobalIndexConsistencyMarker(2), record.marker(about(OTHER_HALL)));
    }

    @Test
    void where_nothing_is_found_there_is_the_marker_and_then_the_end() {
        var completed = new AtomicBoolean();
        var stream = record.engine
                .source(SourcingCondition.conditionFor(eventsOf(HALL)), null)
                .onComplete(() -> completed.set(true));

        assertTrue(stream.hasNextAvailable());
        assertIsMarker(stream.next().orElseThrow());
        assertFalse(stream.hasNextAvailable());
        assertTrue(stream.next().isEmpty());
        assertTrue(stream.isCompleted());
        assertTrue(completed.get());
    }

    @Test
    void peeking_shows_what_comes_next_and_stays() {
        given(taken(HALL, 1), taken(HALL, 2));
        var stream = record.engine.source(SourcingCondition.conditionFor(eventsOf(HALL)), null);

        assertEquals(taken(HALL, 1), stream.peek().orElseThrow().message().payload());
        assertEquals(taken(HALL, 1), stream.peek().orElseThrow().message().payload());
        assertEquals(taken(HALL, 1), stream.next().orElseThrow().message().payload());
        assertEquals(taken(HALL, 2), stream.next().orElseThrow().message().payload());
        assertIsMarker(stream.peek().orElseThrow());
        assertIsMarker(stream.next().orElseThrow());
        assertTrue(stream.peek().isEmpty());
    }

    @Test
    void sourcing_may_start_after_a_position() {
        given(taken(HALL, 1), taken(HALL, 2), taken(OTHER_HALL, 3), taken(HALL, 4));
        var afterFirst = new GlobalIndexConsistencyMarker(1).position();

        var entries = record.source(about(HALL), afterFirst);

        assertEquals(List.of(taken(HALL, 2), taken(HALL, 4)), TestRecord.payloads(entries));
    }

    @Test
    void an_event_is_known_by_its_position_its_name_and_its_commit() {
        var command = submission(NOON.plusSeconds(7), new RingBell(HALL, 2));
        Soon.get(record.append(command, AppendCondition.none(), new BellRung(HALL, 1), new BellRung(HALL, 2)));

        var message = record.source(about(HALL)).get(1).message();

        assertEquals("2", message.identifier());
        assertEquals(new MessageType("bell-rung", "1"), message.type());
        assertEquals(NOON.plusSeconds(7), message.timestamp());
        assertEquals(new BellRung(HALL, 2), message.payload());
        assertTrue(message.metadata().isEmpty());
        assertEquals(new Recorded(2, command.given(), new BellRung(HALL, 2)), RecordedMessage.recorded(message));
        assertEquals(
                2,
                RecordedMessage.recorded(message.andMetadata(Map.of("added", "later")))
                        .position());
    }

    @Test
    void a_message_from_elsewhere_has_no_place_in_the_record() {
        var stranger = new GenericEventMessage(new MessageType("stranger"), "text");

        assertThrows(IllegalArgumentException.class, () -> RecordedMessage.recorded(stranger));
    }

    @Test
    void criteria_may_name_types() {
        given(new HallOpened(HALL), taken(HALL, 1), new BellRung(HALL, 1), new BellRung(OTHER_HALL, 2));

        var bells = EventCriteria.havingTags(community(NANLANG), hallTag(HALL))
                .andBeingOneOfTypes("bell-rung", "hall-opened");

        assertEquals(List.of(new HallOpened(HALL), new BellRung(HALL, 1)), record.sourced(bells));
    }

    @Test
    void several_tags_of_one_criterion_must_all_be_there() {
        given(taken(HALL, 1), taken(HALL, 2), taken(OTHER_HALL, 1));

        var both = EventCriteria.havingTags(
                community(NANLANG),
                hallTag(HALL),
                new Tag("sitter", TestRecord.sitter(1).value()));

        assertEquals(List.of(taken(HALL, 1)), record.sourced(both));
        assertEquals(List.of(taken(HALL, 1)), record.sourced(both.andBeingOneOfTypes("seat-taken")));
        assertEquals(List.of(), record.sourced(both.andBeingOneOfTypes("bell-rung")));
    }

    @Test
    void of_several_criteria_one_is_enough_and_an_event_comes_once() {
        given(taken(HALL, 1), taken(OTHER_HALL, 2), new BellRung(HALL, 1), new BellRung(OTHER_HALL, 2));

        var either = eventsOf(HALL)
                .or(EventCriteria.havingTags(
                        community(NANLANG),
                        new Tag("sitter", TestRecord.sitter(1).value())))
                .or(EventCriteria.havingTags(community(NANLANG), hallTag(OTHER_HALL))
                        .andBeingOneOfTypes("bell-rung"));

        assertEquals(
                List.of(taken(HALL, 1), new BellRung(HALL, 1), new BellRung(OTHER_HALL, 2)), record.sourced(either));
    }

    @Test
    void criteria_without_a_community_or_without_a_tag_look_through_the_whole_record() {
        given(taken(HALL, 1), new BellRung(HALL, 1));
        given(taken(OTHER_HALL, 2));

        assertEquals(
                List.of(taken(HALL, 1), new BellRung(HALL, 1)),
                record.sourced(EventCriteria.havingTags(hallTag(HALL))));
        assertEquals(
                List.of(new BellRung(HALL, 1)),
                record.sourced(EventCriteria.havingAnyTag().andBeingOneOfTypes("bell-rung")));
        assertEquals(
                3, record.sourced(EventCriteria.havingTags(community(NANLANG))).size());
        assertEquals(List.of(), record.sourced(EventCriteria.havingTags(community(new CommunityId("elsewhere")))));
        assertEquals(3, record.sourced(EventCriteria.havingAnyTag()).size());
        assertEquals(
                3,
                record.sourced(EventCriteria.either(eventsOf(HALL), EventCriteria.havingAnyTag()))
                        .size());
    }

    private static void assertIsMarker(Entry<EventMessage> entry) {
        assertSame(TerminalEventMessage.INSTANCE, entry.message());
        assertNotNull(entry.getResource(ConsistencyMarker.RESOURCE_KEY));
    }
}
