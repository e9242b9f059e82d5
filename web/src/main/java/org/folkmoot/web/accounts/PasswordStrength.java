package org.folkmoot.web.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.texts.PersonalData;

/**
 * Turns away passwords that are tried first (NIST SP 800-63B 3.1.1.2): well-known ones, sequences, repetitions, the sign-in name,
 * and the holder's telephone or document number. It asks for no mixture of signs.
 */
final class PasswordStrength {

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_RUN = 6;
    private static final String ROWS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba "
                    + "qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz 1qaz2wsx3edc4rfv5tgb6yhn 1q2w3e4r5t6y7u8i9o0p";
    private static final Set<String> KNOWN = known();

    private PasswordStrength() {}

    /** @throws EdgeException if the password is too easy to guess for somebody of that sign-in name */
    static void demand(String password, String name) {
        if (isEasy(password, name)) throw new EdgeException(EdgeRefusal.PASSWORD_TOO_EASY, "password");
    }

    static boolean isEasy(String password, String name) {
        var plain = plain(password);
        var own = plain(name);
        return plain.chars().distinct().count() < FEWEST_DIFFERENT
                || PersonalData.in(password)
                || own.length() > 2 && plain.replace(own, "").length() < LONGEST_RUN
                || isKnown(plain)
                || isRow(plain);
    }

    /** Well known, also with a few digits or signs around it. */
    private static boolean isKnown(String plain) {
        return KNOWN.contains(plain) || KNOWN.contains(plain.replaceAll("^[^a-z]{1,4}|[^a-z]{1,4}$", ""));
    }

    /** Little more than keys that lie side by side. */
    private static boolean isRow(String plain) {
        for (int from = 0; from + LONGEST_RUN <= plain.length(); from++) {
            int to = from + LONGEST_RUN;
            if (!ROWS.contains(plain.substring(from, to))) continue;
            while (to < plain.length() && ROWS.contains(plain.substring(from, to + 1))) to++;
            if (plain.length() - (to - from) < LONGEST_RUN) return true;
        }
        return false;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    private static Set<String> known() {
        var stream = PasswordStrength.class.getResourceAsStream("well-known-passwords.txt");
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, "the list is missing"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
