package org.folkmoot.axon;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.EventNames;
import org.folkmoot.vocabulary.CommunityId;

/**
 * A decider behind Axon's command bus and event store. The messages' payload is the {@link Submission}, the result's is
 * {@link Decided}; a refusal is a result too. What was sourced is what the append depends on.
 */
record DeciderModule(Decider<?, ?> decider, EventNames names, EventStore events) implements CommandHandler {

    private static final MessageType DECIDED = new MessageType("decided", "1");

    /** The module that handles all commands of a decider. */
    static CommandHandlingModule of(Decider<?, ?> decider, EventNames names) {
        var module = CommandHandlingModule.named(decider.commands().getName()).commandHandlers();
        for (var command : Capabilities.members(decider.commands()).toList()) {
            module = module.commandHandler(
                    MessageTypes.of(command).qualifiedName(),
                    axon -> new DeciderModule(decider, names, axon.getComponent(EventStore.class)));
        }
        return module.build();
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Submission submission))
            throw new IllegalArgumentException(
                    "a command is handed in as a submission, not as " + message.payloadType());
        context.putResource(Message.RESOURCE_KEY, message);
        return MessageStream.fromFuture(decide(submission, context).thenApply(decided -> result(submission, decided)));
    }

    /** Known by its command, as its events are: a random identifier would be drawn for nothing. */
    private static CommandResultMessage result(Submission submission, Decided decided) {
        return new GenericCommandResultMessage(
                new GenericMessage(submission.id().value(), DECIDED, decided, Metadata.emptyInstance()));
    }

    private CompletableFuture<Decided> decide(Submission submission, ProcessingContext context) {
        var transaction = events.transaction(context);
        var decision = decider.decision(submission.given(), submission.command());
        return told(decision, submission.given().community(), transaction, context)
                .thenApply(Known.SoFar::total)
                .thenCompose(decided ->
                        append(submission, decided, context).thenApply(_ -> new Decided(decided, transaction)));
    }

    private <A> CompletableFuture<Known.SoFar<A>> told(
            Known<A> known, CommunityId community, EventStoreTransaction transaction, ProcessingContext context) {
        if (known.told().slices().isEmpty()) return CompletableFuture.completedFuture(known.before());
        return transaction
                .source(DependsOn.sourcing(names.selection(community, known.told()), context))
                .reduce(
                        known.before(),
                        (sofar, entry) -> sofar.and((Event) entry.message().payload()));
    }

    private CompletableFuture<Void> append(Submission submission, Decision decision, ProcessingContext context) {
        if (!(decision instanceof Decision.Accepted(var outcome))) return CompletableFuture.completedFuture(null);
        var messages = new ArrayList<EventMessage>(outcome.size());
        // They have no position yet.
        for (var event : outcome)
            messages.add(new GenericEventMessage(
                    submission.id() + "/" + messages.size(),
                    MessageTypes.of(event.getClass()),
                    event,
                    Metadata.emptyInstance(),
                    submission.given().at()));
        return events.publish(context, messages);
    }
}
