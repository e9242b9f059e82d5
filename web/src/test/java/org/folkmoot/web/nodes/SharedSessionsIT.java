package org.folkmoot.web.nodes;

import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.Client;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.accounts.Passwords;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions, and what guards signing in, at two nodes on one record. */
class SharedSessionsIT {

    private static final String NAME = "wang-the-administrator";
    private static final String RIGHT = "tulip kettle 49";

    @TempDir
    Path folder;

    private final MongoForTests mongo = new MongoForTests();
    private final String record = mongo.address();
    private Server first;
    private Server second;

    @BeforeEach
    void start() {
        first = start("first");
        second = start("second");
        first.part(AccountStore.class)
                .add(new Account(
                        NAME,
                        first.part(Passwords.class).hash(RIGHT),
                        Role.ADMINISTRATOR,
                        Actor.ADMINISTRATOR,
                        Set.of()));
    }

    private Server start(String data) {
        return Server.start(Settings.in(folder.resolve(data))
                .withRecord(record)
                .withIdentityKey(Nodes.IDENTITY_KEY)
                .withPort(0));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        mongo.close();
    }

    private Client atFirst() {
        return new Client(first.port()).signIn(NAME, RIGHT);
    }

    private Client atSecond(Client client) {
        return client.at(second.port(), TestServer.PATIENCE);
    }

    private static String who(Client client) {
        return client.get("/api/session").text("name");
    }

    @Test
    void a_session_goes_on_at_another_node_token_included() {
        var client = atFirst();
        first.close();

        assertEquals(NAME, who(atSecond(client)));
        made(atSecond(client).post("/api/communities/nanlang/commands/constitute-community", "{\"name\":\"南郎家园\"}"));
    }

    @Test
    void whoever_signs_out_is_signed_out_at_every_node() {
        var client = atFirst();
        var thief = atFirst();
        assertEquals(NAME, who(atSecond(client)));

        atSecond(client).post("/api/sign-out", "");

        assertEquals("", who(client));
        assertEquals(NAME, who(thief));
        assertEquals(
                204,
                atSecond(thief).post("/api/session/sign-out-everywhere", "").status());
    }

    @Test
    void failures_are_counted_at_all_nodes_together() {
        var wrong = "{\"name\":\"%s\",\"password\":\"wrong guess\"}".formatted(NAME);
        for (int i = 0; i < 5; i++)
            assertEquals(
                    "401 WRONG_SIGN_IN",
                    new Client(i % 2 == 0 ? first.port() : second.port())
                            .post("/api/sign-in", wrong)
                            .outcome());

        for (var node : Set.of(first, second))
            assertEquals(
                    "429 TOO_MANY_ATTEMPTS",
                    new Client(node.port()).post("/api/sign-in", wrong).outcome());
    }

    /** Whoever reads the database cannot take a session over, nor learn whose it is. */
    @Test
    void the_database_holds_neither_ids_nor_names() {
        var client = new Client(first.port());
        var reply = client.post("/api/sign-in", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(NAME, RIGHT));
        var id = reply.header("Set-Cookie").orElseThrow().replaceAll("^JSESSIONID=([^;]*);.*$", "$1");
        try (var mongodb = MongoClients.create(record)) {
            var database = mongodb.getDatabase(MongoForTests.databaseOf(record));
            var names = database.listCollectionNames().into(new ArrayList<String>());
            names.removeIf(name -> !name.startsWith("identity-"));
            assertFalse(names.isEmpty());
            for (var name : names) {
                for (var document : database.getCollection(name).find().into(new ArrayList<Document>())) {
                    assertFalse(document.toJson().contains(id), name);
                    assertFalse(document.toJson().contains(NAME), name);
                }
            }
        }
    }
}
