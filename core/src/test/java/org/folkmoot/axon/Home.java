package org.folkmoot.axon;

import java.nio.file.Path;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.InMemoryCommitLog;
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
    };

    abstract CommitLog open(Path folder, RecordJson json);
}
