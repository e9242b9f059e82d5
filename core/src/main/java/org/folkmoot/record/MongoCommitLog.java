package org.folkmoot.record;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;

/**
 * The record in a MongoDB collection: the home for any number of processes. One document is one commit, and its {@code _id} is the
 * commit's position, so that the first to insert there wins, with no transaction.
 */
public final class MongoCommitLog implements CommitLog {

    private static final String COLLECTION = "commits";
    private static final int WAIT_SECONDS = 10;
    private static final int ATTEMPTS = 3;
    private static final int BATCH = 500;

    /** Lines are handed out in parts of about this size. */
    private static final long PART_BYTES = 8_000_000;

    private final RecordJson json;
    private final IndexKeys keys;
    private final @Nullable MongoClient client;
    private final MongoDatabase database;
    private final MongoCollection<Document> commits;
    private final CommitCache cache = new CommitCache();

    /** In this database, whose client stays the caller's to close. */
    public MongoCommitLog(MongoDatabase database, RecordJson json) {
        this(null, database, json);
    }

    private MongoCommitLog(@Nullable MongoClient client, MongoDatabase database, RecordJson json) {
        this.json = json;
        this.keys = new IndexKeys(json.names());
        this.client = client;
        this.database = database;
        this.commits = MongoPlace.durable(database).getCollection(COLLECTION);
        commits.createIndex(Indexes.ascending("community", "command"), new IndexOptions().unique(true));
        commits.createIndex(Indexes.ascending("keys", "last"));
    }

    /** Connects by {@code mongodb://host/database}; the database is {@code folkmoot} where none is named. */
    public static MongoCommitLog open(String connection, RecordJson json) {
        var place = MongoPlace.open(connection, "folkmoot");
        try {
            return new MongoCommitLog(place.client(), place.database(), json);
        } catch (MongoException e) {
            place.close();
            throw failed("connect to the record", e);
        }
    }

    @Override
    public Head head() {
        return read(() -> Optional.ofNullable(find(new Document())
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoCommitLog::kept)
                .map(kept -> new Head(kept.last(), Chain.hash(kept.bytes())))
                .orElse(Head.EMPTY));
    }

