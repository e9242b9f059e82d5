package org.folkmoot.web.rulebook;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Parameters.By;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape;

/**
 * A rule book as somebody is writing it, to be decided on: every field as it was typed.
 *
 * @param by who is to decide on it
 * @param last the version that it is to follow
 * @param values what stands in the fields, by their parameters' keys: those that these may set
 */
record RuleBookDraft(By by, Version last, SortedMap<String, String> values) {

    /** What people write between dates, and in the place of the hyphen in a span. */
    private static final Pattern BETWEEN_DATES = Pattern.compile("[\\s,，、;；]+");

    private static final Pattern TO = Pattern.compile("\\s*[-~～–—－至到]\\s*");

    /** Begins with the values of the last version. */
    static RuleBookDraft after(Version last, By by) {
        return typed(last, by, last.book().values());
    }

    static RuleBookDraft typed(Version last, By by, Map<String, String> fields) {
        var values = new TreeMap<String, String>();
        for (var parameter : Parameters.all().values())
            if (Parameters.maySet(by, parameter, last.chosen().get(parameter.key())))
                values.put(parameter.key(), fields.getOrDefault(parameter.key(), ""));
        return new RuleBookDraft(by, last, values);
    }

    /** The book: what these may not set is as it was, and a field that is left empty is left out. */
    SortedMap<String, String> book() {
        var book = new TreeMap<>(last.book().values());
        values.forEach((key, text) -> {
            var parameter = Parameters.all().get(key);
            var value = parameter == null ? "" : value(parameter, text.strip());
            if (value.isEmpty()) book.remove(key);
            else book.put(key, value);
        });
        return book;
    }

    private static String value(Parameter parameter, String text) {
        return switch (parameter.shape()) {
            case Shape.Dates _ ->
                Stream.of(BETWEEN_DATES.split(text))
                        .filter(date -> !date.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(","));
            case Shape.Span _ -> TO.matcher(text).replaceAll("-");
            case Shape.Share _ -> text.replace('／', '/').replace(" ", "");
            case Shape.WholeDays _, Shape.OneOf _ -> text;
        };
    }
}
