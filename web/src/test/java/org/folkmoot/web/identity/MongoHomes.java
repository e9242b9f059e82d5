package org.folkmoot.web.identity;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.record.IndexWatch;
import org.folkmoot.record.MongoForTests;

/** Homes in MongoDB for one test, each in an empty database; nothing may be scanned for. */
public final class MongoHomes implements AutoCloseable {

    private final MongoForTests mongo = new MongoForTests(new IndexWatch());
    private final List<IdentityHome> open = new ArrayList<>();

    public MongoIdentityHome open() {
        var home = MongoIdentityHome.open(mongo.address("identity" + open.size()));
        open.add(home);
        return home;
    }

    @Override
    public void close() {
        open.forEach(IdentityHome::close);
        mongo.close();
    }
}
