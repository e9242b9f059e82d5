package org.folkmoot.web.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.rulebook.RuleBookSheet.Version;
import org.folkmoot.rulebook.Parameters;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Shape;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.kit.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a rule book as somebody is filling it in: every field as it was typed.
 *
 * @param key by which its command will be known: sent twice, it is done once
 * @param version the number it was begun as
 * @param values what stands in the parameters' fields, by their keys
 */
record RuleBookDraft(
        String key, int version, String from, String profile, String charter, SortedMap<String, String> values) {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    /** What people write between dates, and in the place of the hyphen in a span. */
    private static final Pattern BETWEEN_DATES = Pattern.compile("[\\s,，、;；]+");

    private static final Pattern TO = Pattern.compile("\\s*[-~～–—－至到]\\s*");

    /** Begins with the values of the version before, else with those of the law in force. */
    static RuleBookDraft after(@Nullable Version last, LocalDate today) {
        var key = Forms.key();
        if (last == null)
            return new RuleBookDraft(
                    key, 1, today.toString(), Profiles.NATIONAL_2026, "", Profiles.values(Profiles.NATIONAL_2026));
        var charter = last.charter();
        return new RuleBookDraft(
                key,
                last.book().version() + 1,
                (last.book().from().isAfter(today) ? last.book().from() : today).toString(),
                last.profile(),
                charter == null ? "" : charter,
                last.book().values());
    }

    static RuleBookDraft typed(Map<String, String> fields) {
        var version = fields.getOrDefault("version", "");
        var values = new TreeMap<String, String>();
        for (var parameter : Parameters.all().values())
            values.put(parameter.key(), fields.getOrDefault(parameter.key(), ""));
        return new RuleBookDraft(
                Forms.key(fields.getOrDefault("key", "")),
                VERSION.matcher(version).matches() ? Integer.parseInt(version) : 1,
                fields.getOrDefault("from", "").strip(),
                fields.getOrDefault("profile", "").strip(),
                fields.getOrDefault("charter", "").strip(),
                values);
    }

    /** The same under another number, as a new command. */
    RuleBookDraft numbered(int next) {
        return new RuleBookDraft(Forms.key(), next, from, profile, charter, values);
    }

    /** The first day; null if what stands there is none. */
    @Nullable
    LocalDate firstDay() {
        try {
            return WrittenDay.read(from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Nullable
    String charterOrNull() {
        return charter.isEmpty() ? null : charter;
    }

    /** The values as a book has them. A field that is left empty is left out, but for lists, which may be empty. */
    SortedMap<String, String> book() {
        var book = new TreeMap<String, String>();
        values.forEach((key, text) -> {
            var parameter = Parameters.all().get(key);
            if (parameter == null) return;
            var value = value(parameter, text.strip());
            if (!value.isEmpty() || parameter.shape() instanceof Shape.Dates) book.put(key, value);
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
