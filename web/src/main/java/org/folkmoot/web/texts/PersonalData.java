package org.folkmoot.web.texts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds what must not be published of people: numbers of identity documents, telephones and bank cards. */
public final class PersonalData {

    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:\\+?86)?1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[1-9][0-9]{15,18}(?![0-9])");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[ \\u00A0\\u2010-\\u2014-](?=[0-9Xx])");

    private PersonalData() {}

    /**
     * Whether the text seems to hold such a number, written together or in groups. Identity numbers and cards are known by their
     * check digits (GB 11643, ISO/IEC 7812), so sums of money and file numbers pass.
     */
    public static boolean in(String text) {
        var digits = BETWEEN_DIGITS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return MOBILE.matcher(digits).find()
                || IDENTITY.matcher(digits).results().anyMatch(found -> isIdentity(found.group()))
                || CARD.matcher(digits).results().anyMatch(found -> isCard(found.group()));
    }

    private static boolean isIdentity(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 16; i >= 0; i--) {
            weight = weight * 2 % 11;
            sum += (number.charAt(i) - '0') * weight;
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static boolean isCard(String number) {
        int sum = 0;
        for (int i = number.length() - 1, fromRight = 0; i >= 0; i--, fromRight++) {
            int digit = number.charAt(i) - '0';
            if (fromRight % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
