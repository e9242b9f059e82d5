package org.folkmoot.bench;

/** How much is measured. */
public enum BenchmarkSize {
    /** What docs/benchmarks.md tells of. */
    WHOLE,
    /** As little as shows that a benchmark runs at all; its figures mean nothing. */
    LEAST;

    /** The number for this size. */
    int of(int whole, int least) {
        return this == WHOLE ? whole : least;
    }
}
