package org.folkmoot.projections.kit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB server inside this process, for views only, where none is provided. It listens on the loopback interface, on a port
 * that the system chooses, and answers nobody but this process: a connection must begin with a password that is drawn at the
 * start and told to nobody. What it holds follows from the record, so on any doubt its file is deleted and built again.
 *
 * <p>Its own logger quotes whole failing commands: {@code de.bwaldvogel.mongo} must be switched off where logging is set up.
 */
final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final MongoServer server;
    private final MongoClient client;

    EmbeddedMongo(EmbeddedBackend backend, String password) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress(server.getLocalAddress()))))
                .applicationName(password)
                .retryWrites(false)
                .build());
    }

    /** Keeps everything in memory: for a demonstration or a test. */
    static EmbeddedMongo inMemory() {
        return start(null);
    }

    /**
     * Opens the file {@code views.mv} of a folder, which is made if it is not there. A file that was made for other views, or
     * that cannot be read, is replaced by an empty one.
     *
     * @param contents which views it is for, and in which version
     * @throws IllegalStateException if another process has the file open
     * @throws UncheckedIOException if the folder cannot be written
     */
    static EmbeddedMongo in(Path folder, String contents) {
        var file = folder.resolve("views.mv");
        var label = folder.resolve("views.label");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)
                    && !(Files.exists(label) && Files.readString(label).equals(contents))) {
                LOGGER.info("The views were made by another version and are built again");
                Files.delete(file);
            }
            Files.writeString(label, contents);
            return open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedMongo open(Path file) throws IOException {
        try {
            return start(file);
        } catch (RuntimeException e) {
            if (e instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED)
                throw new IllegalStateException("another process has " + file + " open", e);
            LOGGER.warn("The views cannot be read and are built again: {}", e.getMessage());
            Files.delete(file);
            return start(file);
        }
    }

    private static EmbeddedMongo start(@Nullable Path file) {
        var password = UUID.randomUUID().toString();
        return new EmbeddedMongo(new EmbeddedBackend(file, password), password);
    }

    MongoClient client() {
        return client;
    }

    InetSocketAddress address() {
        return server.getLocalAddress();
    }

    @Override
    public void close() {
        client.close();
        server.shutdown();
    }
}
