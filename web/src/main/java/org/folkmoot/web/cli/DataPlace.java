package org.folkmoot.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.MongoIdentityHome;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.running.DataFolder;
import org.folkmoot.web.running.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation keeps its things, as the command line says it. */
public final class DataPlace {

    @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--record",
            paramLabel = "URI",
            description =
                    "a MongoDB replica set that keeps record and views, as mongodb://…; else they are kept in DIR")
    private @Nullable String record;

    DataPlace() {}

    /** The folder that keeps everything. */
    public DataPlace(Path data) {
        this.data = data;
    }

    DataFolder folder() {
        return new DataFolder(data);
    }

    /** Those of a server of it. */
    Settings settings() {
        return Settings.in(data).withRecord(record);
    }

    /** Whether there is something to read. */
    boolean hasRecord() {
        return record != null || Files.exists(folder().root().resolve("record.sqlite"));
    }

    /** Whether everything is kept in the folder. */
    boolean isInFolder() {
        return record == null;
    }

    CommitLog openToWrite(RecordJson json) {
        return record == null ? SqliteCommitLog.open(folder().root(), json) : MongoCommitLog.open(record, json);
    }

    /** Works beside a server that writes. */
    CommitLog openToRead(RecordJson json) {
        return record == null ? SqliteCommitLog.openToRead(folder().root(), json) : MongoCommitLog.open(record, json);
    }

    /** Where accounts, persons and texts are kept. */
    IdentityHome openIdentities() {
        return record == null ? SqliteIdentityHome.open(folder().identity()) : MongoIdentityHome.open(record);
    }
}
