package org.folkmoot.web.disclosures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks of the board, as it stands in the address.
 *
 * @param asked the parameters that say something, as they were given
 * @param before where the page begins, from the page before; null for the latest
 */
record BoardQuery(
        DisclosureSearch search,
        Map<String, String> asked,
        @Nullable Long before) {

    private static final String CLASS = "class";
    private static final String BOARD = "board";
    private static final String WORDS = "words";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BEFORE = "before";
    private static final List<String> NAMES = List.of(CLASS, BOARD, WORDS, FROM, TO);
    private static final int MOST_CHARACTERS = 100;

    /** @throws EdgeException if a parameter cannot be read */
    static BoardQuery of(Map<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = parameters.getOrDefault(name, "").strip();
            if (value.length() > MOST_CHARACTERS) throw unreadable(name);
            if (!value.isEmpty()) asked.put(name, value);
        }
        var search = new DisclosureSearch(
                kind(asked.get(CLASS)),
                onBoard(asked.get(BOARD)),
                asked.getOrDefault(WORDS, ""),
                day(FROM, asked.get(FROM)),
                day(TO, asked.get(TO)));
        return new BoardQuery(search, asked, before(parameters.getOrDefault(BEFORE, "")));
    }

    private static @Nullable DisclosureClass kind(@Nullable String word) {
        if (word == null) return null;
        return Stream.of(DisclosureClass.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> unreadable(CLASS));
    }

    /** A class as it stands in addresses. */
    static String word(DisclosureClass kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Boolean onBoard(@Nullable String word) {
        if (word == null) return null;
        return switch (word) {
            case "on" -> true;
            case "down" -> false;
            default -> throw unreadable(BOARD);
        };
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : WrittenDay.read(text);
        } catch (DateTimeParseException e) {
            throw unreadable(name);
        }
    }

    private static @Nullable Long before(String text) {
        try {
            return text.isEmpty() ? null : Long.valueOf(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            throw unreadable(BEFORE);
        }
    }

    private static EdgeException unreadable(String name) {
        return new EdgeException(EdgeRefusal.INVALID_PARAMETER, name);
    }

    /** That address with the same question, without the page. */
    String at(String address) {
        var builder = UriComponentsBuilder.fromUriString(address);
        asked.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(asked).toUriString();
    }
}
