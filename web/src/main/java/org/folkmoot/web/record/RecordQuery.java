package org.folkmoot.web.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.UnknownName;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader looks for in the record, as it stands in the address; what is null asks for nothing.
 *
 * @param name of an event, without its version
 * @param by {@code resident}, {@code officer} or {@code system}
 * @param before only positions before that one, for reading on backwards
 * @param after only positions after that one, for reading on forwards
 * @param asked the parameters that say something, as they were given, without those for reading on
 */
record RecordQuery(
        @Nullable String name,
        @Nullable Tag tag,
        @Nullable CommandId command,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before,
        @Nullable Long after,
        Map<String, String> asked) {

    static final List<String> KINDS = List.of("resident", "officer", "system");

    private static final List<String> NAMES = List.of("name", "tag", "command", "by", "from", "to");
    private static final int MOST_CHARACTERS = 100;

    /**
     * @param tags which tag the events about a thing carry, by the letter of its id
     * @throws EdgeException if a parameter cannot be read
     */
    static RecordQuery of(
            Map<String, String> parameters, EventNames names, Function<Character, Optional<String>> tags) {
        var asked = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = parameters.getOrDefault(name, "").strip();
            if (value.length() > MOST_CHARACTERS) throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, name);
            if (!value.isEmpty()) asked.put(name, value);
        }
        return new RecordQuery(
                read(asked, "name", text -> known(text, names)),
                read(asked, "tag", text -> tag(text, tags)),
                read(asked, "command", CommandId::new),
                read(asked, "by", RecordQuery::kind),
                read(asked, "from", WrittenDay::read),
                read(asked, "to", WrittenDay::read),
                read(parameters, "before", Long::parseUnsignedLong),
                read(parameters, "after", Long::parseUnsignedLong),
                asked);
    }

    private static <T> @Nullable T read(Map<String, String> parameters, String name, Function<String, T> reading) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) return null;
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException | UnknownName e) {
            throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, name);
        }
    }

    private static String known(String name, EventNames names) {
        names.event(name);
        return name;
    }

    /** A tag, or just the id of what somebody looks for. */
    private static Tag tag(String text, Function<Character, Optional<String>> tags) {
        var word = Id.isRandom(text) ? tags.apply(text.charAt(0)) : Optional.<String>empty();
        return word.map(key -> new Tag(key, text)).orElseGet(() -> Tag.parse(text));
    }

    private static String kind(String text) {
        if (!KINDS.contains(text)) throw new IllegalArgumentException("not a kind of actor");
        return text;
    }

    /** Whether a commit, found by its tag or position, is one of those asked for. */
    boolean fits(Commit commit, EventNames names) {
        var given = commit.submission().given();
        if (by != null && !by.equals(kind(given.by()))) return false;
        var day = given.today();
        if (from != null && day.isBefore(from)) return false;
        if (to != null && day.isAfter(to)) return false;
        return name == null
                || commit.events().stream()
                        .anyMatch(event -> names.of(event).name().equals(name));
    }

    static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Resident _ -> "resident";
            case Actor.Officer _ -> "officer";
            case Actor.Software _ -> "system";
        };
    }

    /** Whether it asks what somebody or something did, rather than what happened. */
    public boolean isPointed() {
        return tag != null || command != null || by != null;
    }

    /** That address with the same question, to be read on at that position. @param way {@code before} or {@code after} */
    String at(String address, String way, long position) {
        var builder = UriComponentsBuilder.fromUriString(address);
        asked.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.queryParam(way, Long.toString(position))
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }
}
