package org.folkmoot.record;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.folkmoot.record.SqliteReader.Found;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;

/**
 * The record in one SQLite file of a folder: the home for one process. A native call holds the thread that carries a virtual
 * thread, so long scans belong on platform threads; point reads are short enough anywhere.
 */
public final class SqliteCommitLog implements CommitLog {

    /** More do not read faster, and slow the writer down (measured with 1, 2, 4 and 8). */
    private static final int READERS = 2;

    private final RecordJson json;
    private final @Nullable FolderLock folderLock;
    private final @Nullable SqliteAppender appender;
    private final SqliteTurns appending;
    private final SqliteTurns reading;
    private final Path folder;
    private final Map<String, Long> words = new ConcurrentHashMap<>();
    private final CommitCache cache = new CommitCache();

    private SqliteCommitLog(
            RecordJson json,
            @Nullable FolderLock folderLock,
            @Nullable SqliteAppender appender,
            SqliteTurns appending,
            Path folder)
            throws SQLException {
        this.json = json;
        this.folderLock = folderLock;
        this.appender = appender;
        this.appending = appending;
        this.folder = folder;
        this.reading = new SqliteTurns(READERS, () -> SqliteTables.openToRead(folder), RecordException::new);
    }

    /**
     * Opens the record in this folder, or begins one there.
     *
     * @throws RecordInUse if another process has opened it
     * @throws RecordIsNewer if newer software has kept it
     * @throws RecordAltered if something that was acknowledged is not there
     */
    public static SqliteCommitLog open(Path folder, RecordJson json) {
        var lock = FolderLock.take(folder);
        try {
            return openWithout(lock, folder, json);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens the record without the lock that keeps other processes away. */
    static SqliteCommitLog openWithout(@Nullable FolderLock lock, Path folder, RecordJson json) {
        try {
            SqliteTables.examine(folder);
            var session = SqliteTables.openToWrite(folder);
            var appender = new SqliteAppender(session, json.names(), HeadNote.open(folder));
            var appending = new SqliteTurns(1, () -> session, RecordException::new);
            return new SqliteCommitLog(json, lock, appender, appending, folder);
        } catch (SQLException e) {
            throw failed("open " + folder, e);
        }
    }

    /** Opens an existing record for reading only, which another process may be writing. */
    public static SqliteCommitLog openToRead(Path folder, RecordJson json) {
        try {
            var none = new SqliteTurns(0, () -> SqliteTables.openToWrite(folder), RecordException::new);
            return new SqliteCommitLog(json, null, null, none, folder);
        } catch (SQLException e) {
            throw failed("read the record in " + folder, e);
        }
    }

    @Override
    public Head head() {
        return read(SqliteReader::head)
                .map(kept -> new Head(kept.last(), Chain.hash(kept.bytes())))
                .orElse(Head.EMPTY);
    }

    @Override
    public long last() {
        return read(SqliteReader::last);
    }

    @Override
    public int append(List<Line> group) {
        if (appender == null) throw new RecordException("the record was opened for reading");
        int appended = appending.take("append", _ -> appender.append(group));
        for (var line : group.subList(0, appended)) cache.put(line.commit(), line.bytes().length);
        return appended;
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
        return read(reader -> reader.from(position, limit));
    }

    @Override
    public List<Recorded> select(Selection selection, long after) {
        return recorded(read(reader -> reader.positions(found(reader, selection), after)).stream());
    }

    @Override
    public List<Recorded> select(Selection selection, long after, int limit) {
        return recorded(read(reader -> reader.firstPositions(found(reader, selection), after, limit)).stream()
                .limit(limit));
    }

    private List<Recorded> recorded(Stream<Long> positions) {
        var found = new ArrayList<Recorded>();
        positions.forEach(position -> found.add(commitAt(position).recorded(position)));
        return found;
    }

    @Override
    public boolean any(Selection selection, long after) {
        return read(reader -> {
            for (var found : found(reader, selection)) if (reader.any(found, after)) return true;
            return false;
        });
    }

    /** The slices in the numbers of their words; without those that nothing can be found by. */
    private List<Found> found(SqliteReader reader, Selection selection) throws SQLException {
        var all = new ArrayList<Found>();
        var community = word(reader, selection.community().value());
        if (community == null) return all;
        for (var slice : selection.slices())
            for (var name : slice.names()) {
                var word = word(reader, name);
                if (word != null) all.add(new Found(community, slice.tag().toString(), word));
            }
        return all;
    }

    private @Nullable Long word(SqliteReader reader, String text) throws SQLException {
        var known = words.get(text);
        if (known != null) return known;
        var found = reader.word(text).orElse(null);
        if (found != null) words.put(text, found);
        return found;
    }

    private Commit commitAt(long position) {
        var held = cache.find(position);
        if (held != null) return held;
        var kept = read(reader -> reader.at(position))
                .orElseThrow(() -> new RecordException("the record has no line for position " + position));
        return decoded(kept);
    }

    private Commit decoded(Kept kept) {
        var commit = json.decode(kept.bytes());
        cache.put(commit, kept.bytes().length);
        return commit;
    }

    @Override
    public Optional<Commit> outcome(CommunityId community, CommandId command) {
        var kept = read(reader -> {
            var word = word(reader, community.value());
            return word == null ? Optional.<Kept>empty() : reader.outcome(word, command.value());
        });
        return kept.map(this::decoded);
    }

    @Override
    public void probe() {
        VolumeProbe.write(folder);
    }

    private interface Reading<T> {
        T from(SqliteReader reader) throws SQLException;
    }

    private <T> T read(Reading<T> what) {
        return reading.take("read", session -> what.from(new SqliteReader(session)));
    }

    private static RecordException failed(String doing, SQLException e) {
        return new RecordException("cannot " + doing + ": " + e.getMessage(), e);
    }

    /** Waits a bounded time for what is under way, closes the file and gives the folder free. */
    @Override
    public void close() {
        try {
            reading.close();
            appending.close();
            if (appender != null) appender.close();
        } finally {
            if (folderLock != null) folderLock.close();
        }
    }
}
