package org.folkmoot.web.bench;

import java.util.List;

/** Something that is measured. Benchmarks register themselves ({@link java.util.ServiceLoader}). */
public interface Benchmark {

    /** By which it is asked for. */
    String name();

    /** Measures. @throws Exception if it could not */
    List<Row> measure() throws Exception;

    /**
     * One figure.
     *
     * @param unit of {@code runs}
     * @param runs each measured value
     * @param against what it is compared with; empty if nothing
     * @param ratio median over the median of what it is compared with, or over the target; 0 if there is neither
     */
    record Row(String name, String unit, List<Double> runs, String against, double ratio) {

        /** The middle run. */
        public double median() {
            var sorted = runs.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        public double least() {
            return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        public double most() {
            return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }
}
