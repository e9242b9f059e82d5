package org.folkmoot.web.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.web.kit.Asked;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param tags which tag the events about a thing carry, by the letter of its id
     * @throws EdgeException if a parameter cannot be read
     */
    static RecordQuery of(
            Map<String, String> parameters, EventNames names, Function<Character, Optional<String>> tags) {
        var asked = Asked.of(parameters, "name", "tag", "command", "by", "from", "to");
        var on = Asked.of(parameters, "before", "after");
        return new RecordQuery(
                asked.read("name", text -> known(text, names)),
                asked.read("tag", text -> tag(text, tags)),
                asked.read("command", CommandId::new),
                asked.read("by", RecordQuery::kind),
                asked.read("from", WrittenDay::read),
                asked.read("to", WrittenDay::read),
                on.read("before", Long::parseUnsignedLong),
                on.read("after", Long::parseUnsignedLong),
                asked.all());
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
        return new Asked(asked).and(way, Long.toString(position)).at(address);
    }
}
