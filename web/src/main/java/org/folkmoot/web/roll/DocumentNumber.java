package org.folkmoot.web.roll;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of identity documents. Those of the resident identity card end with a check digit (GB 11643, ISO 7064 MOD 11-2). */
public final class DocumentNumber {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 ()/.-]{2,30}[A-Z0-9)]");
    private static final Pattern IDENTITY_CARD = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String CHECK_DIGITS = "10X98765432";

    private DocumentNumber() {}

    /** One spelling for one number: full-width digits and small letters are written as others write them. */
    public static String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    static boolean isWellFormed(String normal) {
        return FORM.matcher(normal).matches();
    }

    static boolean isIdentityCard(String normal) {
        return IDENTITY_CARD.matcher(normal).matches();
    }

    static boolean checks(String identityCard) {
        return identityCard.charAt(17) == checkDigit(identityCard);
    }

    /** The eighteenth character of an identity card's number. @param digits at least the first seventeen */
    public static char checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * weight(i);
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** 2 to the power of 17 - place, modulo 11. */
    private static int weight(int place) {
        return (1 << (17 - place)) % 11;
    }
}
