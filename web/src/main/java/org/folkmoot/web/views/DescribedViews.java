package org.folkmoot.web.views;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.projections.kit.View;
import org.folkmoot.web.http.Described;
import org.folkmoot.web.kit.WordFolder;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes every view that accounts may read. */
@Component
record DescribedViews(ReadableViews views) implements GlobalOpenApiCustomizer {

    private static final String PATH = "/api/communities/{community}/views/";
    private static final Set<Integer> STATUSES = new TreeSet<>(Set.of(400, 401, 403, 404, 406, 503));

    @Override
    public void customise(OpenAPI api) {
        for (var view : views.all()) {
            var name = view.name();
            var document = schema(api, view.document());
            if (ReadableViews.isSingle(view)) {
                var whole = operation(name, view, "The one document of the community", document);
                api.getPaths().addPathItem(PATH + name, new PathItem().get(whole));
                continue;
            }
            if (ReadableViews.isList(view)) {
                var list = operation(name, view, "A page of the list, the latest first", page(api, view.document()))
                        .addParametersItem(new QueryParameter()
                                .name("before")
                                .description("Where the page begins: what the page before says in `older`.")
                                .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)))
                        .addParametersItem(new QueryParameter()
                                .name("size")
                                .schema(new IntegerSchema()
                                        ._default(50)
                                        .format("int32")
                                        .minimum(BigDecimal.ONE)
                                        .maximum(BigDecimal.valueOf(ViewController.MOST_ENTRIES))));
                api.getPaths().addPathItem(PATH + name, new PathItem().get(list));
            }
            var one = operation(name + "-one", view, "The document of a key", document)
                    .addParametersItem(new PathParameter().name("key").schema(new StringSchema()));
            api.getPaths().addPathItem(PATH + name + "/{key}", new PathItem().get(one));
        }
    }

    private static Operation operation(String id, View<?> view, String summary, Schema<?> answer) {
        var answers = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description("As the record tells it").content(Described.json(answer)));
        Described.refusals(answers, STATUSES, List.of());
        var operation = new Operation()
                .operationId(id)
                .addTagsItem(WordFolder.of(view.getClass()))
                .summary(summary)
                .description("For everybody who has signed in, in their communities.")
                .addParametersItem(Described.community())
                .addParametersItem(Described.seen())
                .responses(answers);
        Described.secured(operation, false);
        return operation;
    }

    private static Schema<?> schema(OpenAPI api, Class<?> type) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema;
    }

    private static Schema<?> page(OpenAPI api, Class<?> document) {
        var entry = Stream.of(document.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Listed.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
        return new ObjectSchema()
                .addProperty("entries", new ArraySchema().items(schema(api, entry)))
                .addProperty(
                        "older",
                        new IntegerSchema()
                                .format("int64")
                                .description("Where the next page begins; not there if this is the last."))
                .addRequiredItem("entries");
    }
}
