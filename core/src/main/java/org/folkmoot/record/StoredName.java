package org.folkmoot.record;

/**
 * A stored name in its two parts: {@code ballot-cast.v1} is name {@code ballot-cast}, version 1.
 *
 * @param name what boundaries and indexes know it by; it stays when the shape changes
 * @param version counted from 1; a new shape is the next version
 */
public record StoredName(String name, int version) {

    private static final int MOST_OF_NAME = 61;
    private static final int MOST_OF_VERSION = 4;

    /** Reads what {@code toString} wrote. @throws IllegalArgumentException if the text is no stored name */
    public static StoredName parse(String text) {
        if (!isStoredName(text))
            throw new IllegalArgumentException("a stored name is written like ballot-cast.v1, not '" + text + "'");
        int dot = text.indexOf('.');
        return new StoredName(text.substring(0, dot), Integer.parseInt(text.substring(dot + 2)));
    }

    /** A letter and at most 60 more letters, digits and hyphens, and a version of at most four digits. By hand: every line has several. */
    private static boolean isStoredName(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot > MOST_OF_NAME || text.charAt(0) < 'a' || text.charAt(0) > 'z') return false;
        for (int i = 1; i < dot; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '-') return false;
        }
        int digits = text.length() - dot - 2;
        if (digits < 1 || digits > MOST_OF_VERSION || text.charAt(dot + 1) != 'v' || text.charAt(dot + 2) == '0')
            return false;
        for (int i = dot + 2; i < text.length(); i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The name of the shape that followed this one. */
    public StoredName next() {
        return new StoredName(name, version + 1);
    }

    @Override
    public String toString() {
        return name + ".v" + version;
    }
}
