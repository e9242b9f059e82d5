package org.folkmoot.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ready-made values for rule books, shipped as data. Deciders do not read them: a command carries its values. */
public final class Profiles {

    /** The national law in force since 2026 (L25), with the practice that it leaves open. */
    public static final String NATIONAL_2026 = "national-2026";

    /** The law until the end of 2025 (L18), for decisions that were made under it. */
    public static final String BEFORE_2026 = "before-2026";

    private Profiles() {}

    /** The profiles there are, the one for today first. */
    public static List<String> names() {
        return List.of(NATIONAL_2026, BEFORE_2026);
    }

    /**
     * The values of a profile.
     *
     * @throws IllegalArgumentException if there is no such profile
     */
    public static SortedMap<String, String> values(String name) {
        if (!names().contains(name)) throw new IllegalArgumentException("no profile is called " + name);
        try (var stream = Profiles.class.getResourceAsStream(name + ".properties")) {
            if (stream == null) throw new IllegalStateException("the profile " + name + " was not packaged");
            var read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var values = new TreeMap<String, String>();
            for (var key : read.stringPropertyNames()) values.put(key, read.getProperty(key));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
