package org.folkmoot.projections.kit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which views are this node's, of the nodes that share the views' database: each view goes to the living node for which view and
 * node together hash highest, so that a node that comes or goes moves no more views than it must.
 *
 * <p>A node lives while its heartbeat changes, timed by whoever looks: the nodes' clocks need not agree.
 */
final class Shares implements Share {

    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

    private static final String COLLECTION = "nodes";
    private static final String BEAT = "beat";
    private static final long BEAT_MILLIS = 1_000;

    /** Less than a claim lasts: when the claims of a node lapse, it is known already who follows. */
    static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(6);

    private static final long FORGOTTEN_NANOS = TimeUnit.MINUTES.toNanos(2);

    /** @param since when the beat was first seen */
    private record Seen(long beat, long since) {}

    private final MongoCollection<Document> nodes;
    private final String me;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-heartbeat").factory());
    private volatile Set<String> living;
    private long beats;

    Shares(MongoDatabase database, String me, LongSupplier nanos) {
        this.nodes = database.getCollection(COLLECTION);
        this.me = me;
        this.nanos = nanos;
        this.living = Set.of(me);
    }

    /** Of a node that lives from now on until it is closed. */
    static Shares begin(MongoDatabase database) {
        var shares = new Shares(database, UUID.randomUUID().toString(), System::nanoTime);
        shares.beating.scheduleWithFixedDelay(shares::tryToBeat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        return shares;
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.warn("no heartbeat, which other nodes may take for this one's end: {}", e.getMessage());
        }
    }

    /** Shows that this node lives, and looks which others do. */
    synchronized void beat() {
        nodes.replaceOne(eq(me), new Document(BEAT, ++beats), new ReplaceOptions().upsert(true));
        look();
    }

    /** Looks which nodes live. */
    synchronized void look() {
        long now = nanos.getAsLong();
        var there = new HashMap<String, Long>();
        nodes.find().forEach(node -> there.put(node.getString("_id"), node.getLong(BEAT)));
        seen.keySet().retainAll(there.keySet());
        there.forEach((node, beat) -> {
            var before = seen.get(node);
            if (before == null || before.beat() != beat) seen.put(node, new Seen(beat, now));
            else if (now - before.since() > FORGOTTEN_NANOS) nodes.deleteOne(eq(node));
        });
        living = Set.copyOf(seen.entrySet().stream()
                .filter(one -> one.getKey().equals(me) || now - one.getValue().since() <= LIFE_NANOS)
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public boolean isMine(String view) {
        return living.stream()
                .max(Comparator.comparing((String node) -> weight(view, node)).thenComparing(node -> node))
                .orElse(me)
                .equals(me);
    }

    private static String weight(String view, String node) {
        return Fingerprint.of((view + " " + node).getBytes(StandardCharsets.UTF_8));
    }

    /** How many nodes there are, as far as this one knows. */
    int nodes() {
        return living.size();
    }

    @Override
    public synchronized void close() {
        beating.shutdownNow();
        if (beats == 0) return;
        try {
            nodes.deleteOne(eq(me));
        } catch (RuntimeException e) {
            LOG.info("this node could not say that it leaves: {}", e.getMessage());
        }
    }
}
