package org.folkmoot.projections.kit;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import org.folkmoot.projections.disclosures.DisclosureLog;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.record.IndexWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A home on a provided server, which is asked for nothing that no index leads to. */
class WatchedHomeTest extends HomeContract {

    private final IndexWatch watch =
            new IndexWatch().knowingSmall("progress").knowingSmall("nodes").allowingWholes();
    private final MongoServer server = new MongoServer(watch);
    private final ViewDatabase database = ViewDatabase.at(server.bindAndGetConnectionString() + "/views");

    @Override
    Home open() {
        return new MongoHome(database.database(), "home");
    }

    @AfterEach
    void stopServer() {
        database.close();
        server.shutdownNow();
        watch.assertServed();
    }

    @Test
    void every_registered_view_is_kept_and_read() throws InterruptedException {
        var ledger = new Ledger();
        try (var views = Views.open(database, ledger.log, Ledger.JSON, Views.registered())) {
            views.start(ledger.axon);
            long head = ledger.appendEach(Ledger.facts(2, 5));

            assertThat(views.await(head, Duration.ofSeconds(20))).isTrue();
            assertThat(views.status()).allMatch(view -> view.failure() == null);
            assertThat(views.find(RollSheets.class, Ledger.NANLANG, RollSheets.KEY))
                    .isPresent();
            assertThat(views.pages(DisclosureLog.class, Ledger.NANLANG)).isEmpty();
        } finally {
            ledger.close();
        }
    }
}
