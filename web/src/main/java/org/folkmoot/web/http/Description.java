package org.folkmoot.web.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Receipt;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The machine-readable description of the interface, as far as it does not follow from the handlers. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<Integer> READING = Set.of(400, 401, 403, 404, 406, 503);
    private static final Set<Integer> WRITING = Set.of(400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 503);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sender.class, Account.class);
        ModelConverters.getInstance(true).addConverter(Description::resolve);
    }

    /** Ids and the like are text; of a record's components those are required that may not be null. */
    private static @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var known = rawClass(type);
        if (known != null && Id.class.isAssignableFrom(known)) return Described.id(known);
        if (known != null && isText(known)) return new StringSchema();
        if (!others.hasNext()) return null;
        if (known != null && type.getName() == null && known.getEnclosingClass() != null) type.name(name(known));
        Schema<?> schema = others.next().resolve(type, context, others);
        if (known == null || !known.isRecord() || schema == null) return schema;
        var reference = schema.get$ref();
        var defined = reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (defined != null) defined.setRequired(required(known));
        return schema;
    }

    /** Of nested types the simple name alone may be another's as well, and each would be described as the last one. */
    private static String name(Class<?> nested) {
        return nested.getEnclosingClass().getSimpleName().replaceFirst("Controller$", "") + nested.getSimpleName();
    }

    private static List<String> required(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Class<?> rawClass(AnnotatedType type) {
        return switch (type.getType()) {
            case Class<?> known -> known;
            case com.fasterxml.jackson.databind.JavaType java -> java.getRawClass();
            default -> null;
        };
    }

    /** What the interface writes as text. */
    private static boolean isText(Class<?> type) {
        return Actor.class.isAssignableFrom(type) || type == Fraction.class;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("This installation")))
                .info(new Info()
                        .title("Folkmoot 议事厅")
                        .version("1")
                        .contact(new Contact().name("The administrator of this installation"))
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                        .description("""
                            Sign in with `POST /api/sign-in`, which sets a session cookie and answers with a token. Everything that \
                            changes something needs the token as header `X-CSRF-TOKEN`. A command is sent as the record keeps it, but \
                            for ids of new things, which are made here, and with texts in the places of their digests. Commands answer \
                            with a receipt; give its position as `?seen=` when reading, to see what you have just done. Refusals are \
                            problems (RFC 9457) with a stable `code`.\
                            """))
                .components(new Components()
                        .addSecuritySchemes(
                                Described.SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID"))
                        .addSecuritySchemes(
                                Described.TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-CSRF-TOKEN")
                                        .description("From `GET /api/session`, and from signing in")));
    }

    /** Answers that no handler's signature tells of. */
    @Bean
    GlobalOpenApiCustomizer schemasOfAnswers() {
        return api -> {
            for (var answer : List.of(Problem.class, Receipt.class))
                ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(answer).resolveAsRef(false))
                        .referencedSchemas
                        .forEach(api.getComponents()::addSchemas);
        };
    }

    /** Handlers that ask for the sender do not ask for each part of the address as well. */
    @Bean
    GlobalOpenApiCustomizer partsOfAddresses() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperations()
                        .forEach(operation -> VARIABLE.matcher(path).results().forEach(found -> {
                            if (!has(operation, found.group(1)))
                                operation.addParametersItem(
                                        new PathParameter().name(found.group(1)).schema(new StringSchema()));
                        })));
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(known ->
                                known.getIn().equals("path") && known.getName().equals(name));
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
        if (allowed.everybody()) return "For everybody.";
        if (allowed.anyAccount()) return "For everybody who has signed in, in their communities.";
        return "For " + Stream.of(allowed.value()).map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }

    private static void responses(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        var allowed = handler.getMethodAnnotation(AllowedTo.class);
        boolean writes = !handler.hasMethodAnnotation(GetMapping.class);
        boolean open = allowed != null && allowed.everybody();
        var statuses = new TreeSet<>(writes ? WRITING : READING);
        if (open && !writes) statuses.removeAll(Set.of(401, 403));
        Described.refusals(responses, statuses, List.of());
        operation.setResponses(responses);
        if (open) operation.setSecurity(List.of());
        else Described.secured(operation, writes);
    }

    /** What is a constant in a body is a word in an address. */
    @SuppressWarnings("unchecked")
    private static void words(@Nullable Schema<?> schema) {
        if (schema != null && schema.getEnum() != null)
            ((Schema<Object>) schema)
                    .setEnum(schema.getEnum().stream()
                            .map(constant -> (Object) AddressWords.word(constant.toString()))
                            .toList());
    }

    private static void parameters(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() != null)
            operation.getParameters().forEach(parameter -> words(parameter.getSchema()));
        if (handler.hasMethodAnnotation(GetMapping.class)) operation.addParametersItem(Described.seen());
    }
}
