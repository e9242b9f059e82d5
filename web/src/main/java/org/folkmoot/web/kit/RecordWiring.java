package org.folkmoot.web.kit;

import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record, and the desk where commands are handed in. */
@Configuration(proxyBeanMethods = false)
class RecordWiring {

    @Bean
    RecordJson recordJson() {
        return new RecordJson(EventNames.ofCapabilities());
    }

    @Bean(destroyMethod = "close")
    CommitLog commitLog(Settings settings, DataFolder folder, RecordJson json) {
        var address = settings.record();
        return address == null ? SqliteCommitLog.open(folder.root(), json) : MongoCommitLog.open(address, json);
    }

    @Bean(destroyMethod = "close")
    RecordWriter recordWriter(CommitLog log, RecordJson json) {
        return new RecordWriter(log, json);
    }
}
