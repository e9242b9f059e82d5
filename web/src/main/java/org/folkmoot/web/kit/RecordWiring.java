package org.folkmoot.web.kit;

import org.folkmoot.decisions.Capabilities;
import org.folkmoot.projections.kit.ViewDatabase;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.replay.Outlook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record and its views. */
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

    @Bean
    Outlook outlook(CommitLog log, RecordJson json) {
        return new Outlook(log, json.names(), Capabilities.deciders());
    }

    @Bean(destroyMethod = "close")
    RecordWriter recordWriter(CommitLog log, RecordJson json) {
        return new RecordWriter(log, json);
    }

    /** Signs checkpoints; its public part begins the record. */
    @Bean
    InstallationKey installationKey(DataFolder folder) {
        return InstallationKey.createOrLoad(folder.keys().resolve("installation.pem"));
    }

    @Bean(destroyMethod = "close")
    ViewDatabase viewDatabase(Settings settings, DataFolder folder) {
        var address = settings.record();
        return address == null ? ViewDatabase.in(folder.views(), Views.registered()) : ViewDatabase.at(address);
    }

    @Bean(destroyMethod = "close")
    Views views(ViewDatabase database, CommitLog log, RecordJson json) {
        return Views.open(database, log, json, Views.registered());
    }
}
