package org.folkmoot.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Capabilities;

/**
 * Ready-made values for rule books, shipped as data: each capability has those of its own parameters beside it, in {@code
 * <profile>.properties}. Deciders do not read them: a command carries its values.
 */
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
        var values = new TreeMap<String, String>();
        for (var capability : Capabilities.registered().all()) {
            var read = read(capability.getClass(), name + ".properties");
            for (var key : read.stringPropertyNames()) values.put(key, read.getProperty(key));
        }
        return values;
    }

    private static Properties read(Class<?> beside, String file) {
        var read = new Properties();
        try (var stream = beside.getResourceAsStream(file)) {
            if (stream != null) read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
