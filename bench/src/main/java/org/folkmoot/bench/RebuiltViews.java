package org.folkmoot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;

/** All views made anew from a record, as a server does that finds none. Tells how many events a second. */
final class RebuiltViews {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private RebuiltViews() {}

    /** Where views may be kept. */
    enum Home {
        /** As the program keeps them where it has the record in a folder. */
        EMBEDDED,
        /** In a server made for tests. */
        SOCKET;

        private Opened open(Path folder) {
            if (this == EMBEDDED) return new Opened(ViewStore.in(folder, Views.registered()), () -> {});
            var server = new SocketViews(folder.resolve("views.mv"));
            return new Opened(ViewStore.at(server.address()), server);
        }
    }

    private record Opened(ViewStore store, AutoCloseable server) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            store.close();
            server.close();
        }
    }

    /** Arguments: the record's folder, an empty one for the views, and their {@link Home}. */
    public static void main(String... arguments) throws Exception {
        var json = new RecordJson(EventNames.ofCapabilities());
        var all = Views.registered();
        long began = System.nanoTime();
        try (var log = SqliteCommitLog.openToRead(Path.of(arguments[0]), json);
                var writer = new RecordWriter(log, json);
                var record = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
                var home = Home.valueOf(arguments[2]).open(Path.of(arguments[1]));
                var views = Views.open(home.store(), log, json, all)) {
            long head = log.head().position();
            views.start(record);
            if (!views.await(head, PATIENCE)) throw new IllegalStateException("not rebuilt: " + views.status());
            ChildProcess.tell(head / ((System.nanoTime() - began) / 1e9));
        }
    }
}
