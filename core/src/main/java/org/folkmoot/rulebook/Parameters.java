package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.vocabulary.Bound;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.Setter;
import org.folkmoot.vocabulary.Shape;
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

    /** By whom values are set: a book's every other value is as it was in the book before. */
    public enum By {
        RESIDENTS,
        COMMITTEE;

        public static By of(DecisionId decision) {
            return decision.motion() == null ? RESIDENTS : COMMITTEE;
        }

        /** Whether these may set it, within its bound. */
        public boolean maySet(Parameter parameter) {
            return switch (parameter.setter()) {
                case LAW -> false;
                case CHARTER -> this == RESIDENTS;
                case COMMITTEE -> true;
            };
        }
    }

    /** All parameters by key. */
    public static SortedMap<String, Parameter> all() {
        return ALL;
    }

    /** Everything in which a book that is to apply from that day is beyond the law or beyond reading, in the order of the keys. */
    public static List<Breach> breaches(SortedMap<String, String> values, LocalDate from) {
        return eachOf(ALL, values, key -> breach(ALL.get(key), values.get(key), from));
    }

    /**
     * Everything that is set in a book by those who may not, compared with the book before.
     *
     * @param chosen by which decision each value of the book before was chosen; what residents have chosen, the committee does not change
     */
    public static List<Breach> trespasses(
            By by, SortedMap<String, String> values, SortedMap<String, String> before, Map<String, DecisionId> chosen) {
        return eachOf(before, values, key -> {
            var parameter = ALL.get(key);
            if (parameter == null || Objects.equals(values.get(key), before.get(key))) return null;
            return maySet(by, parameter, chosen.get(key)) ? null : refused(parameter);
        });
    }

    /** Whether these may set a value that was chosen by that decision. @param chosen null if it is the profile's */
    public static boolean maySet(By by, Parameter parameter, @Nullable DecisionId chosen) {
        boolean theirs = chosen == null || by == By.RESIDENTS || By.of(chosen) == by;
        return theirs && by.maySet(parameter);
    }

    private static RuleBookRefusal refused(Parameter parameter) {
        return parameter.setter() == Setter.LAW ? RuleBookRefusal.FIXED_BY_LAW : RuleBookRefusal.SET_BY_CHARTER;
    }

    private static List<Breach> eachOf(
            SortedMap<String, ?> some, SortedMap<String, ?> others, Function<String, @Nullable RuleBookRefusal> wrong) {
        var keys = new TreeSet<>(some.keySet());
        keys.addAll(others.keySet());
        var found = new ArrayList<Breach>();
        for (var key : keys) {
            var why = wrong.apply(key);
            if (why != null) found.add(new Breach(key, why));
        }
        return found;
    }

    /** What is wrong with one value. @param parameter null if there is none @param value null where the book lacks it */
    static @Nullable RuleBookRefusal breach(@Nullable Parameter parameter, @Nullable String value, LocalDate from) {
        if (parameter == null) return RuleBookRefusal.PARAMETER_UNKNOWN;
        if (value == null) return parameter.requiredFrom(from) ? RuleBookRefusal.PARAMETER_MISSING : null;
        if (!parameter.shape().reads(value)) return RuleBookRefusal.PARAMETER_MALFORMED;
        return parameter
                .boundOn(from)
                .map(bound -> breached(bound, parameter.shape(), value))
                .orElse(null);
    }

    private static @Nullable RuleBookRefusal breached(Bound bound, Shape shape, String value) {
        boolean below = shape.isBelow(value, bound.least());
        if (!below && !shape.isBelow(bound.most(), value)) return null;
        if (bound.isFixed()) return RuleBookRefusal.FIXED_BY_LAW;
        return below ? RuleBookRefusal.BELOW_LEGAL_BOUND : RuleBookRefusal.ABOVE_LEGAL_BOUND;
    }
}
