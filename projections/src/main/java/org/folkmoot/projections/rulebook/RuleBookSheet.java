package org.folkmoot.projections.rulebook;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.folkmoot.record.Recorded;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DecisionId;
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
     * @param profile of whose law it is
     * @param decision the residents' vote, their earlier charter or the committee's motion by which it was decided; null if it is the law's own text
     * @param chosen by which decision each value was chosen; what stands not here is the profile's
     * @param fallen the decision that did not stand any more, so that what it had chosen is as it was before; null otherwise
     */
    public record Version(
            RuleBook book,
            String profile,
            @Nullable DecisionId decision,
            SortedMap<String, DecisionId> chosen,
            @Nullable DecisionId fallen,
            LocalDate adoptedOn) {}

    RuleBookSheet after(RuleBookEvent event, Recorded recorded) {
        return switch (event) {
            case RuleBookAdopted e ->
                new RuleBookSheet(plus(
                        versions,
                        new Version(
                                e.book(),
                                e.profile(),
                                e.decision(),
                                e.chosen(),
                                e.fallen(),
                                recorded.given().today())));
        };
    }

    /** The version that applies to what is begun on that day: the last adopted of those whose first day has come. */
    public Optional<Version> inForceOn(LocalDate day) {
        return versions.stream()
                .filter(version -> RuleBooks.applies(version.book(), day))
                .reduce((_, later) -> later);
    }

    /** The last version adopted. */
    public Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Whether the book that was decided so was adopted, and has not fallen since. */
    public boolean hasEntered(DecisionId decision) {
        return versions.stream()
                .filter(version -> decision.equals(version.decision()) || decision.equals(version.fallen()))
                .reduce((_, later) -> later)
                .filter(version -> decision.equals(version.decision()))
                .isPresent();
    }

    /** Whether the residents have set a version: by a vote here, or by their charter from before the record. */
    public boolean isSetByResidents() {
        return versions.stream()
                .map(Version::decision)
                .anyMatch(decision -> decision != null && decision.motion() == null);
    }

    /** The version that something was begun under. */
    public Optional<Version> version(int number) {
        return versions.stream()
                .filter(version -> version.book().version() == number)
                .findFirst();
    }
}
