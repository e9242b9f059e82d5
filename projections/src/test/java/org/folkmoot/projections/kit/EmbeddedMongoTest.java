package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_when_the_file_is_opened_again() {
        try (var first = EmbeddedMongo.in(folder, "views 1")) {
            insert(first);
        }
        try (var second = EmbeddedMongo.in(folder, "views 1")) {
            assertEquals(1, count(second));
        }
    }

    @Test
    void a_file_made_for_other_views_is_replaced() {
        try (var first = EmbeddedMongo.in(folder, "views 1")) {
            insert(first);
        }
        try (var second = EmbeddedMongo.in(folder, "views 2")) {
            assertEquals(0, count(second));
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_replaced() throws IOException {
        try (var first = EmbeddedMongo.in(folder, "views 1")) {
            insert(first);
        }
        Files.write(folder.resolve("views.mv"), "no store at all ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        try (var second = EmbeddedMongo.in(folder, "views 1")) {
            assertEquals(0, count(second));
        }
    }

    @Test
    void a_file_that_is_open_is_left_alone() {
        try (var first = EmbeddedMongo.in(folder, "views 1")) {
            insert(first);
            assertThrows(IllegalStateException.class, () -> EmbeddedMongo.in(folder, "views 1"));
            assertEquals(1, count(first));
        }
    }

    /** With no room, a file that was not there yet stays as small as it began. */
    @Test
    void on_a_full_disk_it_goes_on_in_memory_and_is_kept_when_there_is_room_again() throws IOException {
        var room = new AtomicLong(0);
        var file = folder.resolve("views.mv");
        var backend = new EmbeddedBackend(file, "password", room::get);
        try (var server = new EmbeddedMongo(backend, "password")) {
            long before = Files.size(file);
            insert(server);
            backend.commit();
            assertEquals(before, Files.size(file));
            assertEquals(1, count(server));

            room.set(Long.MAX_VALUE);
            backend.commit();

            assertTrue(Files.size(file) > before);
            assertEquals(1, count(server));
        }
    }

    @Test
    void it_listens_on_this_machine_only_and_answers_nobody_without_the_password() {
        try (var server = EmbeddedMongo.inMemory()) {
            assertTrue(server.address().getAddress().isLoopbackAddress());
            for (var name : List.of("folkmoot", "")) assertThrows(MongoException.class, () -> ask(server, name));
            assertEquals(0, count(server));
        }
    }

    private static void ask(EmbeddedMongo server, String applicationName) {
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress(server.address())))
                        .serverSelectionTimeout(1, TimeUnit.SECONDS));
        if (!applicationName.isEmpty()) settings.applicationName(applicationName);
        try (var stranger = MongoClients.create(settings.build())) {
            stranger.getDatabase("any").getCollection("any").countDocuments();
        }
    }

    private static void insert(EmbeddedMongo server) {
        server.client().getDatabase("any").getCollection("any").insertOne(new Document("_id", "one"));
    }

    private static long count(EmbeddedMongo server) {
        return server.client().getDatabase("any").getCollection("any").countDocuments();
    }
}
