package org.folkmoot.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions a community has adopted, in that order. */
public record RuleBooks(List<RuleBook> adopted) {

    public static final RuleBooks NONE = new RuleBooks(List.of());

    public RuleBooks with(RuleBook next) {
        return new RuleBooks(Stream.concat(adopted.stream(), Stream.of(next)).toList());
    }

    /** The last version adopted that applies on that day. */
    public Optional<RuleBook> inForceOn(LocalDate day) {
        return adopted.stream().filter(book -> !book.from().isAfter(day)).reduce((_, later) -> later);
    }

    /** The version that something was opened under. */
    public Optional<RuleBook> version(int number) {
        return adopted.stream().filter(book -> book.version() == number).findFirst();
    }
}
