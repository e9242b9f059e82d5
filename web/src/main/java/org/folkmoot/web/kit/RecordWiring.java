package org.folkmoot.web.kit;

import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
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
    CommitLog commitLog(RecordJson json) {
        return new InMemoryCommitLog(json);
    }

    @Bean(destroyMethod = "close")
    RecordWriter recordWriter(CommitLog log, RecordJson json) {
        return new RecordWriter(log, json);
    }
}
