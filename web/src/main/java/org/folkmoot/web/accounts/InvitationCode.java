package org.folkmoot.web.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.vocabulary.Id;

/**
 * What stands on an invitation letter: 14 signs of Crockford's base 32, which are 70 random bits, and one to check them, in
 * groups of five.
 *
 * @param signs all fifteen, without hyphens
 */
record InvitationCode(String signs) {

    private static final int RANDOM = 14;
    private static final int GROUP = 5;
    private static final SecureRandom CHANCE = new SecureRandom();

    static InvitationCode fresh() {
        var signs = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) signs.append(Id.CROCKFORD.charAt(CHANCE.nextInt(Id.CROCKFORD.length())));
        return new InvitationCode(signs.append(check(signs)).toString());
    }

    /** Reads what somebody typed: case, blanks and hyphens do not matter, nor O for 0 or I and L for 1. Empty if it was mistyped. */
    static Optional<InvitationCode> read(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != RANDOM + 1 || signs.chars().anyMatch(sign -> Id.CROCKFORD.indexOf(sign) < 0))
            return Optional.empty();
        return signs.charAt(RANDOM) == check(signs.substring(0, RANDOM))
                ? Optional.of(new InvitationCode(signs))
                : Optional.empty();
    }

    /** Luhn's sum over 32 signs: it finds every single wrong sign and nearly every two that changed places. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = Id.CROCKFORD.indexOf(signs.charAt(i));
            if ((signs.length() - i) % 2 == 1)
                value = value * 2 / Id.CROCKFORD.length() + value * 2 % Id.CROCKFORD.length();
            sum += value;
        }
        return Id.CROCKFORD.charAt((Id.CROCKFORD.length() - sum % Id.CROCKFORD.length()) % Id.CROCKFORD.length());
    }

    /** As it is printed: {@code 7K2M9-QXA0B-CDEFG}. */
    String printed() {
        return signs.substring(0, GROUP) + "-" + signs.substring(GROUP, 2 * GROUP) + "-" + signs.substring(2 * GROUP);
    }

    /** Nothing that lets somebody in. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
