package org.folkmoot.rulebook;

import static org.folkmoot.rulebook.Bound.Direction.FIXED;
import static org.folkmoot.rulebook.Bound.Direction.MIN_FLOOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.folkmoot.rulebook.Shape.Words;
import org.jspecify.annotations.Nullable;

/** All parameters that a rule book may have, with what the law says of each; pure functions, for the decider and for pages. */
public final class Parameters {

    /** The first day of L25. */
    public static final LocalDate L25_IN_FORCE = LocalDate.of(2026, 1, 1);

    private static final LocalDate ALWAYS = LocalDate.MIN;
    private static final Shape DAYS = new Shape.Days();
    private static final Shape AT_LEAST = new Shape.Share(true);
    private static final Shape MORE_THAN = new Shape.Share(false);
    private static final Shape SPAN = new Shape.Span();
    private static final Shape FLAG = Words.of("true", "false");

    private static final SortedMap<String, Parameter> ALL = byKey(List.of(
            since2026("assembly.notice_days", DAYS, "10", new Bound(MIN_FLOOR, "10", L25_IN_FORCE, "L25 26")),
            always("assembly.mode", Words.of("household", "adult"), "household"),
            always("assembly.quorum", MORE_THAN, "1/2", new Bound(FIXED, "1/2", ALWAYS, "L18 10; L25 27")),
            always("assembly.majority", MORE_THAN, "1/2", new Bound(MIN_FLOOR, "1/2", ALWAYS, "L18 10; L25 27")),
            always("assembly.channel", Words.of("onsite", "hybrid", "online_if_charter"), "onsite"),
            since2026("reps.households_per_rep", SPAN, "20-50"),
            since2026("reps.share_min", AT_LEAST, "4/5", new Bound(FIXED, "4/5", L25_IN_FORCE, "L25 28")),
            since2026("repmeeting.quorum", AT_LEAST, "2/3", new Bound(MIN_FLOOR, "2/3", L25_IN_FORCE, "L25 29")),
            since2026("hearing.notice_days", DAYS, "10"),
            since2026("hearing.materials_days", DAYS, "7"),
            since2026("hearing.size", SPAN, "30-50"),
            since2026("hearing.answer_days", DAYS, "7"),
            since2026("decision.publish_within_days", DAYS, "3"),
            since2026("disclosure.post_min_days", DAYS, "15", new Bound(MIN_FLOOR, "15", L25_IN_FORCE, "L25 34")),
            since2026("rating.rule", Words.of("majority", "plurality"), "majority"),
            since2026("rating.attend", AT_LEAST, "2/3"),
            since2026("rating.result_days", DAYS, "10"),
            since2026("rating.recuse_committee", FLAG, "true"),
            always("calendar.deadline_roll", Words.of("residents", "all"), "residents"),
            always("calendar.count_mode", Words.of("difference", "between"), "difference"),
            always("calendar.holidays", new Shape.Dates(), "")));

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
        // L25 44 encourages new technology but allows no absent voting: only the residents' own charter can (MTG-16)
        if (parameter.key().equals("assembly.channel") && !value.equals("onsite") && charter == null)
            return RuleBookRefusal.CHARTER_REQUIRED;
        return null;
    }

    private static RuleBookRefusal breached(Bound bound) {
        return switch (bound.direction()) {
            case MIN_FLOOR -> RuleBookRefusal.BELOW_LEGAL_BOUND;
            case MAX_CAP -> RuleBookRefusal.ABOVE_LEGAL_BOUND;
            case FIXED, FREE -> RuleBookRefusal.FIXED_BY_LAW;
        };
    }

    private static Parameter always(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, ALWAYS, List.of(bounds));
    }

    private static Parameter since2026(String key, Shape shape, String usual, Bound... bounds) {
        return new Parameter(key, shape, usual, L25_IN_FORCE, List.of(bounds));
    }

    private static SortedMap<String, Parameter> byKey(List<Parameter> parameters) {
        var all = new TreeMap<String, Parameter>();
        for (var parameter : parameters) all.put(parameter.key(), parameter);
        return Collections.unmodifiableSortedMap(all);
    }
}
