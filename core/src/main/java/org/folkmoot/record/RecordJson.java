package org.folkmoot.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How commits stand in the record: one line of UTF-8 JSON each, written in one way only and read strictly (see
 * {@code docs/record-format.md}). Safe for use by many threads.
 */
public final class RecordJson {

    private final EventNames names;
    private final Map<String, Upcaster> upcasters = new HashMap<>();
    private final JsonMapper mapper = mapper();

    /** With the upcasters that have registered themselves. */
    public RecordJson(EventNames names) {
        this(
                names,
                StreamSupport.stream(ServiceLoader.load(Upcaster.class).spliterator(), false)
                        .toList());
    }

    /** @throws IllegalStateException if two upcasters read the same name, or one reads a name that is not older than today's */
    public RecordJson(EventNames names, Collection<? extends Upcaster> upcasters) {
        this.names = names;
        for (var upcaster : upcasters) add(upcaster);
    }

    private void add(Upcaster upcaster) {
        var from = StoredName.parse(upcaster.from());
        var today = names.today(from.name());
        if (today.isPresent() && from.version() >= today.get().version())
            throw new IllegalStateException("an upcaster reads " + from + ", but today's shape is " + today.get());
        if (upcasters.putIfAbsent(upcaster.from(), upcaster) != null)
            throw new IllegalStateException("two upcasters read " + from);
    }

    /** The stored names that are read and written. */
    public EventNames names() {
        return names;
    }

    private static JsonMapper mapper() {
        return RecordModule.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .build();
    }

    /** The bytes that are kept and hashed for a commit. @throws IllegalArgumentException if its values cannot be written */
    public byte[] encode(Commit commit) {
        return line(
                commit.position(), commit.prev(), body(commit.submission(), commit.events(), tags(commit.events())));
    }

    /** A commit with its bytes and their hash. */
    public Line line(Commit commit) {
        return Line.of(commit, encode(commit));
    }

    /** A line from the part that is known only when it is appended and the part that was written before. */
    static byte[] line(long position, String prev, byte[] body) {
        var start = start(position, prev);
        var line = new byte[start.length + body.length - 1];
        System.arraycopy(start, 0, line, 0, start.length);
        System.arraycopy(body, 1, line, start.length, body.length - 1);
        return line;
    }

