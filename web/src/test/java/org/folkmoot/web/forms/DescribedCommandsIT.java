package org.folkmoot.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program makes from the description of a command is a command: rules may refuse it, but it can be read. */
class DescribedCommandsIT {

    private static final int TRIES = 16;
    private static final Pattern ID = Pattern.compile("\\^\\[?([A-Z])[A-Z]*]?-\\[.*]\\{8}\\$");
    private static final Village VILLAGE = new Village();

    private static final String FILE = Digest.of(Samples.pdf()).value();

    /** Whether nothing is sent but what must be. */
    private boolean sparse;

    private final Random random = new Random(20_260_301);

    @Test
    void most_of_what_is_made_from_the_description_is_read_and_decided() {
        var paths = TestServer.client().get("/api-docs").json().path("paths");
        var unread = new TreeMap<String, List<String>>();
        int all = 0;
        for (var form : TestServer.part(Forms.class).all().values()) {
            var schema = paths.path("/api/communities/{community}/commands/" + form.name())
                    .at("/post/requestBody/content/application~1json/schema");
            var client = client(form);
            if (form.hasFiles()) VILLAGE.upload(client, "a.pdf", Samples.pdf());
            for (int i = 0; i < TRIES; i++, all++) {
                sparse = i % 2 == 0;
                var body = value(schema).toString();
                var reply = client.post(VILLAGE.path + "/commands/" + form.name(), body);

                assertThat(reply.status()).as(form.name() + " " + body).isLessThan(500);
                if (reply.status() == 400 || reply.status() == 422)
                    unread.computeIfAbsent(form.name(), _ -> new ArrayList<>())
                            .add(reply.outcome() + " " + reply.text("field") + " " + body);
            }
        }

        assertThat(unread.values()).as(unread.toString()).allMatch(refused -> refused.size() < TRIES);
        assertThat(unread.values().stream().mapToInt(List::size).sum())
                .as(unread.toString())
                .isLessThan(all / 4);
    }

    private static org.folkmoot.web.Client client(Form form) {
        if (form.roles().contains(Role.ADMINISTRATOR)) return VILLAGE.administrator;
        var role = form.roles().stream().sorted().findFirst().orElseThrow();
        return switch (role) {
            case RESIDENT -> VILLAGE.representative(0);
            case COMMITTEE -> VILLAGE.committee;
            default -> TestServer.client(role, "officer:S-0K2M9QXA", VILLAGE.name);
        };
    }

    private Object made(JsonNode schema) {
        if (schema.has("enum"))
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString("");
        return switch (schema.path("type").asString("")) {
            case "object" -> members(schema);
            case "array" -> List.of(made(schema.path("items")));
            case "integer" -> schema.path("minimum").asInt(0) + 1 + random.nextInt(3);
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Map<String, Object> members(JsonNode schema) {
        var object = new TreeMap<String, Object>();
        var required = schema.path("required")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
        for (var member : schema.path("properties").properties())
            if (required.contains(member.getKey()) || !sparse && random.nextBoolean())
                object.put(member.getKey(), made(member.getValue()));
        for (var name : schema.path("propertyNames").path("enum"))
            object.put(name.asString(""), made(schema.path("additionalProperties")));
        return object;
    }

    private String text(JsonNode schema) {
        var pattern = schema.path("pattern").asString("");
        var id = ID.matcher(pattern);
        if (id.matches()) return id.group(1) + "-%08d".formatted(random.nextInt(100_000_000));
        if (pattern.contains(DutyId.PATTERN)) return "publish.V-%08d".formatted(random.nextInt(100_000_000));
        if (schema.path("format").asString("").equals("date"))
            return "2026-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
        var fit = List.of(FILE, "照明", "a1").stream()
                .filter(text -> Pattern.compile(pattern).matcher(text).find()
                        && text.length() <= schema.path("maxLength").asInt(100))
                .toList();
        return fit.isEmpty() ? "a1" : fit.get(random.nextInt(fit.size()));
    }

    private JsonNode value(JsonNode schema) {
        return JsonMapper.shared().valueToTree(made(schema));
    }
}
