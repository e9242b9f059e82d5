package org.folkmoot.web.running;

import java.time.InstantSource;
import java.util.Locale;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.replay.Outlook;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.ErasureList;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.IdentityHome.Kind;
import org.folkmoot.web.identity.IdentityKey;
import org.folkmoot.web.identity.MongoIdentityHome;
import org.folkmoot.web.identity.OfficeHolders;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Sentences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

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
    Sealed identityKey(Settings settings, DataFolder folder) {
        return IdentityKey.of(folder.keys(), settings.identityKey());
    }

    /** After the record, which one process at a time can open. */
    @Bean(destroyMethod = "close")
    IdentityHome identityHome(Settings settings, DataFolder folder, Sealed identityKey, CommitLog opened) {
        var address = settings.record();
        var home = address == null ? SqliteIdentityHome.open(folder.identity()) : MongoIdentityHome.open(address);
        try {
            home.fit(identityKey);
            return home;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    @Bean
    AccountStore accounts(IdentityHome home, Sealed identityKey) {
        return new AccountStore(home.rows(Kind.ACCOUNT), identityKey);
    }

    /** Knows birth dates as well, for those who come of age. */
    @Bean
    PersonStore persons(IdentityHome home, Sealed identityKey) {
        return home.persons(identityKey);
    }

    @Bean
    AccessLog accessLog(IdentityHome home, Sealed identityKey, InstantSource clock) {
        return new AccessLog(home.rows(Kind.READING), identityKey.forPurpose("readings"), clock);
    }

    @Bean
    ErasureList erasureList(DataFolder folder) {
        return new ErasureList(folder.erasures());
    }

    @Bean
    CurrentRoll currentRoll(Outlook outlook) {
        return new CurrentRoll(outlook);
    }

    @Bean
    OfficeHolders offices(Views views, InstantSource clock) {
        return new OfficeHolders(views, clock);
    }

    @Bean
    Vault vault(PersonStore persons, AccessLog log, CurrentRoll roll, OfficeHolders offices, Sentences sentences) {
        return new Vault(persons, log, roll, offices, () -> sentences.of("identity.erased", language()));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocaleContext() == null ? Sentences.CHINESE : LocaleContextHolder.getLocale();
    }
}
