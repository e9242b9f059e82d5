package org.folkmoot.projections.kit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The one MongoDB database that views are kept in: a server of its own inside the process, or one that is provided. */
public final class ViewDatabase implements AutoCloseable {

    /** The database's name where the address gives none. */
    private static final String NAME = "folkmoot-views";

    private static final int WAIT_SECONDS = 10;

    private final MongoDatabase database;
    private final boolean shared;
    private final AutoCloseable closing;

    private ViewDatabase(MongoClient client, String name, boolean shared, AutoCloseable closing) {
        this.shared = shared;
        // Read from the primary what a majority holds: a view must not seem to go back.
        this.database = client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.closing = closing;
    }

    /** For as long as the process runs. */
    public static ViewDatabase inMemory() {
        return embedded(EmbeddedMongo.inMemory());
    }

    /**
     * In a file of that folder, for one process.
     *
     * @param views the views it is for; a file made for others is replaced
     * @throws IllegalStateException if another process has it open
     */
    public static ViewDatabase in(Path folder, List<? extends View<?>> views) {
        var opened = embedded(EmbeddedMongo.in(
                folder, views.stream().map(View::storedName).sorted().collect(Collectors.joining("\n"))));
        // One process at a time has the file open: whoever claimed something in it before has ended.
        MongoTokenStore.releaseAll(opened.database);
        return opened;
    }

    private static ViewDatabase embedded(EmbeddedMongo server) {
        return new ViewDatabase(server.client(), NAME, false, server);
    }

    /** On a server that is provided, shared by the nodes of an installation. @param uri {@code mongodb://…}, with or without a database */
    public static ViewDatabase at(String uri) {
        var address = new ConnectionString(uri);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * WAIT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build());
        var name = address.getDatabase();
        return new ViewDatabase(client, name == null ? NAME : name, true, client);
    }

    /** Whether other processes may be at the same views. */
    boolean isShared() {
        return shared;
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (Exception e) {
            throw new IllegalStateException("the views' database cannot be closed", e);
        }
    }
}
