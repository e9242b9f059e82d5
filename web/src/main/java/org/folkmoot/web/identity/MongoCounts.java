package org.folkmoot.web.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/** Shared by nodes, in a MongoDB collection that sees keyed hashes of what is counted. */
final class MongoCounts implements Counts {

    private static final String NUMBER = "number";
    private static final String UNTIL = "until";
    private static final int SWEEP_ONE_IN = 500;
    private static final FindOneAndUpdateOptions BEGUN =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> counts;
    private final Sealed key;
    private final String kind;

    /** @param kind of what is counted: the same word counted twice is two counts */
    MongoCounts(MongoCollection<Document> counts, Sealed key, String kind) {
        this.counts = counts;
        this.key = key;
        this.kind = kind;
        counts.createIndex(Indexes.ascending(UNTIL));
    }

    @Override
    public int add(String what, int number, Instant now, Duration memory) {
        var id = id(what);
        if (number < 0) return taken(id, number); // of what is forgotten nothing is left to take
        sweepSometimes(now);
        counts.deleteOne(and(eq(id), lt(UNTIL, Date.from(now))));
        try {
            return added(id, number, now, memory);
        } catch (MongoException e) {
            if (!isTaken(e)) throw e;
            return added(id, number, now, memory); // two began it at once: the other one has
        }
    }

    private int taken(String id, int number) {
        var count = counts.findOneAndUpdate(eq(id), inc(NUMBER, number), AFTER);
        return count == null ? 0 : count.getInteger(NUMBER);
    }

    private int added(String id, int number, Instant now, Duration memory) {
        var change = combine(inc(NUMBER, number), setOnInsert(UNTIL, Date.from(now.plus(memory))));
        var count = counts.findOneAndUpdate(eq(id), change, BEGUN);
        return count == null ? number : count.getInteger(NUMBER);
    }

    private static boolean isTaken(MongoException e) {
        return switch (e) {
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoCommandException command ->
                ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
            default -> false;
        };
    }

    private void sweepSometimes(Instant now) {
        if (ThreadLocalRandom.current().nextInt(SWEEP_ONE_IN) == 0) counts.deleteMany(lt(UNTIL, Date.from(now)));
    }

    @Override
    public int of(String what, Instant now) {
        var count = counts.find(and(eq(id(what)), gte(UNTIL, Date.from(now)))).first();
        return count == null ? 0 : count.getInteger(NUMBER);
    }

    @Override
    public void forget(String what) {
        counts.deleteOne(eq(id(what)));
    }

    private String id(String what) {
        return key.lookUp("count", kind, what);
    }
}
