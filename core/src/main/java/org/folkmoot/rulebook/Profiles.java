package org.folkmoot.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.vocabulary.Parameter;

/**
 * The law's values for rule books, shipped as data: each capability has those of its own parameters beside it, in {@code
 * <profile>.properties}. A profile that communities have adopted never changes, since its adoption is decided again in a replay: what
 * the law or this software adds comes as a later profile.
 */
public final class Profiles {

    /** The national law in force since 2026 (L25), with the practice that it leaves open. */
    public static final String NATIONAL_2026 = "national-2026";

    /** The law until the end of 2025 (L18), for decisions that were made under it. */
    public static final String BEFORE_2026 = "before-2026";

    /** Each with the first day of its law. */
    private static final Map<String, LocalDate> FIRST_DAYS =
            Map.of(NATIONAL_2026, Parameter.L25_IN_FORCE, BEFORE_2026, LocalDate.MIN);

    private static final Map<String, SortedMap<String, String>> VALUES =
            names().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Profiles::read));

    private Profiles() {}

    /** The profiles there are, the one for today first. */
    public static List<String> names() {
        return List.of(NATIONAL_2026, BEFORE_2026);
    }

    /** The profile of the law that is in force on that day. */
    public static String on(LocalDate day) {
        return names().stream()
                .filter(name -> !firstDay(name).isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    /** The first day of a profile's law. */
    static LocalDate firstDay(String name) {
        var day = FIRST_DAYS.get(name);
        if (day == null) throw new IllegalArgumentException("no profile is called " + name);
        return day;
    }

    /**
     * The values of a profile.
     *
     * @throws IllegalArgumentException if there is no such profile
     */
    public static SortedMap<String, String> values(String name) {
        var values = VALUES.get(name);
        if (values == null) throw new IllegalArgumentException("no profile is called " + name);
        return new TreeMap<>(values);
    }

    private static SortedMap<String, String> read(String name) {
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
