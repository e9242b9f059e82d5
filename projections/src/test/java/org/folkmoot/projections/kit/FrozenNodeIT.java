package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrozenNodeIT {

    private final MongoForTests mongo = new MongoForTests();

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    private static void freeze(MongoViews store) {
        new MongoClaims(store.database(), "frozen", Clock.systemUTC()).claim("groups.1");
    }

    /** A claim lapses after 10 seconds and is looked for every 2: measured 11.3. */
    @Test
    void a_node_that_is_not_heard_of_any_more_is_followed_by_another() throws Exception {
        try (var ledger = new Ledger();
                var store = MongoViews.connect(mongo.address());
                var views = Views.open(store, ledger.log, Ledger.JSON, List.of(new Groups()))) {
            freeze(store);

            views.start(ledger.axon);
            long position = ledger.append(new GroupFormed(Ids.group(1), "g1"));

            assertTrue(views.await(Groups.class, position, Soon.LIMIT));
        }
    }

    /** Nothing that comes later would bring such a view on. */
    @Test
    void what_a_node_left_behind_events_that_the_view_does_not_read_shows_everything_all_the_same() throws Exception {
        try (var ledger = new Ledger();
                var store = MongoViews.connect(mongo.address());
                var views = Views.open(store, ledger.log, Ledger.JSON, List.of(new Groups()))) {
            freeze(store);
            long position = ledger.append(new CommunityConstituted("南郎", LocalDate.of(2026, 1, 1)));

            views.start(ledger.axon);

            assertTrue(views.await(Groups.class, position, Soon.LIMIT));
        }
    }
}
