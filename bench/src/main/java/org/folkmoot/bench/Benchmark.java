package org.folkmoot.bench;

import java.util.List;

/** Something that is measured. */
interface Benchmark {

    /** Measures. @throws Exception if it could not */
    List<BenchmarkRow> measure(BenchmarkSize size) throws Exception;
}
