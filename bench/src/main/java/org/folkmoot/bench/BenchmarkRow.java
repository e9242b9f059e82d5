package org.folkmoot.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure: what was measured, what it is compared with, and how good it should be.
 *
 * @param against what it is compared with, measured in turn with it; null if it stands for itself
 * @param target for the ratio where there is one, else for the value; null if none was set
 */
public record BenchmarkRow(
        String name,
        Sample measured,
        @Nullable Base against,
        @Nullable Target target) {

    /** What a figure is compared with. */
    public record Base(String name, Sample measured) {}

    /** A bound that itself is good enough. @param least whether it is the least that will do, or the most */
    public record Target(boolean least, double bound) {

        public static Target atLeast(double bound) {
            return new Target(true, bound);
        }

        public static Target atMost(double bound) {
            return new Target(false, bound);
        }

        boolean isMetBy(double figure) {
            return least ? figure >= bound : figure <= bound;
        }

        @Override
        public String toString() {
            return (least ? "≥ " : "≤ ") + String.format(Locale.ROOT, bound < 100 ? "%.2f" : "%,.0f", bound);
        }
    }

    /** A figure that is compared with nothing. */
    static BenchmarkRow of(String name, Sample measured, @Nullable Target target) {
        return new BenchmarkRow(name, measured, null, target);
    }

    /** The median over the median of what it is compared with. */
    public Optional<Double> ratio() {
        return against == null ? Optional.empty() : Optional.of(measured.median() / against.measured.median());
    }

    /** Whether the target is met; empty if none was set. */
    public Optional<Boolean> met() {
        return target == null ? Optional.empty() : Optional.of(target.isMetBy(ratio().orElseGet(measured::median)));
    }

    /** The figures under the names that they have as JSON. */
    public Map<String, @Nullable Object> figures() {
        var figures = figures(name, measured);
        figures.put("against", against == null ? null : figures(against.name, against.measured));
        figures.put("ratio", ratio().orElse(null));
        figures.put("target", target == null ? null : target.toString());
        figures.put("met", met().orElse(null));
        return figures;
    }

    private static Map<String, @Nullable Object> figures(String name, Sample sample) {
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("name", name);
        figures.put("value", sample.median());
        figures.put("unit", sample.unit());
        figures.put("runs", runs(sample));
        return figures;
    }

    private static Map<String, Object> runs(Sample sample) {
        var runs = new LinkedHashMap<String, Object>();
        runs.put("median", sample.median());
        runs.put("min", sample.least());
        runs.put("max", sample.most());
        runs.put("each", sample.runs());
        return runs;
    }

    /** One line, or two where something is compared. */
    @Override
    public String toString() {
        var line = "%-58s %s".formatted(name, line(measured));
        if (against != null) line += "%n    %-54s %s".formatted(against.name, line(against.measured));
        var judged = ratio().map(ratio -> String.format(Locale.ROOT, "ratio %.2f", ratio))
                .orElse("");
        if (target != null)
            judged +=
                    (judged.isEmpty() ? "" : ", ") + "target " + target + (met().orElseThrow() ? ": met" : ": MISSED");
        return judged.isEmpty() ? line : line + "%n    %s".formatted(judged);
    }

    private static String line(Sample sample) {
        return String.format(
                Locale.ROOT,
                "%,14.2f %-10s (%,.2f to %,.2f, %d runs)",
                sample.median(),
                sample.unit(),
                sample.least(),
                sample.most(),
                sample.runs().size());
    }
}
