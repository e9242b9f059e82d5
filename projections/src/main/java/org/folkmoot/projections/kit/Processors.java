package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.folkmoot.axon.MessageTypes;
import org.folkmoot.axon.RecordedMessage;

/**
 * Delivers the record to views: to each by a processor of its own with one segment, since of two segments that write one document
 * the one that is behind would be taken for a repetition. A view is given the events it reads and no others: what the others cost
 * would be paid once for each of two dozen views.
 */
final class Processors implements AutoCloseable {

    /** With an empty fold a batch of 1 gives 6,000 events a second, 100 and more give 55,000 to 66,000. */
    private static final int BATCH_SIZE = 200;

    /** A claim is renewed after 2 to 3 seconds and lapses after 10: at Axon's defaults an idle one lapses for 20 ms every 10 seconds. */
    private static final long CLAIM_MILLIS = 2_000;

    /**
     * Also how often a processor looks. One that is to give up its view may claim it again after {@link #CLAIM_MILLIS}, and gives it
     * up only if it looks before: with equal times it went on with the view (measured).
     */
    private static final long EXTEND_MILLIS = 1_500;

    private static final long PATIENCE_SECONDS = 10;

    /** The batch that is being delivered. */
    static final ResourceKey<Batch<?>> BATCH = ResourceKey.withLabel("batch");

    private final StreamableEventSource source;
    private final Share share;
    private final Map<String, OpenView<?>> views = new ConcurrentHashMap<>();
    private final TokenStore tokens = new Tokens(views);
    private final Map<String, PooledStreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final ScheduledExecutorService coordinators = threads("views-coordinator-", 2);
    private final ScheduledExecutorService workers =
            threads("views-", Math.max(2, Runtime.getRuntime().availableProcessors()));

    Processors(StreamableEventSource source, Share share) {
        this.source = source;
        this.share = share;
    }

    private static ScheduledExecutorService threads(String name, int count) {
        return Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** Starts delivering to a view, from where its progress stands. */
    void start(OpenView<?> view) {
        var name = view.view.storedName();
        var names = view.view.events().stream()
                .flatMap(family -> MessageTypes.namesOf(family).stream())
                .collect(Collectors.toSet());
        var component = new SimpleEventHandlingComponent().subscribe(names, handler(view));
        views.put(name, view);
        var processor = new PooledStreamingEventProcessor(name, List.of(component), configuration(names));
        processors.put(name, processor);
        processor.start().join();
    }

    private PooledStreamingEventProcessorConfiguration configuration(Set<QualifiedName> names) {
        return new PooledStreamingEventProcessorConfiguration()
                .eventSource(source)
                .eventCriteria(_ -> EventCriteria.havingAnyTag().andBeingOneOfTypes(names))
                .initialToken(first -> first.firstToken(null))
                .tokenStore(tokens)
                .initialSegmentCount(1)
                .batchSize(BATCH_SIZE)
                .maxSegmentProvider(this::mostSegments)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(EXTEND_MILLIS)
                .enableCoordinatorClaimExtension()
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers);
    }

    /** None for a view that is another node's; a processor is not made unless it is told of one first. */
    private int mostSegments(String view) {
        return !processors.containsKey(view) || share.isMine(view) ? 1 : 0;
    }

    /** Collects a batch, which is folded and kept when its token is stored. */
    private static EventHandler handler(OpenView<?> view) {
        return (event, context) -> {
            context.computeResourceIfAbsent(BATCH, () -> begin(view, context)).add(RecordedMessage.recorded(event));
            return MessageStream.empty();
        };
    }

    private static Batch<?> begin(OpenView<?> view, ProcessingContext context) {
        var batch = view.begin();
        context.runOnAfterCommit(_ -> view.passed(batch.last()));
        return batch;
    }

    /** Stops delivering to a view while something is done with it. */
    <T> T pause(String view, Supplier<T> meanwhile) {
        var processor = processors.get(view);
        if (processor == null) throw new IllegalArgumentException("no processor delivers to " + view);
        processor.shutdown().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        try {
            return meanwhile.get();
        } finally {
            processor.start().join();
        }
    }

    @Override
    public void close() {
        share.close();
        CompletableFuture.allOf(processors.values().stream()
                        .map(PooledStreamingEventProcessor::shutdown)
                        .toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        coordinators.shutdownNow();
        workers.shutdownNow();
    }
}
