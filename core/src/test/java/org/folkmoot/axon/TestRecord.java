package org.folkmoot.axon;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.axon.sample.SeatCapability;
import org.folkmoot.axon.sample.SeatCommand;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatEvent;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.Recorded;
import org.folkmoot.record.Selection;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ResidentId;

/** A record of seats, empty, with its storage engine. */
final class TestRecord implements AutoCloseable {

    static final Capabilities SEATS = Capabilities.of(new SeatCapability());
    static final RecordJson JSON = new RecordJson(new EventNames(SEATS));
    static final CommunityId NANLANG = new CommunityId("nanlang");
    static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    static final Actor ANA = new Actor.Resident(new ResidentId("R-ANA00000"));
    static final MeetingId HALL = new MeetingId("M-HA110000");
    static final MeetingId OTHER_HALL = new MeetingId("M-HA110001");

    private static final AtomicInteger NEXT = new AtomicInteger();

    final CommitLog log;
    final RecordWriter writer;
    final RecordWatch watch;
    final CommitLogStorageEngine engine;

    TestRecord(Home home, Path folder) {
        this(home.open(folder, JSON));
    }

    TestRecord(CommitLog log) {
        this.log = log;
        writer = new RecordWriter(log, JSON);
        watch = RecordWatch.start(log);
        writer.onAppended(_ -> watch.appended());
        engine = new CommitLogStorageEngine(log, writer, watch);
    }

    @Override
    public void close() {
        watch.close();
        writer.close();
        log.close();
    }

    static MeetingId hall(int number) {
        return new MeetingId("M-%08d".formatted(number));
    }

    static HouseholdId seat(int number) {
        return new HouseholdId("H-%08d".formatted(number));
    }

    static ResidentId sitter(int number) {
        return new ResidentId("R-%08d".formatted(number));
    }

    static SeatTaken taken(MeetingId hall, int seat) {
        return new SeatTaken(hall, seat(seat), sitter(seat));
    }

    static Submission submission(Command command) {
        return submission(NOON, command);
    }

    static Submission submission(Instant at, Command command) {
        return new Submission(new CommandId("command-" + NEXT.incrementAndGet()), new Given(at, ANA, NANLANG), command);
    }

    /** Some command, where a test is about its outcome alone. */
    static Submission anyCommand() {
        return submission(new RingBell(HALL, 1));
    }

    static Selection about(MeetingId hall) {
        return JSON.names()
                .selection(NANLANG, Boundary.of(org.folkmoot.decisions.Tag.of("hall", hall), SeatEvent.class));
    }

    /** The same in Axon's words. */
    static EventCriteria eventsOf(MeetingId hall) {
        return EventCriteria.havingTags(community(NANLANG), hallTag(hall));
    }

    static Tag community(CommunityId community) {
        return Criteria.tag(community);
    }

    static Tag hallTag(MeetingId hall) {
        return new Tag("hall", hall.value());
    }

    static GenericCommandMessage message(Submission submission) {
        return new GenericCommandMessage(MessageTypes.of(submission.command().getClass()), submission);
    }

    static GenericCommandMessage message(SeatCommand command) {
        return message(submission(command));
    }

    /** Appends events as the outcome of some command. */
    CompletableFuture<ConsistencyMarker> append(AppendCondition condition, Event... events) {
        return append(anyCommand(), condition, events);
    }

    CompletableFuture<ConsistencyMarker> append(Submission submission, AppendCondition condition, Event... events) {
        return prepare(submission, _ -> condition, events).thenCompose(TestRecord::finish);
    }

    /** Appends what depends on that, read at that end of the record. */
    CompletableFuture<ConsistencyMarker> append(Selection dependsOn, ConsistencyMarker sourced, Event... events) {
        return prepare(dependsOn, sourced, events).thenCompose(TestRecord::finish);
    }

    CompletableFuture<AppendTransaction<?>> prepare(Selection dependsOn, ConsistencyMarker sourced, Event... events) {
        return prepare(
                anyCommand(),
                context -> AppendCondition.withCriteria(
                                DependsOn.sourcing(dependsOn, context).criteria())
                        .withMarker(sourced),
                events);
    }

    CompletableFuture<AppendTransaction<?>> prepare(
            Submission submission, Function<ProcessingContext, AppendCondition> condition, Event... events) {
        return inUnitOfWork(context -> {
            context.putResource(Message.RESOURCE_KEY, message(submission));
            return engine.appendEvents(condition.apply(context), context, tagged(events));
        });
    }

    static <R> CompletableFuture<R> inUnitOfWork(Function<ProcessingContext, CompletableFuture<R>> work) {
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create("test")
                .executeWithResult(work);
    }

    static <R> CompletableFuture<ConsistencyMarker> finish(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    static List<TaggedEventMessage<?>> tagged(Event... events) {
        return Arrays.stream(events)
                .<TaggedEventMessage<?>>map(event -> new GenericTaggedEventMessage<EventMessage>(
                        new GenericEventMessage(MessageTypes.of(event.getClass()), event), Set.of()))
                .toList();
    }

    /** All entries of sourcing, the last of which carries the marker. */
    List<Entry<EventMessage>> source(EventCriteria criteria) {
        return all(engine.source(SourcingCondition.conditionFor(criteria), null));
    }

    List<Entry<EventMessage>> source(Selection selection) {
        return source(selection, Position.START);
    }

    /** From a position on. */
    List<Entry<EventMessage>> source(Selection selection, Position start) {
        return Soon.get(
                inUnitOfWork(context -> CompletableFuture.completedFuture(all(sourcing(selection, start, context)))));
    }

    private MessageStream<EventMessage> sourcing(Selection selection, Position start, ProcessingContext context) {
        var condition = DependsOn.sourcing(selection, context);
        return engine.source(SourcingCondition.conditionFor(start, condition.criteria()), context);
    }

    /** The payloads of sourcing. */
    List<Object> sourced(EventCriteria criteria) {
        return payloads(source(criteria));
    }

    List<Object> sourced(Selection selection) {
        return payloads(source(selection));
    }

    static List<Object> payloads(List<Entry<EventMessage>> entries) {
        return entries.subList(0, entries.size() - 1).stream()
                .<Object>map(entry -> entry.message().payload())
                .toList();
    }

    ConsistencyMarker marker(Selection selection) {
        return source(selection).getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
    }

    static List<Entry<EventMessage>> all(MessageStream<EventMessage> stream) {
        return Soon.get(stream.reduce(
                List.<Entry<EventMessage>>of(),
                (before, entry) -> java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(entry))
                        .toList()));
    }

    /** The next payload of an endless stream, which must come soon. */
    static Object next(MessageStream<EventMessage> stream) {
        Soon.until("the next event", stream::hasNextAvailable);
        return stream.next().orElseThrow().message().payload();
    }

    /** Everything that is recorded. */
    List<Recorded> recorded() {
        return log.commits(1, Integer.MAX_VALUE).stream()
                .flatMap(commit -> commit.recorded())
                .toList();
    }
}
