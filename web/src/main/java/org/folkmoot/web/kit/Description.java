package org.folkmoot.web.kit;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The machine-readable description of the interface, as far as it does not follow from the handlers. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String PROBLEM = "#/components/schemas/Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class, Account.class);
        ModelConverters.getInstance(true).addConverter((type, context, chain) -> {
            var raw = type.getType() instanceof Class<?> known ? known : rawClass(type);
            if (raw != null && isText(raw)) return new StringSchema();
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        });
    }

    private static @Nullable Class<?> rawClass(AnnotatedType type) {
        return type.getType() instanceof com.fasterxml.jackson.databind.JavaType java ? java.getRawClass() : null;
    }

    /** What the interface writes as text. */
    private static boolean isText(Class<?> type) {
        return Id.class.isAssignableFrom(type) || Actor.class.isAssignableFrom(type) || type == Fraction.class;
    }

    @Bean
    OpenAPI openApi() {
        var schemas = new Components();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(schemas::addSchemas);
        ModelConverters.getInstance(true).readAll(Receipt.class).forEach(schemas::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Folkmoot 议事厅")
                        .version("1")
                        .license(new License().name("Apache-2.0"))
                        .description("""
                                Sign in with `POST /api/sign-in`, which sets a session cookie and answers with a token. Everything that \
                                changes something needs the token as header `X-CSRF-TOKEN`. Commands answer with a receipt; give its \
                                position as `?seen=` when reading, to see what you have just done. Refusals are problems (RFC 9457) \
                                with a stable `code`."""))
                .components(schemas);
    }

    @Bean
    OperationCustomizer whatEveryOperationHas() {
        return (operation, handler) -> {
            responses(operation, handler);
            parameters(operation, handler);
            var allowed = handler.getMethodAnnotation(AllowedTo.class);
            if (allowed != null) operation.setDescription(readers(allowed));
            return operation;
        };
    }

    private static String readers(AllowedTo allowed) {
        return allowed.everybody()
                ? "For everybody."
                : "For " + Arrays.stream(allowed.value()).map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }

    private static void responses(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (isCommand(handler)) {
            responses.clear();
            responses.addApiResponse(
                    "2XX",
                    new ApiResponse()
                            .description("accepted")
                            .content(content("application/json", "#/components/schemas/Receipt")));
        }
        responses.addApiResponse(
                "default",
                new ApiResponse().description("refused").content(content("application/problem+json", PROBLEM)));
        operation.setResponses(responses);
    }

    private static Content content(String type, String schema) {
        return new Content().addMediaType(type, new MediaType().schema(new Schema<>().$ref(schema)));
    }

    private static boolean isCommand(HandlerMethod handler) {
        return List.of(handler.getMethod().getParameterTypes()).contains(Sender.class);
    }

    private static void parameters(Operation operation, HandlerMethod handler) {
        if (isCommand(handler))
            operation.addParametersItem(new HeaderParameter()
                    .name(SenderArgument.KEY)
                    .description("Names the command: sent again under the same name, it is accepted once.")
                    .schema(new StringSchema().minLength(8).maxLength(64)));
        else if (handler.hasMethodAnnotation(GetMapping.class))
            operation.addParametersItem(new QueryParameter()
                    .name(Seen.PARAMETER)
                    .description("A position of the record that the answer must have seen.")
                    .schema(new io.swagger.v3.oas.models.media.IntegerSchema().format("int64")));
    }
}
