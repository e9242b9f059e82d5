package org.folkmoot.projections.rulebook;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.record.Recorded;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** The rule books of a community, all versions, in the order in which they were adopted. */
public record RuleBookSheet(List<Version> versions) {

    static final RuleBookSheet EMPTY = new RuleBookSheet(List.of());

    /**
     * One version.
     *
     * @param book its number, its first day, its values and their hash
     * @param profile the profile it was made from
     * @param charter where the residents' charter allows what the law leaves to it (MTG-16); null if nowhere
     */
    public record Version(
            RuleBook book, String profile, @Nullable String charter, LocalDate adoptedOn) {}

    RuleBookSheet after(RuleBookEvent event, Recorded recorded) {
        return switch (event) {
            case RuleBookAdopted e ->
                new RuleBookSheet(plus(
                        versions,
                        new Version(
                                e.book(),
                                e.profile(),
                                e.charter(),
                                recorded.given().today())));
        };
    }

    /** The version that applies to what is begun on that day: the last adopted of those whose first day has come. */
    public Optional<Version> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> RuleBooks.applies(version.book(), day))
                .reduce((_, later) -> later);
    }

    /** The version that something was begun under. */
    public Optional<Version> version(int number) {
        return versions.stream()
                .filter(version -> version.book().version() == number)
                .findFirst();
    }
}
