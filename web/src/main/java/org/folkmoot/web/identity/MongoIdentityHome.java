package org.folkmoot.web.identity;

import com.mongodb.client.MongoCollection;
import java.util.Locale;
import org.bson.Document;
import org.folkmoot.record.MongoPlace;

/** Accounts, persons and texts in the MongoDB that keeps the record, shared by the nodes that have the same key. */
public final class MongoIdentityHome implements IdentityHome {

    private final MongoPlace place;

    private MongoIdentityHome(MongoPlace place) {
        this.place = place;
    }

    /** Connects by {@code mongodb://host/database}; the database is {@code folkmoot} where none is named, as it is the record's. */
    public static MongoIdentityHome open(String address) {
        return new MongoIdentityHome(MongoPlace.open(address, "folkmoot"));
    }

    MongoCollection<Document> collection(String name) {
        return place.database().getCollection("identity-" + name);
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
        place.close();
    }
}
