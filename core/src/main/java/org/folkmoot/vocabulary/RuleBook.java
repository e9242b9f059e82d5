package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters under which a community decides, as one adopted version. A rule whose parameter is missing here did not
 * exist when the version was adopted, and does not apply.
 *
 * @param version counted from 1 in the community
 * @param from the first day on which it applies
 * @param hash SHA-256 in hex of the values, one line {@code key=value} each in key order and each ended by a newline, in
 *     UTF-8: a decision names the book it was made under by it
 * @param values parameter keys such as {@code assembly.notice_days} with their values as text
 */
public record RuleBook(int version, LocalDate from, String hash, SortedMap<String, String> values) {

    public RuleBook {
        if (version < 1) throw new IllegalArgumentException("rule books are counted from 1, not " + version);
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The book with its hash worked out from its values. */
    public static RuleBook of(int version, LocalDate from, SortedMap<String, String> values) {
        return new RuleBook(version, from, Digest.of(text(values)).value(), values);
    }

    /** The values as a text, in the one form of which the hash is: this is what is put to the vote. */
    public static String text(SortedMap<String, String> values) {
        var lines = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    /** The values that a text writes so; empty if it is no such text. */
    public static Optional<SortedMap<String, String>> written(String text) {
        var values = new TreeMap<String, String>();
        for (var line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return values.isEmpty() || !text(values).equals(text) ? Optional.empty() : Optional.of(values);
    }

    /** How decisions name this book. */
    public RuleBookRef ref() {
        return new RuleBookRef(version, hash);
    }

    /** Whether this book knows the parameter. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value as text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value as a whole number, such as days or persons. */
    public Optional<Integer> number(String key) {
        return text(key).map(Integer::valueOf);
    }

    /** The last day of a term of that many days that {@code start} set going; empty if this book does not know the parameter. */
    public Optional<LocalDate> lastDay(String key, LocalDate start, Days.Whose whose) {
        return number(key).map(days -> Days.of(this).lastDay(start, days, whose));
    }

    /** The last day to publish in time what a body has decided that day, or to correct what the board says of it (DIS-2, DIS-8). */
    public Optional<LocalDate> publishBy(LocalDate decided) {
        return lastDay("decision.publish_within_days", decided, Days.Whose.BODY);
    }

    /** The value as a share, such as {@code 2/3}. */
    public Optional<Fraction> share(String key) {
        return text(key).map(Fraction::parse);
    }

    /** The value as a range, such as {@code 30-50}. */
    public Optional<Range> range(String key) {
        return text(key).map(Range::parse);
    }

    /** The classes that the residents' charter lets the representatives' meeting decide (MTG-7); those that L25 gives it are none of them. */
    public Set<Matter> delegated() {
        var delegated = EnumSet.noneOf(Matter.class);
        for (var matter : Matter.values()) {
            var key = matter.delegation();
            if (key != null && on(key)) delegated.add(matter);
        }
        return delegated;
    }

    /** Whether the parameter is there and {@code true}. */
    public boolean on(String key) {
        return text(key).filter("true"::equals).isPresent();
    }
}
