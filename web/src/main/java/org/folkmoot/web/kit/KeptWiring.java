package org.folkmoot.web.kit;

import java.time.InstantSource;
import java.util.List;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.ComingOfAge;
import org.folkmoot.web.identity.KeyFile;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.Sqlite;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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
        return new Sqlite(folder.identity(), AccountStore.TABLE);
    }

    @Bean
    AccountStore accounts(Sqlite identityDatabase, Sealed identityKey) {
        return new AccountStore(identityDatabase, identityKey);
    }

    /** Where no birth dates are kept, nobody is known to come of age. */
    @Bean
    @ConditionalOnMissingBean
    ComingOfAge comingOfAge() {
        return (_, _) -> List.of();
    }
}
