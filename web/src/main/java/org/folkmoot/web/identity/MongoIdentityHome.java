package org.folkmoot.web.identity;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Accounts, persons and texts in the MongoDB that keeps the record, shared by the nodes that have the same key. */
public final class MongoIdentityHome implements IdentityHome {

    private static final int WAIT_SECONDS = 10;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoIdentityHome(MongoClient client, String name) {
        this.client = client;
        this.database = client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    /** Connects by {@code mongodb://host/database}; the database is {@code folkmoot} where none is named, as it is the record's. */
    public static MongoIdentityHome open(String address) {
        var string = new ConnectionString(address);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * WAIT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(string)
                .build());
        var name = string.getDatabase();
        return new MongoIdentityHome(client, name == null ? "folkmoot" : name);
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection("identity-" + name);
    }

    @Override
    public Rows rows(Kind kind) {
        return new MongoRows(collection(kind.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** MongoDB does it by itself, in its own time. */
    @Override
    public void overwriteRemoved() {}

    @Override
    public FadingRows fading(String kind) {
        return new MongoFadingRows(collection(kind));
    }

    @Override
    public Counts counts(String kind, Sealed key) {
        return new MongoCounts(collection("count"), key, kind);
    }

    @Override
    public void close() {
        client.close();
    }
}
