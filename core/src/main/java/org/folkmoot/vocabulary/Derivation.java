package org.folkmoot.vocabulary;

/**
 * How a yes or no came about, so that a reader can do the sum again: 2,306 of 4,611 is more than 1/2, by MTG-3, under
 * version 1 of the rule book.
 *
 * @param rule the rule's id, such as {@code MTG-3}
 * @param ruleBook the version of the rule book that gave the share; 0 where the law itself gives it
 * @param part the number counted, in persons, households or ballots as the rule says
 * @param whole the number compared with, in the same unit
 * @param comparison whether the share itself is enough
 * @param share the share that the rule asks for
 * @param holds the outcome; always what the numbers say
 */
public record Derivation(
        String rule, int ruleBook, long part, long whole, Comparison comparison, Fraction share, boolean holds) {

    public Derivation {
        if (part < 0 || whole < 0)
            throw new IllegalArgumentException("counts are not negative: " + part + " of " + whole);
        if (holds != outcome(part, whole, comparison, share))
            throw new IllegalArgumentException("the stated outcome is not what the numbers say");
    }

    /** Derives by "at least": the share itself is enough. An empty whole never satisfies a rule. */
    public static Derivation atLeast(String rule, int ruleBook, long part, long whole, Fraction share) {
        return of(rule, ruleBook, part, whole, Comparison.AT_LEAST, share);
    }

    /** Derives by "more than": the share itself is not enough. */
    public static Derivation moreThan(String rule, int ruleBook, long part, long whole, Fraction share) {
        return of(rule, ruleBook, part, whole, Comparison.MORE_THAN, share);
    }

    private static Derivation of(
            String rule, int ruleBook, long part, long whole, Comparison comparison, Fraction share) {
        return new Derivation(rule, ruleBook, part, whole, comparison, share, outcome(part, whole, comparison, share));
    }

    private static boolean outcome(long part, long whole, Comparison comparison, Fraction share) {
        if (whole == 0) return false;
        return switch (comparison) {
            case AT_LEAST -> share.atLeast(part, whole);
            case MORE_THAN -> share.moreThan(part, whole);
        };
    }

    /** The smallest number that would satisfy the rule. */
    public long needed() {
        long floor = Math.floorDiv(Math.multiplyExact(whole, share.numerator()), share.denominator());
        return switch (comparison) {
            case AT_LEAST -> Math.ceilDiv(Math.multiplyExact(whole, share.numerator()), (long) share.denominator());
            case MORE_THAN -> floor + 1;
        };
    }
}
