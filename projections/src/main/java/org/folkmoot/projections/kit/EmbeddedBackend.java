package org.folkmoot.projections.kit;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded server keeps its documents in. As shipped, its background thread writes documents to the file while they are
 * changed in place: after kill -9, progress stood ahead of the documents it told of, in 22 of 22 trials, and some reads held two
 * versions of one document. Here commands take turns, the file is written only between two of them, and answers are copies.
 *
 * <p>The file is not forced to the disk: after a power loss it may be older than what was answered, or broken. It is then built
 * again from the record.
 *
 * <p>Only connections that introduce themselves by the {@code password}, as their application's name, are answered.
 */
final class EmbeddedBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

    private static final long COMMIT_EVERY_MILLIS = 200;

    /** A store that finds no room while it writes closes itself for good, so with less than this it is not asked to. */
    private static final long LEAST_ROOM = 64_000_000;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Set<Channel> admitted = ConcurrentHashMap.newKeySet();
    private final String password;
    private final LongSupplier room;
    private boolean waitingForRoom = false;
    private final ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-file").factory());

    /**
     * @param file null to keep everything in memory
     * @throws org.h2.mvstore.MVStoreException if the file cannot be opened
     */
    EmbeddedBackend(@Nullable Path file, String password) {
        this(file, password, () -> file == null ? Long.MAX_VALUE : room(file));
    }

    /** @param room how many bytes are free where the file lies */
    EmbeddedBackend(@Nullable Path file, String password, LongSupplier room) {
        super(open(file));
        this.password = password;
        this.room = room;
        if (file != null)
            committer.scheduleWithFixedDelay(
                    this::commit, COMMIT_EVERY_MILLIS, COMMIT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static MVStore open(@Nullable Path file) {
        var builder = new MVStore.Builder().autoCommitDisabled();
        var store = (file == null ? builder : builder.fileName(file.toString()).compress()).open();
        store.setRetentionTime(0); // 50,000 upserts of 150 bytes: 25 MB instead of 344
        return store;
    }

    private static long room(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Brings the file up to date; on a full disk, later: until then everything is in memory. */
    @Override
    public void commit() {
        inTurn(() -> {
            var store = getMvStore();
            return !store.isClosed() && store.hasUnsavedChanges() && hasRoom() ? store.commit() : 0;
        });
    }

    private boolean hasRoom() {
        boolean wasWaiting = waitingForRoom;
        waitingForRoom = room.getAsLong() < LEAST_ROOM;
        if (waitingForRoom && !wasWaiting) LOG.warn("The disk is nearly full: the views are kept in memory alone");
        return !waitingForRoom;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        admit(message.getChannel(), message.getDocument());
        return inTurn(() -> super.handleMessage(message).cloneDeeply());
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        admit(query.getChannel(), query.getQuery());
        return inTurn(() -> super.handleQuery(query));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        admit(channel, query);
        return inTurn(() -> super.handleCommand(channel, database, command, query));
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** The driver sends its application's name in the first message of every connection. */
    private void admit(Channel channel, Document first) {
        if (admitted.contains(channel)) return;
        if (!password.equals(applicationName(first))) {
            channel.close();
            throw new MongoServerException("this server belongs to another process");
        }
        admitted.add(channel);
        channel.closeFuture().addListener(_ -> admitted.remove(channel));
    }

    private static @Nullable Object applicationName(Document first) {
        return first.get("client") instanceof Document client
                        && client.get("application") instanceof Document application
                ? application.get("name")
                : null;
    }

    @Override
    public void close() {
        committer.close();
        commit();
        super.close();
    }
}
