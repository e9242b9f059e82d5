package org.folkmoot.web.files;

import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.kit.OwnLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Where files are kept, and which requests bring them. */
@Configuration(proxyBeanMethods = false)
class FileWiring {

    @Bean
    FileStore fileStore(IdentityHome identityHome, Sealed identityKey) {
        return new FileStore(identityHome, identityKey);
    }

    @Bean
    OwnLimit formsWithFiles() {
        var form = PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/communities/{community}/forms/{form}");
        return new OwnLimit(request -> form.matches(request) && SentForm.is(request));
    }

    @Bean
    OwnLimit uploadedFiles() {
        return new OwnLimit(PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/api/communities/{community}/files"));
    }
}
