package org.folkmoot.web.kit;

import java.time.InstantSource;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.IdentityDatabase;
import org.folkmoot.web.identity.KeyFile;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.Sqlite;
import org.folkmoot.web.identity.SqlitePersonStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who people are, as it is kept beside the record. */
@Configuration(proxyBeanMethods = false)
class KeptWiring {

    @Bean
    InstantSource clock(Settings settings) {
        return settings.clock();
    }

    @Bean
    DataFolder dataFolder(Settings settings) {
        return DataFolder.at(settings.data());
    }

    @Bean
    Sealed identityKey(DataFolder folder) {
        return new Sealed(KeyFile.readOrMake(folder.keys().resolve("identity.key")));
    }

    @Bean
    Sqlite identityDatabase(DataFolder folder) {
        return IdentityDatabase.open(folder.identity());
    }

    @Bean
    AccountStore accounts(Sqlite identityDatabase, Sealed identityKey) {
        return new AccountStore(identityDatabase, identityKey);
    }

    /** Knows birth dates as well, for those who come of age. */
    @Bean
    PersonStore persons(Sqlite identityDatabase, Sealed identityKey) {
        return new SqlitePersonStore(identityDatabase, identityKey);
    }
}
