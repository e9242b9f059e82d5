package org.folkmoot.projections.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bson.Document;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.junit.jupiter.api.Test;

class MongoViewsTest extends ViewsContract {

    private final MongoForTests mongo = closing(new MongoForTests());
    private final MongoViews there = closing(MongoViews.connect(mongo.address()));

    @Override
    ViewStore open() {
        return ViewStore.at(mongo.address());
    }

    @Override
    void takeAway(String view, String id) {
        there.database().getCollection(view).deleteOne(new Document("_id", id));
    }

    @Test
    void events_that_a_view_does_not_read_are_passed_on_every_node() throws Exception {
        var first = started();
        var second = started(there);
        long position = 0;
        for (int number = 0; number < 20; number++) position = ledger.append(new RecordOpened("key " + number));

        assertTrue(first.await(position, Soon.LIMIT));
        assertTrue(second.await(position, Soon.LIMIT));
        assertEquals(0, second.lag());
    }

    @Test
    void another_node_takes_over() throws Exception {
        var first = ledger.open(there);
        first.start(ledger.axon);
        first.await(ledger.append(Ledger.facts(3, 3)), Soon.LIMIT);
        var second = started();
        assertTrue(second.await(9, Soon.LIMIT), "the second node sees what the first has done");

        long meanwhile = ledger.append(new GroupFormed(Ids.group(8), "g8"));
        assertTrue(second.await(meanwhile, Soon.LIMIT));

        first.close();
        long later = ledger.append(new GroupFormed(Ids.group(9), "g9"));
        assertTrue(second.await(later, Soon.LIMIT));
        assertEquals(5, count(second));
        assertTrue(second.compare(Groups.class).same());
    }
}
