package org.folkmoot.bench;

import java.util.List;

/**
 * What several runs of the same have given.
 *
 * @param unit of each run
 * @param runs in the order in which they were measured; at least one
 */
public record Sample(String unit, List<Double> runs) {

    public Sample {
        if (runs.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        runs = List.copyOf(runs);
    }

    /** The middle run; of an even number the mean of the two in the middle. */
    public double median() {
        var sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
