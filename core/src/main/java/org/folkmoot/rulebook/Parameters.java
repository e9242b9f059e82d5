package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.Parameter;
import org.jspecify.annotations.Nullable;

/** All parameters that a rule book may have: each capability brings its own. Pure functions, for the decider and for pages. */
public final class Parameters {

    private static final SortedMap<String, Parameter> ALL = Capabilities.registered().all().stream()
            .flatMap(capability -> capability.parameters().stream())
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(
                            Parameter::key,
                            Function.identity(),
                            (one, _) -> {
                                throw new IllegalStateException("two capabilities have the parameter " + one.key());
                            },
                            TreeMap::new),
                    Collections::unmodifiableSortedMap));

    private Parameters() {}

    /** One thing that is wrong with a book. */
    public record Breach(String key, RuleBookRefusal why) {}

    /** All parameters by key. */
    public static SortedMap<String, Parameter> all() {
        return ALL;
    }

    /**
     * Everything that is wrong with a book that is to apply from that day, in the order of the keys; nothing if it may be adopted.
     *
     * @param charter where the charter allows what the law leaves to it; null if nowhere
     */
    public static List<Breach> breaches(SortedMap<String, String> values, LocalDate from, @Nullable String charter) {
        var keys = new TreeSet<>(ALL.keySet());
        keys.addAll(values.keySet());
        var found = new ArrayList<Breach>();
        for (var key : keys) {
            var why = breach(ALL.get(key), values.get(key), from, charter);
            if (why != null) found.add(new Breach(key, why));
        }
        return found;
    }

    private static @Nullable RuleBookRefusal breach(
            @Nullable Parameter parameter, @Nullable String value, LocalDate from, @Nullable String charter) {
        if (parameter == null) return RuleBookRefusal.PARAMETER_UNKNOWN;
        if (value == null) return parameter.requiredFrom(from) ? RuleBookRefusal.PARAMETER_MISSING : null;
        if (!parameter.shape().reads(value)) return RuleBookRefusal.PARAMETER_MALFORMED;
        var bound = parameter.boundOn(from);
        if (bound.isPresent() && !bound.get().admits(value, parameter.shape())) return breached(bound.get());
        if (charter == null && parameter.needsCharterFor(value)) return RuleBookRefusal.CHARTER_REQUIRED;
        return null;
    }

    private static RuleBookRefusal breached(Bound bound) {
        return switch (bound.direction()) {
            case MIN_FLOOR -> RuleBookRefusal.BELOW_LEGAL_BOUND;
            case MAX_CAP -> RuleBookRefusal.ABOVE_LEGAL_BOUND;
            case FIXED, FREE -> RuleBookRefusal.FIXED_BY_LAW;
        };
    }
}
