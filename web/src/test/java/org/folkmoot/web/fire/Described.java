package org.folkmoot.web.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The interface as its own description tells it. */
final class Described {

    private final JsonNode document;

    Described(JsonNode document) {
        this.document = document;
    }

    record Parameter(String name, String in, JsonNode schema) {}

    record Operation(
            String method,
            String template,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            JsonNode responses) {

        @Override
        public String toString() {
            return method + " " + template;
        }

        List<String> variables() {
            return Pattern.compile("\\{(\\w+)}")
                    .matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (var path : document.path("paths").properties())
            for (var operation : path.getValue().properties())
                all.add(operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
        return all;
    }

    private static Operation operation(String method, String template, JsonNode said) {
        var parameters = new ArrayList<Parameter>();
        for (var one : said.path("parameters"))
            parameters.add(
                    new Parameter(one.path("name").asString(""), one.path("in").asString(""), one.path("schema")));
        var body = said.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(method, template, parameters, body.isMissingNode() ? null : body, said.path("responses"));
    }

    /** The schema itself, where it is only named. */
    JsonNode schema(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** What is wrong with an answer of that status, type and content; empty if it is as described. */
    Optional<String> fault(Operation operation, int status, String type, byte[] content) {
        var response = response(operation, status);
        if (response == null) return Optional.of("status " + status + " is not described");
        var contents = response.path("content");
        if (contents.isEmpty())
            return content.length == 0 ? Optional.empty() : Optional.of("described without content");
        var described = contents.path(type);
        if (described.isMissingNode()) return Optional.of("type " + type + " is not described: " + contents);
        if (!type.endsWith("json")) return Optional.empty();
        try {
            return fault(described.path("schema"), Json.read(content), "");
        } catch (RuntimeException e) {
            return Optional.of("not JSON");
        }
    }

    private static @Nullable JsonNode response(Operation operation, int status) {
        var responses = operation.responses();
        for (var key : List.of("" + status, status / 100 + "XX")) if (responses.has(key)) return responses.path(key);
        return status >= 400 && responses.has("default") ? responses.path("default") : null;
    }

    /** What is wrong with a value. */
    Optional<String> fault(JsonNode named, JsonNode value, String where) {
        var schema = schema(named);
        if (schema.has("enum")) {
            for (var one : schema.path("enum")) if (one.equals(value)) return Optional.empty();
            return Optional.of(where + ": " + value + " is none of " + schema.path("enum"));
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> text(schema, value, where);
            case "integer" -> unless(value.isIntegralNumber(), where, value);
            case "number" -> unless(value.isNumber(), where, value);
            case "boolean" -> unless(value.isBoolean(), where, value);
            case "array" -> elements(schema, value, where);
            case "object" -> members(schema, value, where);
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean good, String where, JsonNode value) {
        return good ? Optional.empty() : Optional.of(where + ": " + value);
    }

    private static Optional<String> text(JsonNode schema, JsonNode value, String where) {
        if (!value.isString()) return Optional.of(where + ": " + value);
        var pattern = schema.path("pattern").asString("");
        return unless(
                (pattern.isEmpty() || value.asString("").matches(pattern))
                        && (!schema.path("format").asString("").equals("date")
                                || value.asString("").matches("\\d{4}-\\d\\d-\\d\\d")),
                where,
                value);
    }

    private Optional<String> elements(JsonNode schema, JsonNode value, String where) {
        if (!value.isArray()) return Optional.of(where + ": " + value);
        for (var element : value) {
            var fault = fault(schema.path("items"), element, where + "[]");
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    private Optional<String> members(JsonNode schema, JsonNode value, String where) {
        if (!value.isObject()) return Optional.of(where + ": " + value);
        for (var required : schema.path("required"))
            if (!value.has(required.asString(""))) return Optional.of(where + " lacks " + required);
        for (var member : value.properties()) {
            var known = schema.path("properties").path(member.getKey());
            var others = schema.path("additionalProperties");
            if (known.isMissingNode() && !others.isObject())
                return schema.path("properties").isEmpty()
                        ? Optional.empty()
                        : Optional.of(where + "." + member.getKey() + " is not described");
            var fault = fault(known.isMissingNode() ? others : known, member.getValue(), where + "." + member.getKey());
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }
}
