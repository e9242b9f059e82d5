package org.folkmoot.vocabulary;

/**
 * An identity as text. Every id but a community's and a command's is one capital letter, a hyphen and eight characters of
 * Crockford's base 32: random, never counted, so that it tells nothing about whom or what it stands for.
 */
public interface Id {

    /** Crockford's base 32: no I, L, O or U, which are misread or misunderstood. */
    String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** How many characters a random id has. */
    int LENGTH = 10;

    /** The text that stands in the record. */
    String value();

    /**
     * Refuses text that is no random id of this kind.
     *
     * @throws IllegalArgumentException if {@code value} is not {@code letter}, a hyphen and eight Crockford characters
     */
    static void require(char letter, String value) {
        if (!isRandom(value) || value.charAt(0) != letter)
            throw new IllegalArgumentException(
                    "expected an id like " + letter + "-7K2M9QXA, not '" + shortened(value) + "'");
    }

    /** Whether text has the form of a random id, whatever its letter. By hand: every line of the record is full of them. */
    static boolean isRandom(String text) {
        if (text.length() != LENGTH || text.charAt(0) < 'A' || text.charAt(0) > 'Z' || text.charAt(1) != '-')
            return false;
        for (int i = 2; i < LENGTH; i++) if (CROCKFORD.indexOf(text.charAt(i)) < 0) return false;
        return true;
    }

    private static String shortened(String value) {
        return value.length() <= 24 ? value : value.substring(0, 24) + "…";
    }
}
