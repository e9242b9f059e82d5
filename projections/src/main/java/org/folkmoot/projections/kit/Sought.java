package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Locale;

/**
 * Words that somebody looks for in a title, parted by blanks, in any order and whatever case; text without blanks, as Chinese is
 * written, is found wherever it stands.
 */
public record Sought(List<String> words) {

    // Who writes Chinese types the wide blank.
    private static final String BLANKS = "[\\s\u3000]+";

    public static Sought of(String typed) {
        return new Sought(List.of(folded(typed).strip().split(BLANKS)));
    }

    public boolean isIn(String title) {
        return words.stream().allMatch(folded(title)::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
