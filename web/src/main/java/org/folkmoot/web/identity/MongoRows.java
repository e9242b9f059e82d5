package org.folkmoot.web.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Rows in a MongoDB collection; a row's key is its {@code _id}. */
final class MongoRows implements Rows {

    /** Keys and groups of one command: far below what a command may hold. */
    private static final int PART = 1_000;

    private final MongoCollection<Document> collection;

    MongoRows(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(Indexes.ascending("group", "_id"));
    }

    @Override
    public boolean add(Row row) {
        try {
            collection.insertOne(document(row));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    @Override
    public void addAll(Collection<Row> rows) {
        for (var part : parts(rows))
            collection.insertMany(part.stream().map(MongoRows::document).toList());
    }

    @Override
    public void renew(Collection<Row> rows) {
        addAll(rows); // first, so that nobody is left without: a break in between leaves one too many
        for (var part : parts(rows)) {
            var groups = part.stream().map(Row::group).distinct().toList();
            var keys = rows.stream().map(Row::key).toList();
            collection.deleteMany(and(in("group", groups), nin("_id", keys)));
        }
    }

    private static <T> List<List<T>> parts(Collection<T> rows) {
        var all = List.copyOf(rows);
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += PART)
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        return parts;
    }

    @Override
    public boolean replace(Row read, byte[] sealed) {
        return collection
                        .updateOne(unchanged(read), set("sealed", new Binary(sealed)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean remove(Row read) {
        return collection.deleteOne(unchanged(read)).getDeletedCount() == 1;
    }

    private static Bson unchanged(Row read) {
        return and(eq("_id", read.key()), eq("sealed", new Binary(read.sealed())));
    }

    @Override
    public void removeAll(Collection<String> keys) {
        for (var part : parts(keys)) collection.deleteMany(in("_id", part));
    }

    @Override
    public Optional<Row> find(String key) {
        return Optional.ofNullable(collection.find(eq("_id", key)).first()).map(MongoRows::row);
    }

    @Override
    public List<Row> find(Collection<String> keys) {
        var found = new ArrayList<Row>();
        for (var part : parts(keys)) for (var document : collection.find(in("_id", part))) found.add(row(document));
        return found;
    }

    @Override
    public List<Row> ofGroup(String group) {
        return rows(eq("group", group), Sorts.ascending("_id"), 0);
    }

    @Override
    public List<Row> latest(@Nullable String group, @Nullable String before, int most) {
        var which = new ArrayList<Bson>();
        if (group != null) which.add(eq("group", group));
        if (before != null) which.add(lt("_id", before));
        return rows(which.isEmpty() ? empty() : and(which), Sorts.descending("_id"), most);
    }

    private List<Row> rows(Bson which, Bson order, int most) {
        var found = new ArrayList<Row>();
        for (var document : collection.find(which).sort(order).limit(most)) found.add(row(document));
        return found;
    }

    @Override
    public boolean isEmpty() {
        return collection.find().first() == null;
    }

    private static Document document(Row row) {
        return new Document("_id", row.key()).append("group", row.group()).append("sealed", new Binary(row.sealed()));
    }

    private static Row row(Document document) {
        return new Row(
                document.getString("_id"),
                document.getString("group"),
                document.get("sealed", Binary.class).getData());
    }
}
