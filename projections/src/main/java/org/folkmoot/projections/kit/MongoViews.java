package org.folkmoot.projections.kit;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.folkmoot.record.MongoPlace;

/** All views in one MongoDB database, shared by the nodes of an installation. */
final class MongoViews extends ViewStore {

    /** The database's name where the address gives none. */
    private static final String NAME = "folkmoot-views";

    private final MongoPlace place;
    private final MongoDatabase database;
    private final MongoClaims claims;

    private MongoViews(MongoPlace place) {
        this.place = place;
        // What is lost can be built again.
        this.database = place.database().withWriteConcern(WriteConcern.MAJORITY);
        this.claims = new MongoClaims(database, UUID.randomUUID().toString(), Clock.systemUTC());
    }

    /** @param uri {@code mongodb://…}, with or without a database */
    static MongoViews connect(String uri) {
        return new MongoViews(MongoPlace.open(uri, NAME));
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
        place.close();
    }
}
