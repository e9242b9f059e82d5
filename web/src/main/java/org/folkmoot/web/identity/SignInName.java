package org.folkmoot.web.identity;

import java.text.Normalizer;
import java.util.Locale;

/** What people sign in with; two spellings of one name are the same name. */
public final class SignInName {

    private static final int LONGEST = 64;

    private SignInName() {}

    /**
     * The one spelling that is looked up: compatibility form, lower case, no blanks around it.
     *
     * @throws IllegalArgumentException if it is empty, longer than 64 characters or holds control characters
     */
    public static String normalised(String name) {
        var one = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (one.isEmpty() || one.length() > LONGEST || one.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a sign-in name has 1 to " + LONGEST + " characters");
        return one;
    }
}
