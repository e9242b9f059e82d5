package org.folkmoot.axon;

import java.nio.file.Path;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;

/** Where a test keeps its record. */
enum Home {
    MEMORY {
        @Override
        CommitLog open(Path folder, RecordJson json) {
            return new InMemoryCommitLog(json);
        }
    };

    abstract CommitLog open(Path folder, RecordJson json);
}
