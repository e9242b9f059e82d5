package org.folkmoot.web.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Shared by nodes, in a MongoDB collection; a row's key is its {@code _id}. */
final class MongoFadingRows implements FadingRows {

    private static final String UNTIL = "until";
    private static final String SEALED = "sealed";

    private final MongoCollection<Document> collection;

    MongoFadingRows(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending(UNTIL));
    }

    @Override
    public boolean add(Row row) {
        try {
            collection.insertOne(new Document("_id", row.key())
                    .append(UNTIL, Date.from(row.until()))
                    .append(SEALED, new Binary(row.sealed())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    @Override
    public boolean replace(Row row) {
        var change = combine(set(UNTIL, Date.from(row.until())), set(SEALED, new Binary(row.sealed())));
        return collection.updateOne(eq(row.key()), change).getMatchedCount() == 1;
    }

    @Override
    public void extend(String key, Instant until) {
        collection.updateOne(eq(key), set(UNTIL, Date.from(until)));
    }

    @Override
    public Optional<Row> find(String key, Instant now) {
        return Optional.ofNullable(
                        collection.find(and(eq(key), gt(UNTIL, Date.from(now)))).first())
                .map(MongoFadingRows::row);
    }

    @Override
    public boolean remove(String key) {
        return collection.deleteOne(eq(key)).getDeletedCount() == 1;
    }

    @Override
    public void sweep(Instant now) {
        collection.deleteMany(lte(UNTIL, Date.from(now)));
    }

    private static Row row(Document document) {
        return new Row(
                document.getString("_id"),
                document.getDate(UNTIL).toInstant(),
                document.get(SEALED, Binary.class).getData());
    }
}
