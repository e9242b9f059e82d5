package org.folkmoot.vocabulary;

/** A fraction of whole numbers between 0 and 1, written {@code 2/3}; never rounded, never reduced. */
public record Fraction(int numerator, int denominator) {

    public static final Fraction HALF = new Fraction(1, 2);
    public static final Fraction TWO_THIRDS = new Fraction(2, 3);

    public Fraction {
        if (denominator < 1 || numerator < 0 || numerator > denominator)
            throw new IllegalArgumentException(
                    "a fraction lies between 0/1 and 1/1, not " + numerator + "/" + denominator);
    }

    /** Reads {@code p/q}. @throws IllegalArgumentException if the text is no such fraction */
    public static Fraction parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,6}") || !parts[1].matches("[0-9]{1,6}"))
            throw new IllegalArgumentException("a fraction is written like 2/3");
        return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether {@code part} of {@code whole} is this fraction or more: 以上, 不得少于 (the number itself counts). */
    public boolean atLeast(long part, long whole) {
        return Math.multiplyExact(part, denominator) >= Math.multiplyExact(whole, numerator);
    }

    /** Whether {@code part} of {@code whole} is over this fraction: 超过, 过半数 (the number itself does not count). */
    public boolean moreThan(long part, long whole) {
        return Math.multiplyExact(part, denominator) > Math.multiplyExact(whole, numerator);
    }

    /** Compares two fractions exactly. */
    public int compareTo(Fraction other) {
        return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
