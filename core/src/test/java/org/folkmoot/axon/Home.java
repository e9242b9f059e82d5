package org.folkmoot.axon;

import java.nio.file.Path;
import java.util.UUID;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.SqliteCommitLog;

/** Where a test keeps its record. */
enum Home {
    MEMORY {
        @Override
        CommitLog open(Path folder, RecordJson json) {
            return new InMemoryCommitLog(json);
        }
    },
    SQLITE {
        @Override
        CommitLog open(Path folder, RecordJson json) {
            return SqliteCommitLog.open(folder, json);
        }
    },
    MONGO {
        @Override
        CommitLog open(Path folder, RecordJson json) {
            return MongoCommitLog.open(
                    SERVER.address(UUID.randomUUID().toString().substring(0, 8)), json);
        }
    };

    /** One for all tests of the process; each record is a database of its own. */
    private static final MongoForTests SERVER = new MongoForTests();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    abstract CommitLog open(Path folder, RecordJson json);
}
