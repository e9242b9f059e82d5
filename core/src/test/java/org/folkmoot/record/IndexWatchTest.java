package org.folkmoot.record;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class IndexWatchTest {

    private final IndexWatch watch = new IndexWatch();
    private final MongoServer server = new MongoServer(watch);
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<Document> seats =
            client.getDatabase("theatre").getCollection("seats");

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    private void find(Bson filter) {
        seats.find(filter).first();
    }

    private void isScan() {
        assertThrows(AssertionFailedError.class, watch::assertServed);
    }

    @Test
    void what_leads_by_id_or_by_the_first_field_of_an_index_is_no_scan() {
        seats.createIndex(Indexes.ascending("row", "number"));
        seats.createIndex(Indexes.ascending("guest"), new IndexOptions().sparse(true));

        find(eq("_id", 1));
        find(and(gt("_id", 1), eq("colour", "red")));
        find(in("row", 1, 2));
        find(and(eq("colour", "red"), and(eq("row", 1), eq("number", 2))));
        find(or(eq("row", 1), eq("_id", 2)));
        find(exists("guest"));
        seats.find().sort(Sorts.descending("_id")).limit(1).first();
        seats.updateOne(eq("row", 1), Updates.set("colour", "blue"));

        watch.assertServed();
    }

    @Test
    void a_field_without_index_is_a_scan() {
        find(eq("colour", "red"));
        isScan();
    }

    @Test
    void a_second_field_of_an_index_is_a_scan() {
        seats.createIndex(Indexes.ascending("row", "number"));
        find(eq("number", 2));
        isScan();
    }

    @Test
    void what_an_index_does_not_narrow_down_is_a_scan() {
        seats.createIndex(Indexes.ascending("row"));
        find(and(ne("row", 1), exists("row")));
        isScan();
    }

    @Test
    void an_alternative_that_no_index_serves_is_a_scan() {
        find(or(eq("_id", 1), eq("colour", "red")));
        isScan();
    }

    @Test
    void changes_are_watched_too() {
        seats.deleteMany(eq("colour", "red"));
        isScan();
    }

    @Test
    void everything_is_a_scan_unless_it_is_meant() {
        seats.find().into(new ArrayList<>());
        isScan();
        watch.allowingWholes().assertServed();
    }
}
