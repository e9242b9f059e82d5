package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions a community has adopted, in that order. */
public record RuleBooks(List<RuleBook> adopted) {

    public static final RuleBooks NONE = new RuleBooks(List.of());

    /** L25 50: the law that books are made under since. */
    private static final LocalDate LAW_IN_FORCE = LocalDate.of(2026, 1, 1);

    public RuleBooks with(RuleBook next) {
        return new RuleBooks(Stream.concat(adopted.stream(), Stream.of(next)).toList());
    }

    /** The last version adopted that applies on that day. */
    public Optional<RuleBook> inForceOn(LocalDate day) {
        return adopted.stream().filter(book -> applies(book, day)).reduce((_, later) -> later);
    }

    /**
     * Whether a book applies on that day. One that applied before L25 lapses with the law that it was made under: it may lack the
     * days of notice and of posting that the law asks for since, and what a book lacks is no rule.
     */
    public static boolean applies(RuleBook book, LocalDate day) {
        return !book.from().isAfter(day)
                && (day.isBefore(LAW_IN_FORCE) || !book.from().isBefore(LAW_IN_FORCE));
    }

    /**
     * The book under which something is called today that is to be held on that day: the one in force today, unless it will have
     * lapsed by then; then the one that is in force by then.
     */
    public Optional<RuleBook> inForceFor(LocalDate today, LocalDate heldOn) {
        return inForceOn(today).flatMap(book -> applies(book, heldOn) ? Optional.of(book) : inForceOn(heldOn));
    }

    /** As {@link RuleBook#publishBy} has it, in the book of that day; null where none is in force, or sets none. */
    public @Nullable LocalDate publishBy(LocalDate decided) {
        return inForceOn(decided).flatMap(book -> book.publishBy(decided)).orElse(null);
    }

    /** The version that something was opened under. */
    public Optional<RuleBook> version(int number) {
        return adopted.stream().filter(book -> book.version() == number).findFirst();
    }
}
