package org.folkmoot.bench;

import java.util.List;

/** Something that is measured. Benchmarks register themselves ({@link java.util.ServiceLoader}). */
public interface Benchmark {

    /** By which it is asked for. */
    String name();

    /** Measures. @throws Exception if it could not */
    List<BenchmarkRow> measure(BenchmarkSize size) throws Exception;
}
