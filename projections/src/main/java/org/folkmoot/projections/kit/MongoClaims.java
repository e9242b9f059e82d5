package org.folkmoot.projections.kit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How far each view has come, and which node is at it: one document a view. A claim is taken only from nobody, from oneself, or from
 * a node that has not been heard of for the claim timeout; whoever has lost it can neither renew nor move it.
 *
 * <p>Claims are timed by the nodes' own clocks. Clocks that differ by more than the timeout make nodes take each other's work,
 * which costs time but no correctness: documents are guarded by position.
 */
final class MongoClaims {

    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final String COLLECTION = "progress";
    private static final String POSITION = "position";
    private static final String LINE = "line";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> views;
    private final String node;
    private final Clock clock;

    /** @param node the name of this process, which no other has */
    MongoClaims(MongoDatabase database, String node, Clock clock) {
        this.views = database.getCollection(COLLECTION);
        this.node = node;
        this.clock = clock;
    }

    /** The progress of all views, by name. */
    Map<String, Progress> all() {
        var all = new HashMap<String, Progress>();
        views.find().forEach(view -> all.put(view.getString("_id"), progress(view)));
        return all;
    }

    Progress of(String view) {
        var found = views.find(eq(view)).first();
        return found == null ? Progress.NONE : progress(found);
    }

    private static Progress progress(Document view) {
        return new Progress(view.getLong(POSITION), view.getString(LINE));
    }

    /** Claims a view for this node. @return how far it has come; empty if another node holds it */
    Optional<Progress> claim(String view) {
        make(view);
        var free = or(eq(OWNER, null), mine(), lt(CLAIMED_AT, clock.millis() - TIMEOUT.toMillis()));
        var claim = combine(set(OWNER, node), claimedNow());
        return Optional.ofNullable(views.findOneAndUpdate(and(eq(view), free), claim, AFTER))
                .map(MongoClaims::progress);
    }

    private void make(String view) {
        if (views.find(eq(view)).first() != null) return;
        try {
            views.insertOne(new Document("_id", view)
                    .append(POSITION, 0L)
                    .append(LINE, "")
                    .append(OWNER, null)
                    .append(CLAIMED_AT, 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e; // else another node was first
        }
    }

    /** Moves the progress of a view, unless it stands further, and renews the claim. @return false if the claim is lost */
    boolean advance(String view, Progress to) {
        var before = and(eq(view), mine(), lt(POSITION, to.position()));
        var moved = combine(set(POSITION, to.position()), set(LINE, to.line()), claimedNow());
        return views.updateOne(before, moved).getMatchedCount() == 1
                || views.updateOne(and(eq(view), mine()), claimedNow()).getMatchedCount() == 1;
    }

    void release(String view) {
        views.updateOne(and(eq(view), mine()), set(OWNER, null));
    }

    /** Forgets a view's progress, whoever is at it. */
    void forget(String view) {
        views.deleteOne(eq(view));
    }

    private Bson mine() {
        return eq(OWNER, node);
    }

    private Bson claimedNow() {
        return set(CLAIMED_AT, clock.millis());
    }
}
