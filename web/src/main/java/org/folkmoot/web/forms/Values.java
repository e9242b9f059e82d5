package org.folkmoot.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form, as text; nothing typed is lost, even if it can mean nothing. */
public record Values(Map<String, List<String>> all) {

    public Values {
        var copy = new LinkedHashMap<String, List<String>>();
        all.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        all = java.util.Collections.unmodifiableMap(copy);
    }

    /** One value for each name, in pairs, as it is written: {@code Values.of("meeting", meeting, "vote", vote)}. Null is nothing typed. */
    public static Values of(@Nullable Object... pairs) {
        var all = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i + 1 < pairs.length; i += 2)
            all.put(String.valueOf(pairs[i]), List.of(Objects.toString(pairs[i + 1], "")));
        return new Values(all);
    }

    public static Values ofParameters(Map<String, String[]> parameters) {
        var all = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> all.put(name, List.of(values)));
        return new Values(all);
    }

    /** What was sent with the request, or was typed before a session ended and carried through the sign-in. */
    public static Values sentWith(HttpServletRequest request) {
        var kept = SessionEnded.kept(request);
        return kept == null ? ofParameters(request.getParameterMap()) : kept;
    }

    /** The field's text; empty if there is none. */
    public String one(String name) {
        var values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The id in that field; empty if nothing stands there, or nothing that can be such an id. */
    public <T> Optional<T> id(String name, Function<String, T> kind) {
        try {
            return has(name) ? Optional.of(kind.apply(one(name))) : Optional.empty();
        } catch (IllegalArgumentException noSuchId) {
            return Optional.empty();
        }
    }

    public List<String> many(String name) {
        return all.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }
}
