package org.folkmoot.web.running;

import java.nio.file.Files;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.projections.kit.ViewStore;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.KeptCheckpoint;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.RecordException;
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
    EventNames eventNames() {
        return EventNames.ofCapabilities();
    }

    @Bean
    RecordJson recordJson(EventNames names) {
        return new RecordJson(names);
    }

    @Bean(destroyMethod = "close")
    CommitLog commitLog(Settings settings, DataFolder folder, RecordJson json) {
        var address = settings.record();
        return address == null ? SqliteCommitLog.open(folder.root(), json) : MongoCommitLog.open(address, json);
    }

    @Bean
    Outlook outlook(CommitLog log, EventNames names) {
        return new Outlook(log, names, Capabilities.registered());
    }

    /** Before anything is written to a record, it is confirmed to be the one that was kept here. */
    @Bean
    KeptCheckpoint keptCheckpoint(DataFolder folder, InstallationKey key, CommitLog log, RecordJson json) {
        return KeptCheckpoint.confirm(folder.root(), key, log, json);
    }

    @Bean(destroyMethod = "close")
    RecordWriter recordWriter(CommitLog log, RecordJson json, Measures measures, KeptCheckpoint confirmed) {
        return new RecordWriter(log, json, measures);
    }

    /** Signs checkpoints; its public part begins the record. All nodes of a record have the same. */
    @Bean
    InstallationKey installationKey(
            Settings settings, DataFolder folder, CommitLog log, IdentityHome home, Sealed identityKey) {
        var file = folder.signingKey();
        if (settings.record() != null)
            new SharedKey(home.rows(IdentityHome.Kind.MARK), identityKey)
                    .fit(file, () -> InstallationKey.createOrLoad(file));
        else if (!Files.exists(file) && log.head().position() > 0)
            throw new RecordException(file + " is not there: without it nobody can sign this record");
        return InstallationKey.createOrLoad(file);
    }

    /** After the record: who may not write there must not touch the views of the one who may. */
    @Bean(destroyMethod = "close")
    ViewStore viewStore(Settings settings, DataFolder folder, KeptCheckpoint confirmed) {
        var address = settings.record();
        return address == null ? ViewStore.in(folder.views(), Views.registered()) : ViewStore.at(address);
    }

    @Bean(destroyMethod = "close")
    Views views(ViewStore store, CommitLog log, RecordJson json) {
        return Views.open(store, log, json, Views.registered());
    }
}
