package org.folkmoot.bench;

import java.io.IOException;
import java.util.List;

/** Cannot be measured. */
final class BrokenBenchmark implements Benchmark {

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws IOException {
        throw new IOException("no disk");
    }
}
