package org.folkmoot.projections.kit;

import static org.folkmoot.projections.kit.Ledger.NANLANG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.decisions.Ids;
import org.folkmoot.projections.kit.FormedGroups.Count;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private static final String PAGES = "groups.1";
    private static final String COUNT = "formed-groups.1";

    private final MongoForTests mongo = new MongoForTests();
    private final MongoViews here = MongoViews.connect(mongo.address());
    private final MongoViews there = MongoViews.connect(mongo.address());
    private final Ledger ledger = new Ledger();
    private final Marks marks = new Marks(() -> {});
    private final OpenView<?> pages = opened(new Groups());
    private final OpenView<Count> count = opened(new FormedGroups());

    private <D> OpenView<D> opened(View<D> view) {
        return new OpenView<>(view, here, Ledger.JSON, marks, HomeContract.LINES);
    }

    /** The same view at another node. */
    private Home there(String view) {
        return there.home(view, HomeContract.LINES);
    }

    private long catchUp() {
        return new CatchUp(ledger.log).run(List.of(pages, count), () -> false);
    }

    @AfterEach
    void close() {
        ledger.close();
        here.close();
        there.close();
        mongo.close();
    }

    @Test
    void all_views_are_brought_to_the_end_of_the_record_and_left_unclaimed() {
        long head = ledger.appendEach(Ledger.facts(70, 400));

        assertEquals(head, catchUp());

        var progress = new Progress(head, "line " + head);
        assertEquals(Map.of(PAGES, progress, COUNT, progress), here.progressOfOthers());
        assertEquals(Rebuild.inMemory(ledger.log, Ledger.JSON, new Groups(), head), Fingerprint.of(pages.home));
        assertEquals(70, groups());
        assertEquals(head, marks.position("groups"));
        assertTrue(there(PAGES).claim().isPresent());
    }

    @Test
    void each_goes_on_from_where_it_stood() {
        ledger.append(Ledger.facts(3, 3));
        catchUp();
        long before = stored(COUNT);
        long head = ledger.append(new GroupFormed(Ids.group(9), "g9"));

        assertEquals(head, catchUp());

        assertEquals(9, before);
        assertEquals(4, groups());
    }

    @Test
    void a_view_that_cannot_go_on_keeps_what_it_has_and_holds_up_no_other() {
        ledger.append(Ledger.facts(3, 3));
        ledger.append(new GroupFormed(Ids.group(8), "bad"));
        long head = ledger.append(new GroupFormed(Ids.group(9), "g9"));

        catchUp();

        assertEquals(9, stored(PAGES));
        assertTrue(String.valueOf(marks.failure("groups")).contains("position 10"));
        assertEquals(head, stored(COUNT));
        assertEquals(5, groups());
    }

    @Test
    void what_another_node_holds_is_left_to_it() {
        ledger.append(Ledger.facts(3, 3));
        there(PAGES).claim();

        catchUp();

        assertEquals(0, stored(PAGES));
        assertTrue(pages.home.isEmpty());
        assertEquals(3, groups());
    }

    @Test
    void a_claim_that_is_lost_meanwhile_is_not_moved() {
        ledger.append(Ledger.facts(3, 3));
        var asked = new AtomicInteger();

        new CatchUp(ledger.log).run(List.of(count), () -> {
            if (asked.getAndIncrement() == 0) {
                count.home.release();
                there(COUNT).claim();
            }
            return false;
        });

        assertEquals(0, stored(COUNT));
        assertFalse(count.home.claim().isPresent(), "it is the other's still");
    }

    @Test
    void who_is_told_to_stop_keeps_what_is_done() {
        ledger.appendEach(Ledger.facts(3, 400));
        var asked = new AtomicInteger();

        long reached = new CatchUp(ledger.log).run(List.of(count), () -> asked.getAndIncrement() > 0);

        assertEquals(256, reached);
        assertEquals(256, stored(COUNT));
    }

    private long stored(String view) {
        return there(view).progress().position();
    }

    private int groups() {
        return count.home
                .document(Names.id(NANLANG, FormedGroups.KEY))
                .map(count::read)
                .orElseThrow()
                .groups();
    }
}
