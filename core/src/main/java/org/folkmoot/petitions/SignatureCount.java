package org.folkmoot.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of one constituency.
 *
 * @param reachedOn the day of the signature that was enough; null while it is not
 */
public record SignatureCount(
        Threshold threshold, int signed, @Nullable LocalDate reachedOn) {

    /** The counts after a petition's start, and after each signature that was given or taken back. */
    public static List<SignatureCount> after(List<SignatureCount> counts, PetitionEvent event) {
        return switch (event) {
            case PetitionStarted e ->
                e.thresholds().stream()
                        .map(threshold -> new SignatureCount(threshold, 0, null))
                        .toList();
            case PetitionSigned e -> counted(counts, e.countsAmong(), count -> count.plus(e.signedOn()));
            case SignatureWithdrawn e -> counted(counts, e.countsAmong(), SignatureCount::minus);
            case PetitionWithdrawn _, PetitionQualified _ -> counts;
            case PaperSignaturesEntered _, PaperSignaturesConfirmed _, PaperSignaturesRejected _ -> counts;
        };
    }

    private static List<SignatureCount> counted(
            List<SignatureCount> counts, List<Constituency> among, UnaryOperator<SignatureCount> step) {
        return counts.stream()
                .map(count -> among.contains(count.threshold.of()) ? step.apply(count) : count)
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

    private SignatureCount plus(LocalDate day) {
        var more = new SignatureCount(threshold, signed + 1, reachedOn);
        return reachedOn == null && more.isEnough() ? new SignatureCount(threshold, signed + 1, day) : more;
    }

    private SignatureCount minus() {
        var fewer = new SignatureCount(threshold, signed - 1, reachedOn);
        return fewer.isEnough() ? fewer : new SignatureCount(threshold, signed - 1, null);
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