    @Override
    public int append(List<Line> group) {
        int appended = 0;
        for (int attempt = 1; appended < group.size(); attempt++) {
            var rest = group.subList(appended, group.size());
            try {
                commits.insertMany(rest.stream().map(this::document).toList(), new InsertManyOptions().ordered(true));
                appended = group.size();
            } catch (MongoException e) {
                var found = readBack(rest);
                appended += found.ours;
                if (found.stopped) break;
                if (attempt == ATTEMPTS && appended < group.size()) throw failed("append", e);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100L * attempt));
            }
        }
        for (var line : group.subList(0, appended)) cache.put(line.commit(), line.bytes().length);
        return appended;
    }

    private Document document(Line line) {
        var commit = line.commit();
        return new Document("_id", commit.position())
                .append("last", commit.last())
                .append("community", commit.submission().given().community().value())
                .append("command", commit.submission().id().value())
                .append("keys", List.copyOf(keys.of(line)))
                .append("line", new Binary(line.bytes()));
    }

    /**
     * What an insert that failed has left.
     *
     * @param ours how many of the lines are in the record
     * @param stopped whether the next cannot come there any more
     */
    private record Found(int ours, boolean stopped) {}

    /** Compares lines: what a driver or server says it has inserted before an error is not to be relied on. */
    private Found readBack(List<Line> lines) {
        int ours = 0;
        for (var line : lines) {
            var kept = lines(line.commit().position(), 1);
            if (kept.isEmpty()) {
                var given = line.commit().submission();
                return new Found(
                        ours, command(given.given().community(), given.id()).isPresent());
            }
            if (!Arrays.equals(kept.getFirst().bytes(), line.bytes())) return new Found(ours, true);
            ours++;
        }
        return new Found(ours, false);
    }

    @Override
    public List<Commit> commits(long position, int limit) {
        var held = cache.run(position, limit);
        if (!held.isEmpty()) return held;
        var lines = lines(position, limit);
        // Every reader is about to ask for the end; whoever reads everything must not drive out what ballots depend on.
        if (lines.size() < limit) return lines.stream().map(this::decoded).toList();
        return lines.stream().map(kept -> json.decode(kept.bytes())).toList();
    }

    @Override
    public List<Kept> lines(long position, int limit) {
        return read(() -> {
            var lines = new ArrayList<Kept>();
            long bytes = 0;
            var inside = find(Filters.lte("_id", position))
                    .sort(Sorts.descending("_id"))
                    .limit(1)
                    .first();
            var start =
                    inside != null && kept(inside).last() >= position ? inside.getLong("_id") : Long.valueOf(position);
            var rows = find(Filters.gte("_id", start))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .batchSize(BATCH);
            try (var cursor = rows.cursor()) {
                while (bytes < PART_BYTES && cursor.hasNext()) {
                    lines.add(kept(cursor.next()));
                    bytes += lines.getLast().bytes().length;
                }
            }
            return lines;
        });
    }

    @Override
    public List<Recorded> select(Selection selection, long after) {
        return select(selection, after, Integer.MAX_VALUE);
    }

    @Override
    public List<Recorded> select(Selection selection, long after, int limit) {
        var selected = IndexKeys.of(selection);
        if (selected.isEmpty()) return List.of();
        // The commit that holds `after` may have none behind it.
        var positions = read(() -> find(taking(selected, after))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit == Integer.MAX_VALUE ? 0 : limit + 1)
                .batchSize(10_000)
                .map(row -> row.getLong("_id"))
                .into(new ArrayList<>()));
        var found = new ArrayList<Recorded>();
        for (int from = 0; from < positions.size(); from += BATCH)
            for (var commit : at(positions.subList(from, Math.min(positions.size(), from + BATCH))))
                commit.recorded()
                        .filter(recorded -> recorded.position() > after && keys.takes(selected, recorded))
                        .forEach(found::add);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** The commits that begin at these positions, in their order. */
    private List<Commit> at(List<Long> positions) {
        var missing = positions.stream()
                .filter(position -> cache.find(position) == null)
                .toList();
        var read = new HashMap<Long, Commit>();
        if (!missing.isEmpty())
            for (var row : read(() -> find(Filters.in("_id", missing)).into(new ArrayList<>())))
                read.put(row.getLong("_id"), decoded(kept(row)));
        var commits = new ArrayList<Commit>();
        for (var position : positions) {
            var commit = read.get(position);
            if (commit == null) commit = cache.find(position);
            commits.add(commit == null ? decoded(lines(position, 1).getFirst()) : commit);
        }
        return commits;
    }

    @Override
    public boolean any(Selection selection, long after) {
        var selected = IndexKeys.of(selection);
        if (selected.isEmpty()) return false;
        var last = read(() -> find(taking(selected, after))
                .projection(Projections.include("_id", "last"))
                .limit(1)
                .first());
        if (last == null) return false;
        return last.getLong("_id") > after || !select(selection, after).isEmpty();
    }

    private static Bson taking(Set<String> selected, long after) {
        return Filters.and(Filters.in("keys", selected), Filters.gt("last", after));
    }

    @Override
    public Optional<Commit> outcome(CommunityId community, CommandId command) {
        return command(community, command).map(this::decoded);
    }

    private Optional<Kept> command(CommunityId community, CommandId command) {
        var filter = Filters.and(Filters.eq("community", community.value()), Filters.eq("command", command.value()));
        return read(() -> Optional.ofNullable(find(filter).first()).map(MongoCommitLog::kept));
    }

    private Commit decoded(Kept kept) {
        var commit = json.decode(kept.bytes());
        cache.put(commit, kept.bytes().length);
        return commit;
    }

    private FindIterable<Document> find(Bson filter) {
        return commits.find(filter).maxTime(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private static Kept kept(Document row) {
        return new Kept(
                row.getLong("_id"),
                row.getLong("last"),
                row.get("line", Binary.class).getData());
    }

    @Override
    public void probe() {
        VolumeProbe.write(database.getCollection("probes").withWriteConcern(commits.getWriteConcern()));
    }

    private interface Reading<T> {
        T run();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (MongoException e) {
            throw failed("read", e);
        }
    }

    private static RecordException failed(String doing, MongoException e) {
        return new RecordException("cannot " + doing + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        if (client != null) client.close();
    }
}
