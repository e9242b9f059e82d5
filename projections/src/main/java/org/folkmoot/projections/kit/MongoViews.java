package org.folkmoot.projections.kit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** All views in one MongoDB database, shared by the nodes of an installation. */
final class MongoViews extends ViewStore {

    /** The database's name where the address gives none. */
    private static final String NAME = "folkmoot-views";

    private static final int WAIT_SECONDS = 10;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoClaims claims;

    private MongoViews(MongoClient client, String name) {
        this.client = client;
        // Read from the primary what a majority holds: a view must not seem to go back.
        this.database = client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.claims = new MongoClaims(database, UUID.randomUUID().toString(), Clock.systemUTC());
    }

    /** @param uri {@code mongodb://…}, with or without a database */
    static MongoViews connect(String uri) {
        var address = new ConnectionString(uri);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * WAIT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build());
        var name = address.getDatabase();
        return new MongoViews(client, name == null ? NAME : name);
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    MongoHome home(String name, LongFunction<String> lines) {
        return new MongoHome(database, claims, name, lines);
    }

    @Override
    Map<String, Progress> progressOfOthers() {
        return claims.all();
    }

    @Override
    Share share() {
        return Shares.begin(database);
    }

    @Override
    public void close() {
        client.close();
    }
}
