package org.folkmoot.web.identity;

import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.record.IndexWatch;

/** A MongoDB in memory with as many empty databases as are asked for; closing it fails if it had to scan for something. */
final class MongoForTests implements AutoCloseable {

    private final IndexWatch watch = new IndexWatch();
    private final MongoServer server = new MongoServer(watch);
    private final String address = server.bindAndGetConnectionString();
    private final List<IdentityHome> open = new ArrayList<>();

    /** A home in an empty database. */
    MongoHome home() {
        return home("identity" + open.size());
    }

    /** A home in that database. */
    MongoHome home(String database) {
        var home = MongoHome.open(address + "/" + database);
        open.add(home);
        return home;
    }

    @Override
    public void close() {
        open.forEach(IdentityHome::close);
        server.shutdownNow();
        watch.assertServed();
    }
}
