package org.folkmoot.web.texts;

import org.folkmoot.web.identity.KeyFile;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.Sqlite;
import org.folkmoot.web.kit.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where texts are kept. */
@Configuration(proxyBeanMethods = false)
class TextWiring {

    @Bean
    Sqlite textDatabase(DataFolder folder) {
        return new Sqlite(folder.texts(), SealedTextStore.TABLE);
    }

    @Bean
    TextStore texts(Sqlite textDatabase, DataFolder folder) {
        return new SealedTextStore(
                textDatabase, new Sealed(KeyFile.readOrMake(folder.keys().resolve("texts.key"))));
    }
}
