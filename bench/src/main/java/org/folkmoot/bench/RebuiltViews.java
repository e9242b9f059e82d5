package org.folkmoot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.projections.kit.ViewDatabase;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;

/** All views made anew from a record, as a server does that finds none. Tells how many events a second. */
final class RebuiltViews {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private RebuiltViews() {}

    /** Arguments: the record's folder, and an empty one for the views. */
    public static void main(String... arguments) throws Exception {
        var json = new RecordJson(EventNames.ofCapabilities());
        var all = Views.registered();
        long began = System.nanoTime();
        try (var log = SqliteCommitLog.openToRead(Path.of(arguments[0]), json);
                var writer = new RecordWriter(log, json);
                var record = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
                var database = ViewDatabase.in(Path.of(arguments[1]), all);
                var views = Views.open(database, log, json, all)) {
            long head = log.head().position();
            views.start(record);
            if (!views.await(head, PATIENCE)) throw new IllegalStateException("not rebuilt: " + views.status());
            ChildProcess.tell(head / ((System.nanoTime() - began) / 1e9));
        }
    }
}
