package org.folkmoot.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * What the embedded home of views is measured against: a server made for tests in this process, with H2 for its file, reached through
 * a socket. Commands take turns and the file is written between two of them only, without which it does not survive a kill.
 */
final class SocketViews implements AutoCloseable {

    private static final long COMMIT_EVERY_MILLIS = 200;

    private final MongoServer server;

    SocketViews(Path file) {
        server = new MongoServer(new InTurn(file));
    }

    /** Where it listens. */
    String address() {
        return server.bindAndGetConnectionString() + "/views";
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static final class InTurn extends H2Backend {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor();

        InTurn(Path file) {
            super(open(file));
            committer.scheduleWithFixedDelay(
                    this::commit, COMMIT_EVERY_MILLIS, COMMIT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        private static MVStore open(Path file) {
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .compress()
                    .open();
            store.setRetentionTime(0);
            return store;
        }

        @Override
        public void commit() {
            turn.lock();
            try {
                if (!getMvStore().isClosed() && getMvStore().hasUnsavedChanges())
                    getMvStore().commit();
            } finally {
                turn.unlock();
            }
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            turn.lock();
            try {
                return super.handleMessage(message).cloneDeeply();
            } finally {
                turn.unlock();
            }
        }

        @Override
        public void close() {
            committer.close();
            commit();
            super.close();
        }
    }
}
