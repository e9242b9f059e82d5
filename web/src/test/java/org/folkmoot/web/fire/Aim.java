package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.folkmoot.web.fire.Described.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests for an operation from what its description says, and bends them. */
final class Aim {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Stands for what no JSON writer writes, until the text is put in its place. */
    private static final String HERE = "put-it-here";

    private static final List<String> METHODS =
            List.of("GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "POST", "post", "FOO", "CONNECT");

    private final Described described;
    private final Besieged at;
    private final Random random;

    Aim(Described described, Besieged at, Random random) {
        this.described = described;
        this.at = at;
        this.random = random;
    }

    Shot shot(Operation operation, List<String[]> session) {
        var shot = new Shot(operation.method(), path(operation));
        shot.headers.addAll(session);
        var body = operation.body() == null ? null : value(operation.body(), "", 0);
        if (body != null) shot.with("Content-Type", "application/json").body(body.toString());
        for (var parameter : operation.parameters()) add(parameter, shot);
        for (int bends = random.nextInt(10); bends > 6 || bends == 1; bends -= 2) bend(shot, operation, body);
        if (bent(0.7)) bend(shot, operation, body);
        return shot;
    }

    private boolean bent(double chance) {
        return random.nextDouble() < chance;
    }

    private String path(Operation operation) {
        var path = operation.template();
        for (var name : operation.variables()) path = path.replace("{" + name + "}", variable(operation, name));
        return path;
    }

    private String variable(Operation operation, String name) {
        if (name.equals("community")) return Besieged.COMMUNITY;
        for (var parameter : operation.parameters())
            if (parameter.in().equals("path")
                    && parameter.name().equals(name)
                    && parameter.schema().has("enum"))
                return value(parameter.schema(), name, 0).asString("");
        if (name.equals("profile")) return "national-2026";
        return at.id(name, random);
    }

    private void add(Described.Parameter parameter, Shot shot) {
        if (parameter.in().equals("path") || bent(0.5)) return;
        if (parameter.in().equals("header"))
            shot.with(parameter.name(), bent(0.3) ? Odd.key(random) : "fuzz-" + Long.toHexString(random.nextLong()));
        else if (!parameter.name().equals("seen"))
            query(
                    shot,
                    parameter.name(),
                    value(parameter.schema(), parameter.name(), 0).asString("1"));
    }

    private static void query(Shot shot, String name, String text) {
        shot.query += (shot.query.isEmpty() ? "" : "&") + name + "=" + Odd.encoded(text);
    }

    /** A value as the description wants it, its bounds included. */
    JsonNode value(JsonNode named, String name, int depth) {
        var schema = described.schema(named);
        if (schema.has("enum"))
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        return switch (schema.path("type").asString("")) {
            case "integer" -> JSON.getNodeFactory().numberNode(number(schema));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> elements(schema, name, depth);
            case "object" -> members(schema, depth);
            default -> JSON.getNodeFactory().stringNode(text(schema, name));
        };
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 5));
        return switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> least - 1;
            case 3 -> most + 1;
            default -> random.nextLong(least, Math.min(most, least + 20) + 1);
        };
    }

    private JsonNode elements(JsonNode schema, String name, int depth) {
        var array = JSON.createArrayNode();
        int size =
                depth > 4 ? 0 : bent(0.05) ? schema.path("maxItems").asInt(50) + random.nextInt(2) : random.nextInt(4);
        for (int i = 0; i < size; i++) array.add(value(schema.path("items"), name, depth + 1));
        return array;
    }

    private JsonNode members(JsonNode schema, int depth) {
        var object = JSON.createObjectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(one -> required.add(one.asString("")));
        for (var member : schema.path("properties").properties())
            if (required.contains(member.getKey()) || bent(0.6))
                object.set(member.getKey(), value(member.getValue(), member.getKey(), depth + 1));
        if (schema.path("additionalProperties").isObject())
            for (int i = random.nextInt(4); i > 0; i--)
                object.set(
                        Odd.pick(List.of("yes", "no", "abstain", "SATISFIED", Odd.text(random)), random),
                        value(schema.path("additionalProperties"), "", depth + 1));
        return object;
    }

    private String text(JsonNode schema, String name) {
        if (schema.path("format").asString("").equals("date"))
            return "2026-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
        var pattern = schema.path("pattern").asString("");
        if (pattern.matches("\\^[A-Z]-.*")) return at.of(pattern.substring(1, 2), random);
        if (!pattern.isEmpty() && bent(0.9)) return fitting(pattern);
        int most = schema.path("maxLength").asInt(40);
        int least = schema.path("minLength").asInt(0);
        return switch (random.nextInt(10)) {
            case 0 -> "议".repeat(most);
            case 1 -> "a".repeat(most + 1);
            case 2 -> "a".repeat(least);
            case 3 -> "说明 note " + random.nextInt(100);
            case 4 -> Odd.pick(List.of("yes", "no", "01", "national-2026", "照明", "long enough 1"), random);
            default -> name.toLowerCase(Locale.ROOT).contains("text") ? "声控" : at.id(name, random);
        };
    }

    /** Something that the description's pattern takes. */
    private String fitting(String pattern) {
        var some = new ArrayList<>(
                List.of("照明 " + random.nextInt(100), "01", "a" + random.nextInt(100), "yes", at.id("digest", random)));
        return some.stream()
                .filter(text -> Pattern.compile(pattern).matcher(text).find())
                .skip(random.nextInt(2))
                .findFirst()
                .orElse("0".repeat(64));
    }

    private void bend(Shot shot, Operation operation, @Nullable JsonNode body) {
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5 -> bendBody(shot, body);
            case 6 ->
                shot.odd("another body").without("Content-Type").with("Content-Type", "application/json").body =
                        Odd.body(random);
            case 7 -> truncate(shot);
            case 8 -> shot.odd("type").without("Content-Type").with("Content-Type", Odd.type(random));
            case 9 -> shot.odd("no type").without("Content-Type");
            case 10 -> shot.odd("method").method = Odd.pick(METHODS, random);
            case 11, 12 -> bendPath(shot, operation);
            case 13, 14 -> bendQuery(shot, operation);
            case 15 -> shot.odd("key").without("Idempotency-Key").with("Idempotency-Key", Odd.key(random));
            case 16 ->
                shot.odd("two keys").with("Idempotency-Key", Odd.key(random)).with("Idempotency-Key", Odd.key(random));
            case 17 -> {
                if (bent(0.3)) shot.odd("no token").without("X-CSRF-TOKEN");
            }
            case 18 -> shot.odd("chunked").chunked = true;
            default -> {
                var header = Odd.header(random);
                shot.odd(header[0]).with(header[0], header[1]);
            }
        }
    }

    private void truncate(Shot shot) {
        if (shot.chunked || shot.body.length < 2) return;
        shot.odd("truncated").announced = shot.body.length;
        shot.body = java.util.Arrays.copyOf(shot.body, random.nextInt(shot.body.length));
    }

    private void bendPath(Shot shot, Operation operation) {
        var variables = operation.variables();
        if (variables.isEmpty() || bent(0.1)) {
            shot.odd("path").path += "/" + Odd.segment(random);
            return;
        }
        var path = operation.template();
        var bentOne = Odd.pick(variables, random);
        for (var name : variables)
            path = path.replace(
                    "{" + name + "}", name.equals(bentOne) ? Odd.segment(random) : variable(operation, name));
        shot.odd("path").path = path;
    }

    private void bendQuery(Shot shot, Operation operation) {
        var names = new ArrayList<>(List.of("seen", "lang", "page", "unknown", "", "a[b]"));
        operation.parameters().stream().filter(one -> one.in().equals("query")).forEach(one -> names.add(one.name()));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var value = bent(0.3) ? Odd.pick(Odd.NUMBERS, random) : bent(0.5) ? Odd.segment(random) : Odd.text(random);
            var name = Odd.pick(names, random);
            shot.query += (shot.query.isEmpty() ? "" : "&") + name + (bent(0.1) ? "" : "=" + raw(value));
        }
        shot.odd("query");
    }

    /** What would end the line is encoded; the rest need not be. */
    private String raw(String value) {
        return bent(0.2) && value.chars().allMatch(c -> c > ' ' && c < 127) ? value : Odd.encoded(value);
    }

    private void bendBody(Shot shot, @Nullable JsonNode body) {
        if (body == null || shot.announced >= 0) return;
        var tree = JSON.readTree(body.toString());
        var places = new ArrayList<Place>();
        places(tree, places);
        if (places.isEmpty()) return;
        var place = Odd.pick(places, random);
        switch (random.nextInt(6)) {
            case 0 -> place.remove();
            case 1 -> {
                place.add(Odd.pick(List.of("extra", "id", "class", "__proto__", Odd.text(random)), random));
                finish(shot.odd("one more"), tree, Odd.value(random));
                return;
            }
            case 2 -> {
                place.add(HERE + "-again");
                var again = tree.toString().replace(HERE + "-again", place.name());
                shot.odd("twice").body(again.replace("\"" + HERE + "\"", Odd.value(random)));
                return;
            }
            default -> {
                place.set();
                finish(shot.odd("value of " + place.name()), tree, Odd.value(random));
                return;
            }
        }
        shot.odd("without " + place.name()).body(tree.toString());
    }

    private static void finish(Shot shot, JsonNode tree, String value) {
        shot.body = tree.toString().replace("\"" + HERE + "\"", value).getBytes(UTF_8);
    }

    /** A member of an object, or an element of a list. */
    private record Place(JsonNode in, String name, int index) {
        void set() {
            if (in instanceof ObjectNode object) object.put(name, HERE);
            else ((ArrayNode) in).set(index, HERE);
        }

        void remove() {
            if (in instanceof ObjectNode object) object.remove(name);
            else ((ArrayNode) in).remove(index);
        }

        void add(String member) {
            if (in instanceof ObjectNode object) object.put(member, HERE);
            else ((ArrayNode) in).add(HERE);
        }
    }

    private static void places(JsonNode tree, List<Place> places) {
        if (tree.isObject())
            for (Map.Entry<String, JsonNode> member : tree.properties()) {
                places.add(new Place(tree, member.getKey(), 0));
                places(member.getValue(), places);
            }
        else if (tree.isArray())
            for (int i = 0; i < tree.size(); i++) {
                places.add(new Place(tree, "[" + i + "]", i));
                places(tree.get(i), places);
            }
    }
}
