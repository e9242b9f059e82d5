package org.folkmoot.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line taken apart, but with commands and events still in the shape they were stored in.
 *
 * @param commandName as stored, with its version
 */
record Envelope(
        long position,
        String prev,
        String at,
        String by,
        String community,
        String commandId,
        String commandName,
        ObjectNode commandData,
        List<StoredEvent> events) {

    /** An event as stored. */
    record StoredEvent(String name, List<String> tags, ObjectNode data) {}

    private static final List<String> MEMBERS =
            List.of("position", "prev", "at", "by", "community", "command", "events");
    private static final List<String> COMMAND = List.of("id", "name", "data");
    private static final List<String> EVENT = List.of("name", "tags", "data");

    /** Takes a line's tree apart. @throws MalformedLine if a member is missing, unknown, out of order or of the wrong sort */
    static Envelope of(JsonNode tree) {
        var line = object(tree, "the line", MEMBERS);
        var command = object(line.get("command"), "command", COMMAND);
        long position = position(line.get("position"));
        var prev = text(line, "prev");
        if (!Chain.isHash(prev)) throw new MalformedLine("prev is no SHA-256 in lower-case hex");
        return new Envelope(
                position,
                prev,
                text(line, "at"),
                text(line, "by"),
                text(line, "community"),
                text(command, "id"),
                text(command, "name"),
                data(command, "command"),
                events(line.get("events")));
    }

    /** The position of the last event. */
    long last() {
        return position + events.size() - 1;
    }

    static long position(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 1)
            throw new MalformedLine("position is no whole number from 1 on");
        return node.longValue();
    }

    private static List<StoredEvent> events(JsonNode node) {
        var events = list(node, "events", event -> {
            var members = object(event, "an event", EVENT);
            return new StoredEvent(
                    text(members, "name"),
                    list(members.get("tags"), "tags", tag -> string(tag, "a tag")),
                    data(members, "an event"));
        });
        if (events.isEmpty()) throw new MalformedLine("events is empty");
        return events;
    }

    /** An object with exactly these members in this order. */
    static ObjectNode object(JsonNode node, String what, List<String> members) {
        var object = object(node, what);
        var expected = members.iterator();
        boolean asExpected = object.size() == members.size();
        for (var name : object.propertyNames()) asExpected = asExpected && name.equals(expected.next());
        if (!asExpected) throw misfit(object, what, members);
        return object;
    }

    private static MalformedLine misfit(ObjectNode object, String what, List<String> members) {
        for (var name : object.propertyNames())
            if (!members.contains(name)) return new MalformedLine(what + " has an unknown member '" + name + "'");
        for (var name : members) if (!object.has(name)) return new MalformedLine(what + " has no '" + name + "'");
        return new MalformedLine(what + " has its members in another order than " + members);
    }

    /** An object with whatever members. */
    static ObjectNode object(JsonNode node, String what) {
        if (node instanceof ObjectNode object) return object;
        throw new MalformedLine(what + " is no JSON object");
    }

    static String text(ObjectNode object, String member) {
        return string(object.get(member), member);
    }

    private static String string(JsonNode node, String what) {
        if (!node.isString()) throw new MalformedLine(what + " is no text");
        return node.stringValue();
    }

    private static ObjectNode data(ObjectNode object, String what) {
        return object(object.get("data"), "data of " + what);
    }

    private static <T> List<T> list(JsonNode node, String what, Function<JsonNode, T> read) {
        if (!node.isArray()) throw new MalformedLine(what + " is no JSON array");
        var all = new ArrayList<T>(node.size());
        for (var element : node) all.add(read.apply(element));
        return all;
    }
}
