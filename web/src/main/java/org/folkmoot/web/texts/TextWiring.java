package org.folkmoot.web.texts;

import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Sealed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where texts are kept. */
@Configuration(proxyBeanMethods = false)
class TextWiring {

    @Bean
    TextStore texts(IdentityHome identityHome, Sealed identityKey) {
        return SealedTextStore.in(identityHome, identityKey);
    }
}
