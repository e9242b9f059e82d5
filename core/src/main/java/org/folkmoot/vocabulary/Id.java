package org.folkmoot.vocabulary;

import java.util.regex.Pattern;

/**
 * An identity as text. Every id but a community's and a command's is one capital letter, a hyphen and eight characters of
 * Crockford's base 32: random, never counted, so that it tells nothing about whom or what it stands for.
 */
public interface Id {

    /** The form of a random id, whatever its letter. */
    Pattern RANDOM = Pattern.compile("[A-Z]-[0-9A-HJKMNP-TV-Z]{8}");

    /** The text that stands in the record. */
    String value();

    /**
     * Refuses text that is no random id of this kind.
     *
     * @throws IllegalArgumentException if {@code value} is not {@code letter}, a hyphen and eight Crockford characters
     */
    static void require(char letter, String value) {
        if (value.length() != 10
                || value.charAt(0) != letter
                || !RANDOM.matcher(value).matches())
            throw new IllegalArgumentException(
                    "expected an id like " + letter + "-7K2M9QXA, not '" + shortened(value) + "'");
    }

    private static String shortened(String value) {
        return value.length() <= 24 ? value : value.substring(0, 24) + "…";
    }
}
