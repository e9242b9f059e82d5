package org.folkmoot.record;

import java.util.regex.Pattern;

/**
 * A stored name in its two parts: {@code ballot-cast.v1} is name {@code ballot-cast}, version 1.
 *
 * @param name what boundaries and indexes know it by; it stays when the shape changes
 * @param version counted from 1; a new shape is the next version
 */
public record StoredName(String name, int version) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,60}\\.v[1-9][0-9]{0,3}");

    /** Reads what {@code toString} wrote. @throws IllegalArgumentException if the text is no stored name */
    public static StoredName parse(String text) {
        if (!FORM.matcher(text).matches())
            throw new IllegalArgumentException("a stored name is written like ballot-cast.v1, not '" + text + "'");
        int dot = text.indexOf('.');
        return new StoredName(text.substring(0, dot), Integer.parseInt(text.substring(dot + 2)));
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
