package org.folkmoot.petitions;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of one constituency.
 *
 * @param groups by how many representatives each group has signed; empty where groups are not counted
 * @param reachedOn the day of the signature that was enough; null while it is not
 */
public record SignatureCount(
        Threshold threshold,
        int signed,
        SortedMap<String, Integer> groups,
        @Nullable LocalDate reachedOn) {

    public SignatureCount {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** The counts after a petition's start, and after each signature that was given or taken back. */
    public static List<SignatureCount> after(List<SignatureCount> counts, PetitionEvent event) {
        return switch (event) {
            case PetitionStarted e ->
                e.thresholds().stream()
                        .map(threshold -> new SignatureCount(threshold, 0, new TreeMap<>(), null))
                        .toList();
            case PetitionSigned e ->
                counted(counts, e.signature(), count -> count.plus(1, e.signature(), e.signedOn()));
            case SignatureWithdrawn e -> counted(counts, e.signature(), count -> count.plus(-1, e.signature(), null));
            case PetitionWithdrawn _, PetitionQualified _ -> counts;
            case PaperSignaturesEntered _, PaperSignaturesConfirmed _, PaperSignaturesRejected _ -> counts;
        };
    }

    private static List<SignatureCount> counted(
            List<SignatureCount> counts, Signature one, UnaryOperator<SignatureCount> step) {
        return counts.stream()
                .map(count -> one.countsAmong().contains(count.threshold.of()) ? step.apply(count) : count)
                .toList();
    }

    /** The one that lacks least of what it needs. @throws java.util.NoSuchElementException if there is none */
    static SignatureCount nearest(List<SignatureCount> counts) {
        return counts.stream().max(SignatureCount::compareByShareReached).orElseThrow();
    }

    // a/needed against b/needed, without dividing.
    private static int compareByShareReached(SignatureCount a, SignatureCount b) {
        return Long.compare(a.signed * b.needed(), b.signed * a.needed());
    }

    /** How many are enough. */
    public long needed() {
        return derivation("—", 0).needed();
    }

    // A group counts once, however many of its representatives have signed.
    private SignatureCount plus(int more, Signature one, @Nullable LocalDate day) {
        var by = new TreeMap<>(groups);
        if (threshold.of() == Constituency.GROUPS && one.group() != null) {
            by.merge(one.group().value(), more, Integer::sum);
            by.values().remove(0);
        }
        int now = threshold.of() == Constituency.GROUPS ? by.size() : signed + more;
        var count = new SignatureCount(threshold, now, by, reachedOn == null ? day : reachedOn);
        return count.isEnough() ? count : new SignatureCount(threshold, now, by, null);
    }

    /** Whether so many are enough; the share itself is (以上). */
    public boolean isEnough() {
        return threshold.whole() > 0 && threshold.share().atLeast(signed, threshold.whole());
    }

    /** The sum, by that rule of that version of the rule book. */
    public Derivation derivation(String rule, int ruleBook) {
        return Derivation.atLeast(rule, ruleBook, signed, threshold.whole(), threshold.share());
    }
}
