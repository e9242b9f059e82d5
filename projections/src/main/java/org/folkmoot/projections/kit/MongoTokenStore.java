package org.folkmoot.projections.kit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each view has come, and which node is at it: one document per segment. A claim is taken only from nobody, from oneself,
 * or from a node that has not been heard of for the claim timeout; whoever has lost it can neither extend nor move it.
 *
 * <p>Beside the position stands the hash of the line of the record that holds it. Lines are chained, so that one hash tells
 * whether a view was made from this record or from another.
 *
 * <p>Progress may stand behind what a view shows, though only by events that the view does not read: it is moved over those when
 * the claim is extended.
 *
 * <p>Claims are timed by the nodes' own clocks. Clocks that differ by more than the timeout make nodes take each other's work,
 * which costs time but no correctness: documents are guarded by position.
 */
final class MongoTokenStore implements TokenStore {

    private static final String COLLECTION = "progress";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String LINE = "line";
    private static final String PROCESSOR = "processor";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> tokens;
    private final LongFunction<String> lines;
    private final ToLongFunction<String> shown;
    private final String node;
    private final Duration claimTimeout;
    private final Clock clock;

    /**
     * @param lines the hash of the line that holds a position
     * @param shown how far a processor's view has come, over events too that were not delivered because it does not read them
     * @param node the name of this process, which no other has
     */
    MongoTokenStore(
            MongoDatabase database,
            LongFunction<String> lines,
            ToLongFunction<String> shown,
            String node,
            Duration claimTimeout,
            Clock clock) {
        this.tokens = database.getCollection(COLLECTION);
        this.lines = lines;
        this.shown = shown;
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /** Ends all claims, where it is known that nobody is at work. */
    static void releaseAll(MongoDatabase database) {
        database.getCollection(COLLECTION).updateMany(exists(OWNER), Updates.set(OWNER, null));
    }

    /** How far a view has come. @param line the hash of the line that holds the position; empty for position 0 */
    record Progress(long position, String line) {}

    /** The progress of all processors, by name. */
    Map<String, Progress> progress() {
        var progress = new HashMap<String, Progress>();
        tokens.find().forEach(token -> {
            var processor = token.getString(PROCESSOR);
            if (processor != null)
                progress.put(processor, new Progress(token.getLong(Position.POSITION), token.getString(LINE)));
        });
        return progress;
    }

    /** Claims a processor's one segment for this node. @return its position; empty if another node holds it or there is none */
    OptionalLong claim(String processor) {
        var token = tokens.findOneAndUpdate(and(eq(Position.id(processor, 0)), claimable()), claim(), AFTER);
        return token == null ? OptionalLong.empty() : OptionalLong.of(token.getLong(Position.POSITION));
    }

    /** Claims a processor's one segment for this node, and makes it if there is none. @return its position; empty if another node holds it, or brought it there on another record */
    OptionalLong begin(String processor) {
        if (segments(processor).isEmpty())
            initializeTokenSegments(processor, 1, null, null)
                    .exceptionally(_ -> List.of())
                    .join();
        var token = fetchToken(processor, 0, null);
        return token.isCompletedExceptionally() ? OptionalLong.empty() : OptionalLong.of(Position.of(token.join()));
    }

    /** Forgets all progress of a processor, whoever is at it. */
    void forget(String processor) {
        tokens.deleteMany(eq(PROCESSOR, processor));
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken token, @Nullable ProcessingContext context) {
        return result(() -> {
            if (!segments(processor).isEmpty())
                throw new UnableToClaimTokenException(processor + " has segments already");
            var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1).stream()
                    .sorted()
                    .toList();
            // Of several nodes that begin at once, whoever inserts segment 0 goes on.
            for (var segment : segments) insert(processor, segment, token);
            return segments;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return done(() -> insert(processor, segment, token));
    }

    private void insert(String processor, Segment segment, @Nullable TrackingToken token) {
        long position = Position.of(token);
        try {
            tokens.insertOne(new Document("_id", Position.id(processor, segment.getSegmentId()))
                    .append(PROCESSOR, processor)
                    .append(Position.SEGMENT, segment.getSegmentId())
                    .append(Position.MASK, segment.getMask())
                    .append(Position.POSITION, position)
                    .append(LINE, line(position))
                    .append(OWNER, null)
                    .append(CLAIMED_AT, 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            throw new UnableToClaimTokenException(
                    Position.id(processor, segment.getSegmentId()) + " was begun by another node", e);
        }
    }

    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> update(processor, segment, mine(), moved(Position.of(token))));
    }

    private Bson moved(long position) {
        return Updates.combine(
                Updates.set(Position.POSITION, position), Updates.set(LINE, line(position)), claimedNow());
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segment, @Nullable ProcessingContext context) {
        return result(() -> token(processor, segment, claimable()));
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        var unchanged = and(eq(Position.MASK, segment.getMask()), claimable());
        return result(() -> token(processor, segment.getSegmentId(), unchanged));
    }

    /** Claims a segment, unless a node on another record has brought it there: going on would mix the two. */
    private TrackingToken token(String processor, int segment, Bson condition) {
        var claimed = update(processor, segment, condition, claim());
        if (line(claimed.getLong(Position.POSITION)).equals(claimed.getString(LINE))) return Position.token(claimed);
        releaseClaim(processor, segment, null).join();
        throw new UnableToClaimTokenException(Position.id(processor, segment) + " was brought there by another record");
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> {
            if (!advance(processor, segment, shown.applyAsLong(processor)))
                update(processor, segment, mine(), claimedNow());
        });
    }

    /** Stores progress of a claim of this node, unless it stands further or the claim is lost. @return whether it was stored */
    boolean advance(String processor, int segment, long position) {
        var mineBefore = and(eq(Position.id(processor, segment)), mine(), lt(Position.POSITION, position));
        return tokens.updateOne(mineBefore, moved(position)).getMatchedCount() == 1;
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> {
            // Whoever follows does not come to events again that the view does not read.
            advance(processor, segment, shown.applyAsLong(processor));
            tokens.updateOne(and(eq(Position.id(processor, segment)), mine()), Updates.set(OWNER, null));
        });
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segment, @Nullable ProcessingContext context) {
        return done(() -> {
            if (tokens.deleteOne(and(eq(Position.id(processor, segment)), mine()))
                            .getDeletedCount()
                    == 0)
                throw new UnableToClaimTokenException(Position.id(processor, segment) + " is not held by this node");
        });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(String processor, int segment, @Nullable ProcessingContext context) {
        return result(() -> Optional.ofNullable(
                        tokens.find(eq(Position.id(processor, segment))).first())
                .map(Position::segment)
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return result(() -> segments(processor));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return result(() -> tokens.find(and(eq(PROCESSOR, processor), claimable()))
                .map(Position::segment)
                .into(new ArrayList<>()));
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return result(() -> {
            var fresh = Updates.setOnInsert("identifier", UUID.randomUUID().toString());
            var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            return tokens.findOneAndUpdate(eq("store"), fresh, options).getString("identifier");
        });
    }

    private Document update(String processor, int segment, Bson condition, Bson change) {
        var updated = tokens.findOneAndUpdate(and(eq(Position.id(processor, segment)), condition), change, AFTER);
        if (updated == null)
            throw new UnableToClaimTokenException(
                    Position.id(processor, segment) + " is held by another node, or not there");
        return updated;
    }

    private List<Segment> segments(String processor) {
        return tokens.find(eq(PROCESSOR, processor)).map(Position::segment).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    private Bson mine() {
        return eq(OWNER, node);
    }

    private Bson claimable() {
        return or(eq(OWNER, null), mine(), lt(CLAIMED_AT, clock.millis() - claimTimeout.toMillis()));
    }

    private Bson claim() {
        return Updates.combine(Updates.set(OWNER, node), claimedNow());
    }

    private Bson claimedNow() {
        return Updates.set(CLAIMED_AT, clock.millis());
    }

    private String line(long position) {
        return position == 0 ? "" : lines.apply(position);
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
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
