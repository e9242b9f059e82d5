package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.SEATS;
import static org.folkmoot.axon.TestRecord.seat;
import static org.folkmoot.axon.TestRecord.sitter;
import static org.folkmoot.axon.TestRecord.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.update.UpdateChecker;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it: a desk, a record, and a processor that was added. */
class AxonRecordTest {

    final TestRecord record = new TestRecord(new InMemoryCommitLog(TestRecord.JSON));
    final ConcurrentLinkedQueue<Recorded> seen = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        record.close();
    }

    EventSourcingConfigurer withProcessor(EventSourcingConfigurer configurer) {
        var component = new SimpleEventHandlingComponent();
        for (var event : List.of(HallOpened.class, SeatTaken.class))
            component.subscribe(MessageTypes.of(event).qualifiedName(), (message, _) -> {
                seen.add(RecordedMessage.recorded(message));
                return MessageStream.empty().cast();
            });
        var processor = EventProcessorModule.pooledStreaming("witness")
                .eventHandlingComponents(components -> components.declarative(_ -> component))
                .customized((_, settings) -> settings.tokenStore(new InMemoryTokenStore())
                        .initialSegmentCount(1)
                        .batchSize(100));
        return configurer.modelling(modelling -> modelling.messaging(messaging -> messaging.eventProcessing(
                processing -> processing.pooledStreaming(pooled -> pooled.processor(processor)))));
    }

    @Test
    void a_processor_is_handed_every_recorded_event_in_order() {
        try (var axon = AxonRecord.start(record.log, record.writer, SEATS, this::withProcessor)) {
            Soon.get(axon.desk().submit(submission(new OpenHall(HALL))));
            IntStream.range(0, 50)
                    .mapToObj(i -> axon.desk().submit(submission(new TakeSeat(HALL, seat(i), sitter(i)))))
                    .toList()
                    .forEach(Soon::get);

            Soon.until("the processor has seen all", () -> seen.size() == 51);
            assertEquals(record.recorded(), seen.stream().toList());
        }
    }

    @Test
    void what_is_appended_is_answered_even_when_the_processors_have_stopped() {
        var axon = AxonRecord.start(record.log, record.writer, SEATS, this::withProcessor);
        try (var other = start()) {
            axon.close();

            Soon.get(other.desk().submit(submission(new OpenHall(HALL))));

            assertEquals(1, record.recorded().size());
            assertThrows(RejectedExecutionException.class, () -> axon.desk().submit(submission(new OpenHall(HALL))));
        }
    }

    /** Axon's update checker keeps still where it finds a test on the stack, so this starts on a thread of its own. */
    @Test
    void starting_leaves_nothing_in_the_home_directory_and_calls_nobody(@TempDir Path home) throws Exception {
        var before = System.setProperty("user.home", home.toString());
        try (var thread = Executors.newSingleThreadExecutor();
                var axon = thread.submit(this::start).get(Soon.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            assertFalse(axon.axon().hasComponent(UpdateChecker.class));
            try (var traces = Files.list(home)) {
                assertEquals(List.of(), traces.toList());
            }
        } finally {
            System.setProperty("user.home", before);
        }
    }

    @Test
    void every_command_of_every_registered_capability_has_its_decider() {
        var capabilities = Capabilities.registered();
        try (var axon = AxonRecord.start(record.log, record.writer, capabilities, UnaryOperator.identity())) {
            var commands = axon.axon().getComponent(CommandBus.class);
            for (var command : new EventNames(capabilities).commands()) {
                var noSubmission = new GenericCommandMessage(MessageTypes.of(command), "text");

                var failure =
                        assertThrows(CompletionException.class, () -> Soon.get(commands.dispatch(noSubmission, null)));

                assertInstanceOf(IllegalArgumentException.class, failure.getCause(), command::getName);
            }
        }
    }

    AxonRecord start() {
        return AxonRecord.start(record.log, record.writer, SEATS, UnaryOperator.identity());
    }
}
