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
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SharedKey;
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

    /** Signs checkpoints; its public part begins the record. All nodes of a record have the same. */
    @Bean
    InstallationKey installationKey(Settings settings, DataFolder folder, IdentityHome home, Sealed identityKey) {
        var file = folder.keys().resolve("installation.pem");
        if (settings.record() != null)
            new SharedKey(home.rows(IdentityHome.Kind.MARK), identityKey)
                    .fit(file, () -> InstallationKey.createOrLoad(file));
        return InstallationKey.createOrLoad(file);
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
