package org.folkmoot.record;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;

/**
 * A database of a MongoDB that is reached by its address. Whoever asks it waits a bounded time.
 *
 * @param database reads come from the primary and see what a majority holds; writes are durable there when they return
 */
public record MongoPlace(MongoClient client, MongoDatabase database) implements AutoCloseable {

    private static final int WAIT_SECONDS = 10;

    /** @param address as {@code mongodb://host/database} @param otherwise the database where the address names none */
    public static MongoPlace open(String address, String otherwise) {
        var string = new ConnectionString(address);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * WAIT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(string)
                .build());
        var name = string.getDatabase();
        return new MongoPlace(client, durable(client.getDatabase(name == null ? otherwise : name)));
    }

    /** The same database, read and written so that nothing which was acknowledged is lost. */
    static MongoDatabase durable(MongoDatabase database) {
        return database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        client.close();
    }
}
