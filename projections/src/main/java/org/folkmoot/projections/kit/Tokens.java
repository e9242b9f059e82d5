package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The views' progress as Axon's token store. A processor is a view and has one segment: of two that write one document, the one that
 * is behind would be taken for a repetition. A token is the position of the last event that was taken in, and is stored together with
 * the documents that the events have changed.
 */
final class Tokens implements TokenStore {

    private static final List<Segment> ONE = List.of(Segment.ROOT_SEGMENT);

    private final Map<String, OpenView<?>> views;

    /** @param views by the names of their processors */
    Tokens(Map<String, OpenView<?>> views) {
        this.views = views;
    }

    private OpenView<?> view(String processor) {
        return Objects.requireNonNull(views.get(processor));
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken token, @Nullable ProcessingContext context) {
        return fetchSegments(processor, context);
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a view is not cut into segments"));
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> {
            var batch = context == null ? null : context.getResource(Processors.BATCH);
            if (batch == null) view(processor).home.advance(position(token));
            else view(processor).keep(batch);
        });
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("views are read from a position, not from " + token);
        };
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return result(() -> {
            var position = view(processor).claim();
            if (position.isEmpty())
                throw new UnableToClaimTokenException(processor + " is another node's, or of another record");
            return new GlobalSequenceTrackingToken(position.getAsLong());
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return fetchToken(processor, segment.getSegmentId(), context);
    }

    /** Moves the progress over events that the view does not read, too. */
    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> view(processor).renew());
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> view(processor).release());
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segment, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a view keeps its one segment"));
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segment, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(segment == 0 ? Segment.ROOT_SEGMENT : null);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(ONE);
    }

    /** All there are: whether one is free is found out by claiming it. */
    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(ONE);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture("views");
    }

    private static CompletableFuture<Void> done(Runnable work) {
        return result(() -> {
            work.run();
            return null;
        });
    }

    /** What fails is told in the future, where Axon looks for it. */
    private static <T> CompletableFuture<T> result(Supplier<@Nullable T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (Home.Overtaken e) {
            return CompletableFuture.failedFuture(new UnableToClaimTokenException(e.getMessage(), e));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
