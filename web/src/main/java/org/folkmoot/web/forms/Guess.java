package org.folkmoot.web.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Place.Option;

/**
 * Fills what is still empty with what might be typed, so that a form can tell beforehand whether the rules forbid it whatever one
 * types. Several fillings are tried: a first option may be forbidden where the next is not.
 */
final class Guess {

    static final int FILLINGS = 8;

    /** Some days that rules ask for lie in the past, some in ten days or a month. */
    private static final int[] DAYS_FROM_TODAY = {0, 1, 11, 31, -1, -16, 16, 61};

    private Guess() {}

    static Values filling(int number, Form form, Place place, LocalDate today) {
        var filled = new LinkedHashMap<String, List<String>>(place.given().all());
        for (var field : form.fields()) fill(number, field, place, today, filled);
        return new Values(filled);
    }

    private static void fill(int number, Field field, Place place, LocalDate today, Map<String, List<String>> filled) {
        if (field.kind() == Kind.SUBJECT || !place.given().one(field.name()).isBlank()) return;
        var suggested = field.suggested().apply(place);
        if (suggested.equals(Field.ALL)) {
            filled.put(
                    field.name(),
                    options(field, place).stream().map(Option::value).toList());
            return;
        }
        if (!suggested.isBlank()) {
            filled.put(field.name(), List.of(suggested));
            return;
        }
        if (!field.required()) return;
        switch (field.kind()) {
            case FILE -> filled.put(field.name(), List.of("0".repeat(64)));
            case LINE, TEXT, LINES -> filled.put(field.name(), List.of("…"));
            case NUMBER -> filled.put(field.name(), List.of("1"));
            case DAY ->
                filled.put(
                        field.name(),
                        List.of(today.plusDays(DAYS_FROM_TODAY[number % DAYS_FROM_TODAY.length])
                                .toString()));
            case CHOICE -> choose(number, field, place).forEach(value -> filled.put(field.name(), List.of(value)));
            case SUBJECT, FLAG, MANY, COUNTS, ROWS -> {} // these may be empty, or cannot be guessed
        }
    }

    private static List<String> choose(int number, Field field, Place place) {
        var options = options(field, place);
        return options.isEmpty()
                ? List.of()
                : List.of(options.get(number % options.size()).value());
    }

    private static List<Option> options(Field field, Place place) {
        var from = field.options();
        return from == null ? List.of() : from.in(place);
    }
}
