package org.folkmoot.web.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question as it stands in an address.
 *
 * @param all the parameters that say something, as they were given, by their names
 */
public record Asked(Map<String, String> all) {

    private static final int MOST_CHARACTERS = 100;

    /**
     * What is asked under some names; other parameters are none of the question's.
     *
     * @throws EdgeException {@code INVALID_PARAMETER} if one is too long
     */
    public static Asked of(Map<String, String> parameters, String... names) {
        var asked = new LinkedHashMap<String, String>();
        for (var name : List.of(names)) {
            var value = parameters.getOrDefault(name, "").strip();
            if (value.length() > MOST_CHARACTERS) throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, name);
            if (!value.isEmpty()) asked.put(name, value);
        }
        return new Asked(asked);
    }

    /**
     * What one of them means; null if it is not asked.
     *
     * @throws EdgeException {@code INVALID_PARAMETER} if it means nothing
     */
    public <T> @Nullable T read(String name, Function<String, T> reading) {
        var text = all.get(name);
        return text == null ? null : EdgeRefusal.INVALID_PARAMETER.unless(name, () -> reading.apply(text));
    }

    /** The same, and that too. */
    public Asked and(String name, String value) {
        var more = new LinkedHashMap<>(all);
        more.put(name, value);
        return new Asked(more);
    }

    /** That address with this question. */
    public String at(String address) {
        var builder = UriComponentsBuilder.fromUriString(address);
        all.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(all).toUriString();
    }
}