    /** How a line begins that stands there, after a line of that hash. */
    static byte[] start(long position, String prev) {
        return ("{\"position\":" + position + ",\"prev\":\"" + prev + "\",").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Everything of a line that does not depend on where it will stand, as a JSON object.
     *
     * @param tags those of each event
     */
    byte[] body(Submission submission, List<? extends Event> events, List<List<String>> tags) {
        var given = submission.given();
        var bytes = new ByteArrayOutputStream(512);
        try (var json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("at", given.at().toString());
            json.writeStringProperty("by", given.by().toString());
            json.writeStringProperty("community", given.community().value());
            json.writeObjectPropertyStart("command");
            json.writeStringProperty("id", submission.id().value());
            json.writeStringProperty("name", names.of(submission.command()).toString());
            data(json, submission.command());
            json.writeEndObject();
            json.writeArrayPropertyStart("events");
            for (int i = 0; i < events.size(); i++) write(json, events.get(i), tags.get(i));
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("cannot be written: " + e.getOriginalMessage(), e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, Event event, List<String> tags) {
        json.writeStartObject();
        json.writeStringProperty("name", names.of(event).toString());
        json.writeArrayPropertyStart("tags");
        for (var tag : tags) json.writeString(tag);
        json.writeEndArray();
        data(json, event);
        json.writeEndObject();
    }

    private void data(JsonGenerator json, Object value) {
        json.writeName("data");
        mapper.writeValue(json, value);
    }

    /** An event's tags as they are stored: as text, sorted. */
    public static List<String> tags(Event event) {
        return event.tags().stream().map(Tag::toString).sorted().toList();
    }

    /** Those of each event. An event makes its tags anew whenever it is asked, so whoever records asks once. */
    static List<List<String>> tags(List<? extends Event> events) {
        return events.stream().map(RecordJson::tags).toList();
    }

    /**
     * Reads a line. Whether it follows the one before, and whether its tags are those of its events, is for the
     * {@link Verifier} to say.
     *
     * @throws MalformedLine if the bytes are no line of the record
     * @throws UnknownName if a stored name is not known
     */
    public Commit decode(byte[] line) {
        return decode(Envelope.of(tree(line)));
    }

    private Commit decode(Envelope envelope) {
        var events = IntStream.range(0, envelope.events().size())
                .mapToObj(i -> event(envelope, i))
                .toList();
        return new Commit(envelope.position(), envelope.prev(), submission(envelope), events);
    }

    Submission submission(Envelope envelope) {
        var where = "position " + envelope.position();
        var given = new Given(
                read(where + ", at", envelope.at(), RecordJson::moment),
                read(where + ", by", envelope.by(), Actor::parse),
                read(where + ", community", envelope.community(), CommunityId::new));
        var id = read(where + ", command.id", envelope.commandId(), CommandId::new);
        var stored = read(where + ", command", envelope.commandName(), StoredName::parse);
        var command = value(where + ", command", names.command(stored.name()), stored, envelope.commandData());
        return new Submission(id, given, command);
    }

    Event event(Envelope envelope, int index) {
        var event = envelope.events().get(index);
        return event("position " + (envelope.position() + index), event.name(), event.data());
    }

    /** The tree of a line. @throws MalformedLine if it is not JSON, or names a member twice */
    JsonNode tree(byte[] line) {
        try {
            return mapper.readTree(line);
        } catch (JacksonException e) {
            throw new MalformedLine(
                    "no JSON: " + e.getOriginalMessage(), e, e instanceof UnexpectedEndOfInputException);
        }
    }

    private static Instant moment(String text) {
        return Moments.isToTheSecond(text) ? Moments.parse(text) : anyMoment(text);
    }

    private static Instant anyMoment(String text) {
        var moment = Instant.parse(text);
        if (!moment.toString().equals(text)
                || !moment.truncatedTo(ChronoUnit.MILLIS).equals(moment))
            throw new IllegalArgumentException("a moment is written like 2026-04-11T02:00:00Z, to the millisecond");
        return moment;
    }

    private static <T> T read(String where, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw new MalformedLine(where + ": " + e.getMessage(), e, false);
        }
    }

    /** Reads an event by its stored name. @throws UnknownName if the name is not known */
    public Event event(String name, JsonNode data) {
        return event(name, name, Envelope.object(data, name));
    }

    /** Reads a command by its stored name. @throws UnknownName if the name is not known */
    public Command command(String name, JsonNode data) {
        var stored = read(name, name, StoredName::parse);
        return value(name, names.command(stored.name()), stored, Envelope.object(data, name));
    }

    private Event event(String where, String name, ObjectNode data) {
        var stored = read(where, name, StoredName::parse);
        return value(where, names.event(stored.name()), stored, data);
    }

    private <T> T value(String where, Class<? extends T> type, StoredName stored, ObjectNode data) {
        return fromJson(where + " (" + stored + ")", type, today(stored, data));
    }

    /** Data of an older shape as its upcasters read it: in today's shape. @throws UnknownName if there is no such shape */
    public ObjectNode today(StoredName stored, ObjectNode data) {
        var today = names.today(stored.name()).orElseThrow(() -> new UnknownName("shape", stored.toString()));
        var name = stored;
        var shape = data;
        while (name.version() < today.version()) {
            var upcaster = upcasters.get(name.toString());
            if (upcaster == null) throw new UnknownName("upcaster", name.toString());
            shape = upcaster.upcast(shape.deepCopy());
            name = name.next();
        }
        if (!name.equals(today)) throw new UnknownName("shape", stored.toString());
        return shape;
    }

    /** A value's JSON as it stands in {@code data}. */
    public JsonNode toJson(Object value) {
        return mapper.valueToTree(value);
    }

    /** A value's JSON text as it stands in {@code data}. */
    public String toText(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Reads JSON text strictly into a tree. @throws MalformedLine if it is not JSON, or names a member twice */
    public JsonNode tree(String text) {
        return tree(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a value strictly. @throws MalformedLine naming the member at fault */
    public <T> T fromJson(Class<T> type, JsonNode data) {
        return fromJson(type.getSimpleName(), type, data);
    }

    private <T> T fromJson(String where, Class<T> type, JsonNode data) {
        refuseNull(where, data);
        try {
            return mapper.treeToValue(data, type);
        } catch (JacksonException e) {
            throw new MalformedLine(where + ": " + e.getOriginalMessage() + path(e), e, false);
        }
    }

    /** What may be absent is left out; null stands nowhere. */
    private static void refuseNull(String where, JsonNode node) {
        var path = pathToNull(node);
        if (path != null) throw new MalformedLine(where + path + " is null");
    }

    private static @Nullable String pathToNull(JsonNode node) {
        if (node.isNull()) return "";
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                var inner = pathToNull(member.getValue());
                if (inner != null) return "." + member.getKey() + inner;
            }
        } else if (node.isArray()) {
            for (var element : node) {
                var inner = pathToNull(element);
                if (inner != null) return "[]" + inner;
            }
        }
        return null;
    }

    private static String path(JacksonException e) {
        var path = e.getPathReference();
        return path.isEmpty() ? "" : " at " + path;
    }
}
