package org.folkmoot.record;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A MongoDB for one test: a stand-in in this process, or the server of {@code -Dfolkmoot.mongodb=mongodb://…}. The test has databases
 * of its own there, which are dropped when it closes this.
 */
public final class MongoForTests implements AutoCloseable {

    private static final String GIVEN = System.getProperty("folkmoot.mongodb", "");

    /** Scheme and hosts; a database; options. */
    private static final Pattern ADDRESS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private static final String NAME = "folkmoot";

    private final @Nullable IndexWatch watch;
    private final @Nullable MongoServer standIn;
    private final String server;
    private final String prefix =
            "folkmoot-test-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Set<String> databases = ConcurrentHashMap.newKeySet();

    public MongoForTests() {
        this(null);
    }

    /** @param watch fails the test if it lets the stand-in scan for something; a server that is given is not watched */
    public MongoForTests(@Nullable IndexWatch watch) {
        this.watch = watch;
        standIn = GIVEN.isBlank() ? new MongoServer(watch == null ? new IndexWatch().forgetful() : watch) : null;
        server = standIn == null ? GIVEN : standIn.bindAndGetConnectionString();
    }

    /** The address of the test's database. */
    public String address() {
        return address(NAME);
    }

    /** The address of one of several databases. */
    public String address(String name) {
        var address = ADDRESS.matcher(server);
        if (!address.matches()) throw new IllegalArgumentException("not an address of MongoDB: " + server);
        databases.add(prefix + name);
        return address.group(1) + "/" + prefix + name + (address.group(2) == null ? "" : address.group(2));
    }

    /** The address of the test's database behind a network that listens on that port of this machine, and nowhere else. */
    public String through(int port) {
        databases.add(prefix + NAME);
        var credential = new ConnectionString(server).getCredential();
        Assumptions.assumeTrue(credential == null, "behind a network of the test's own nobody signs in");
        return "mongodb://127.0.0.1:" + port + "/" + prefix + NAME + "?directConnection=true";
    }

    /** The name of the database in an address. */
    public static String databaseOf(String address) {
        var database = new ConnectionString(address).getDatabase();
        if (database == null) throw new IllegalArgumentException("no database is named in " + address);
        return database;
    }

    /** Where the server listens. */
    public InetSocketAddress socket() {
        var host = new ConnectionString(server).getHosts().getFirst();
        int colon = host.indexOf(':');
        return colon < 0
                ? new InetSocketAddress(host, 27017)
                : new InetSocketAddress(host.substring(0, colon), Integer.parseInt(host.substring(colon + 1)));
    }

    /** Ends the server. A server that is given is others' too: the test is skipped. */
    public void stop() {
        Assumptions.assumeTrue(standIn != null, "the server that is given is not ended");
        if (standIn != null) standIn.shutdownNow();
    }

    @Override
    public void close() {
        if (standIn != null) standIn.shutdownNow();
        else dropAll(List.copyOf(databases));
        if (watch != null && standIn != null) watch.assertServed();
    }

    private void dropAll(List<String> names) {
        try (var client = MongoClients.create(server)) {
            for (var name : names) client.getDatabase(name).drop();
        }
    }
}
