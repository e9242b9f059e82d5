package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Lets the pages that describe the interface send what changes something: they ask for the session's token as programs do. */
@Component
class TokenForDescription extends SwaggerIndexPageTransformer {

    private static final String FILE = "swagger-initializer.js";
    private static final String PLACE = "presets: [";
    private static final String ASKS = """
        requestInterceptor: async (request) => {
              if (request.method && request.method !== 'GET') {
                const session = await fetch('/api/session', {credentials: 'same-origin'});
                request.headers['X-CSRF-TOKEN'] = (await session.json()).token;
              }
              return request;
            },
        """;

    TokenForDescription(
            SwaggerUiConfigProperties config,
            SwaggerUiOAuthProperties oauth,
            SwaggerWelcomeCommon welcome,
            ObjectMapperProvider mappers) {
        super(config, oauth, welcome, mappers);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var transformed = super.transform(request, resource, chain);
        if (!resource.getURL().getPath().endsWith(FILE)) return transformed;
        var script = new String(transformed.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (!script.contains(PLACE)) throw new IOException(FILE + " is not as it was known");
        return new TransformedResource(
                resource, script.replace(PLACE, ASKS + PLACE).getBytes(StandardCharsets.UTF_8));
    }
}
