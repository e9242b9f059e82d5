package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.Facts;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.record.IndexWatch;
import org.folkmoot.record.MongoForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A home that nodes share, on a server that is asked for nothing that no index leads to. */
class MongoHomeTest extends HomeContract {

    private final MongoForTests mongo = new MongoForTests(
            new IndexWatch().knowingSmall("progress").knowingSmall("nodes").allowingWholes());
    private final MongoViews here = MongoViews.connect(mongo.address());
    private final MongoViews there = MongoViews.connect(mongo.address());

    @Override
    Home open() {
        var home = here.home("home", LINES);
        home.claim();
        return home;
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        mongo.close();
    }

    @Test
    void who_has_lost_the_claim_moves_no_progress_and_is_told() {
        var home = here.home("shared", LINES);
        var other = there.home("shared", LINES);
        assertEquals(Optional.of(Progress.NONE), home.claim());
        assertEquals(Optional.empty(), other.claim());
        home.write(Map.of(), Map.of("c/key", new Stored("c/key", 5, "{}", 0, null)), 5);
        home.release();
        assertEquals(Optional.of(new Progress(5, "line 5")), other.claim());

        assertThrows(Home.Overtaken.class, () -> home.advance(7));
        assertThrows(
                Home.Overtaken.class,
                () -> home.write(Map.of(), Map.of("c/key", new Stored("c/key", 4, "older", 0, null)), 7));

        assertEquals(new Progress(5, "line 5"), other.progress());
        assertEquals(Map.of("c/key", new Stored("c/key", 5, "{}", 0, null)), other.documents(Set.of("c/key")));
    }

    @Test
    void every_registered_view_is_kept_and_read() throws InterruptedException {
        var ledger = new Ledger();
        try (var views = Views.open(here, ledger.log, Ledger.JSON, Views.registered())) {
            views.start(ledger.axon);
            long head = ledger.appendEach(Ledger.facts(2, 5));

            assertThat(views.await(head, Soon.LIMIT)).isTrue();
            assertThat(views.status()).allMatch(view -> view.failure() == null);
            assertThat(views.of(RollSheets.class, Ledger.NANLANG)).isPresent();
            head = ledger.append(Facts.tabled(1, "Courtyard"));
            assertThat(views.await(head, Soon.LIMIT)).isTrue();
            assertThat(views.list(ProposalSheets.class, Ledger.NANLANG).size()).isEqualTo(1);
            assertThat(views.list(ProposalSheets.class, Ledger.NANLANG, null, 20)
                            .entries())
                    .hasSize(1);
        } finally {
            ledger.close();
        }
    }
}
