package org.folkmoot.projections.kit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.bson.Document;
import org.folkmoot.vocabulary.CommunityId;

/**
 * A view in two collections of MongoDB, and its progress in one that all views share: documents are written first, then the progress
 * that tells of them. A body is kept as text, because nothing looks into it there and one text means one hash.
 */
final class MongoHome implements Home {

    private static final String SEEN = "seen";
    private static final String BODY = "body";
    private static final String TO = "to";
    private static final String COMMUNITY = "community";
    private static final String LISTED_AT = "listedAt";
    private static final String ENTRY = "entry";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final MongoClaims claims;
    private final String name;
    private final LongFunction<String> lines;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> links;
    /** Whether this process has seen to the index of lists. */
    private volatile boolean isIndexed;

    /** @param lines the hash of the line that holds a position */
    MongoHome(MongoDatabase database, MongoClaims claims, String name, LongFunction<String> lines) {
        this.database = database;
        this.claims = claims;
        this.name = name;
        this.lines = lines;
        this.documents = database.getCollection(name);
        this.links = database.getCollection(name + ".links");
    }

    @Override
    public Map<String, String> links(Set<String> ids) {
        var found = new HashMap<String, String>();
        if (!ids.isEmpty())
            links.find(in("_id", ids)).forEach(link -> found.put(link.getString("_id"), link.getString(TO)));
        return found;
    }

    @Override
    public Map<String, Stored> documents(Set<String> ids) {
        var found = new HashMap<String, Stored>();
        if (!ids.isEmpty())
            documents.find(in("_id", ids)).map(MongoHome::stored).forEach(stored -> found.put(stored.id(), stored));
        return found;
    }

    /** Which position each of these documents has seen, without their bodies. */
    @Override
    public List<Line> listed(CommunityId community, long before, int limit) {
        return lines(documents
                .find(and(eq(COMMUNITY, community.value()), lt(LISTED_AT, before)))
                .sort(Sorts.descending(LISTED_AT))
                .limit(limit));
    }

    @Override
    public List<Line> changed(CommunityId community, long seen) {
        return lines(documents.find(and(eq(COMMUNITY, community.value()), gt(SEEN, seen))));
    }

    private static List<Line> lines(FindIterable<Document> found) {
        return found.projection(Projections.include(LISTED_AT, ENTRY))
                .map(row -> new Line(row.getString("_id"), row.getLong(LISTED_AT), row.getString(ENTRY)))
                .into(new ArrayList<>());
    }

    @Override
    public void write(Map<String, String> newLinks, Map<String, Stored> changed, long position) {
        writeLinks(newLinks);
        if (!changed.isEmpty()) writeDocuments(changed.values());
        if (!claims.advance(name, new Progress(position, lines.apply(position)))) throw new Overtaken(name);
    }

    private void writeLinks(Map<String, String> newLinks) {
        var writes = new ArrayList<WriteModel<Document>>();
        newLinks.forEach((id, to) -> writes.add(new InsertOneModel<>(link(id, to))));
        if (writes.isEmpty()) return;
        try {
            links.bulkWrite(writes);
        } catch (MongoBulkWriteException e) {
            if (onlyDuplicates(e)) throw new Overtaken(name);
            throw e;
        }
    }

    private void writeDocuments(Collection<Stored> changed) {
        if (!isIndexed && changed.stream().anyMatch(stored -> stored.entry() != null)) index();
        var writes = new ArrayList<WriteModel<Document>>();
        for (var stored : changed)
            writes.add(new ReplaceOneModel<>(and(eq(stored.id()), lt(SEEN, stored.seen())), document(stored), UPSERT));
        try {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // The filter finds no older document and the upsert meets a newer one: another node has seen more, and its
            // document stays.
            if (!onlyDuplicates(e)) throw e;
        }
    }

    /** What is in no list lacks the community, and so has no place in these. */
    private void index() {
        var ofListed = new IndexOptions().partialFilterExpression(Filters.exists(COMMUNITY));
        documents.createIndex(
                Indexes.compoundIndex(Indexes.ascending(COMMUNITY), Indexes.descending(LISTED_AT)), ofListed);
        documents.createIndex(Indexes.ascending(COMMUNITY, SEEN), ofListed);
        isIndexed = true;
    }

    private static boolean onlyDuplicates(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private static Document link(String id, String to) {
        return new Document("_id", id).append(TO, to);
    }

    private static Document document(Stored stored) {
        var document =
                new Document("_id", stored.id()).append(SEEN, stored.seen()).append(BODY, stored.body());
        if (stored.entry() == null) return document;
        return document.append(COMMUNITY, stored.community())
                .append(LISTED_AT, stored.listedAt())
                .append(ENTRY, stored.entry());
    }

    private static Stored stored(Document document) {
        return new Stored(
                document.getString("_id"),
                document.getLong(SEEN),
                document.getString(BODY),
                document.get(LISTED_AT, 0L),
                document.getString(ENTRY));
    }

    @Override
    public void each(Consumer<Stored> consumer) {
        documents.find().map(MongoHome::stored).forEach(consumer);
    }

    @Override
    public void eachLink(Consumer<Stored> consumer) {
        links.find()
                .map(link -> new Stored(link.getString("_id"), 0, link.getString(TO), 0, null))
                .forEach(consumer);
    }

    @Override
    public Progress progress() {
        return claims.of(name);
    }

    @Override
    public Optional<Progress> claim() {
        return claims.claim(name);
    }

    @Override
    public void release() {
        claims.release(name);
    }

    @Override
    public boolean isEmpty() {
        return documents.find().first() == null && links.find().first() == null;
    }

    @Override
    public void empty() {
        documents.drop();
        links.drop();
        claims.forget(name);
        isIndexed = false;
    }

    @Override
    public MongoHome beside() {
        return new MongoHome(database, claims, name + ".rebuilt", lines);
    }

    @Override
    public void replaceByBeside() {
        var other = beside();
        // Readers may for a moment find the new links beside the old documents, which only writers would mind, and
        // there are none.
        move(other.links, links);
        move(other.documents, documents);
        claims.advance(name, other.progress());
        claims.forget(other.name);
        isIndexed = false;
    }

    private static void move(MongoCollection<Document> from, MongoCollection<Document> to) {
        if (from.find().first() == null) to.drop(); // a collection that was never written cannot be renamed
        else from.renameCollection(to.getNamespace(), new RenameCollectionOptions().dropTarget(true));
    }
}
