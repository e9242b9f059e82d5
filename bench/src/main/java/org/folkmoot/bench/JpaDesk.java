package org.folkmoot.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.folkmoot.axon.MessageTypes;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.RecordJson;
import org.folkmoot.votes.VoteCommand.CastBallot;

/** The decider of ballots behind Axon's command bus, as ours is, but on Axon's own JPA storage. */
final class JpaDesk implements CommandHandler, AutoCloseable {

    private static final MessageType CAST = MessageTypes.of(CastBallot.class);
    private static final MessageType DECIDED = new MessageType("decided", "1");

    private final Capabilities capabilities = Capabilities.registered();
    private final RecordJson json;
    private final AxonConfiguration axon;
    private final CommandBus commands;

    /** Events that decisions have read. */
    final AtomicLong sourced = new AtomicLong();

    JpaDesk(JpaStore store, RecordJson json) {
        this.json = json;
        axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> store.engine)
                .registerTagResolver(_ -> event -> Set.of(tag(JpaStore.aggregate((Event) event.payload()))))
                .componentRegistry(registry -> registry.disableEnhancer(
                                "org.axonframework.update.UpdateCheckerConfigurationEnhancer")
                        .registerComponent(TransactionManager.class, _ -> store.transactions)
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                _ -> new DefaultCorrelationDataProviderRegistry()))
                .registerCommandHandlingModule(() -> CommandHandlingModule.named("ballots")
                        .commandHandlers()
                        .commandHandler(CAST.qualifiedName(), _ -> this)
                        .build())
                .start();
        commands = axon.getComponent(CommandBus.class);
    }

    /** Whether the ballot was accepted; it is committed then. */
    boolean cast(Submission ballot) {
        var message = new GenericMessage(ballot.id().value(), CAST, ballot, Metadata.emptyInstance());
        var result = commands.dispatch(new GenericCommandMessage(message), null).join();
        return result.payload() instanceof Decision.Accepted;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Submission ballot)) throw new IllegalArgumentException("not a submission");
        var events = axon.getComponent(EventStore.class);
        return MessageStream.fromFuture(decide(ballot, events.transaction(context))
                .thenCompose(
                        decision -> publish(ballot, decision, events, context).thenApply(_ -> decision))
                .thenApply(decision -> new GenericCommandResultMessage(DECIDED, decision)));
    }

    private CompletableFuture<Decision> decide(Submission ballot, EventStoreTransaction transaction) {
        var decision = capabilities.decision(ballot.given(), ballot.command()).orElseThrow();
        return transaction
                .source(SourcingCondition.conditionFor(criteria(decision.told())))
                .reduce(decision.before(), (sofar, entry) -> sofar.and(event(entry.message())))
                .thenApply(Known.SoFar::total);
    }

    private static EventCriteria criteria(Boundary boundary) {
        return EventCriteria.either(boundary.slices().stream()
                .<EventCriteria>map(slice -> EventCriteria.havingTags(tag(slice.tag())))
                .toList());
    }

    private Event event(EventMessage message) {
        if (!(message.payload() instanceof byte[] bytes)) throw new IllegalStateException("not as it was stored");
        sourced.incrementAndGet();
        var name = message.type().name() + ".v" + message.type().version();
        return json.event(name, json.tree(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static CompletableFuture<Void> publish(
            Submission ballot, Decision decision, EventStore events, ProcessingContext context) {
        if (!(decision instanceof Decision.Accepted(var outcome))) return CompletableFuture.completedFuture(null);
        var event = outcome.getFirst();
        return events.publish(
                context,
                List.of(new GenericEventMessage(
                        ballot.id() + "/0",
                        MessageTypes.of(event.getClass()),
                        event,
                        Metadata.emptyInstance(),
                        ballot.given().at())));
    }

    private static Tag tag(org.folkmoot.decisions.Tag tag) {
        return new Tag(tag.key(), tag.value());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
