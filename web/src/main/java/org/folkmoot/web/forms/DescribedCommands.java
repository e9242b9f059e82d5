package org.folkmoot.web.forms;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.record.RecordJson;
import org.folkmoot.web.forms.SentCommand.Made;
import org.folkmoot.web.http.Described;
import org.folkmoot.web.kit.WordFolder;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes every command that programs can send: one address each, from the command's record and its form. */
@Component
record DescribedCommands(Forms forms, RecordJson json, MessageSource messages) implements GlobalOpenApiCustomizer {

    private static final String PATH = "/api/communities/{community}/commands/";
    private static final Set<Integer> STATUSES =
            new TreeSet<>(Set.of(400, 401, 403, 404, 406, 409, 413, 415, 422, 503));

    @Override
    public void customise(OpenAPI api) {
        forms.all().values().forEach(form -> describe(api, form));
        forms.all().values().stream()
                .map(this::word)
                .distinct()
                .sorted()
                .forEach(word -> api.addTagsItem(new Tag().name(word).description(said("word." + word))));
    }

    private void describe(OpenAPI api, Form form) {
        var body = new CommandSchema(form).of(json.names().command(form.name()));
        var operation = new Operation()
                .operationId(form.name())
                .addTagsItem(word(form))
                .summary(said("form." + form.name()))
                .description(description(form))
                .addParametersItem(Described.community())
                .addParametersItem(Described.key())
                .requestBody(new RequestBody().required(true).content(Described.json(body)))
                .responses(answers(form));
        Described.secured(operation, true);
        api.getPaths().addPathItem(PATH + form.name(), new PathItem().post(operation));
    }

    private String said(String message) {
        return Objects.requireNonNullElse(messages.getMessage(message, null, message, Locale.ENGLISH), message);
    }

    /** The word of the law that the command belongs to. */
    private String word(Form form) {
        return WordFolder.of(json.names().command(form.name()));
    }

    private static String description(Form form) {
        var roles = form.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return (form.rules().isEmpty() ? "" : "Rests on " + String.join(", ", form.rules()) + ". ") + "For " + roles
                + ".";
    }

    private ApiResponses answers(Form form) {
        var accepted = new ApiResponse()
                .description("Accepted; the outcome is durable")
                .addHeaderObject("Folkmoot-Position", Described.position("The outcome's last position in the record"))
                .content(Described.json(Described.named("Receipt")));
        var answers = new ApiResponses();
        boolean makes = !form.sent().made.isEmpty();
        if (makes)
            accepted.addHeaderObject(
                    "Location",
                    new Header().description("The page of what is new").schema(new StringSchema()));
        if (!makes || form.sent().made.values().stream().allMatch(Made::mayBeGiven))
            answers.addApiResponse("200", accepted);
        if (makes) answers.addApiResponse("201", accepted);
        Described.refusals(answers, STATUSES, refusals(form));
        return answers;
    }

    private List<Refusal> refusals(Form form) {
        var type = json.names().command(form.name());
        return Stream.concat(
                        Capabilities.registered().all().stream()
                                .filter(one -> one.commands().isAssignableFrom(type))
                                .flatMap(one -> Stream.of(one.refusals().getEnumConstants())),
                        Stream.of(GeneralRefusal.values()))
                .map(Refusal.class::cast)
                .toList();
    }
}
