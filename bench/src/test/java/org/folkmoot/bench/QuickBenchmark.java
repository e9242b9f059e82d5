package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;

/** Takes no time: its figures are given. */
final class QuickBenchmark implements Benchmark {

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) {
        var fast = new Sample("/s", List.of(300.0, 100.0, 200.0));
        var slow = new Sample("/s", List.of(60.0, 20.0, 50.0, 30.0));
        return List.of(
                new BenchmarkRow("fast", fast, new Base("slow", slow), Target.atLeast(5.5)),
                BenchmarkRow.of("alone", slow, Target.atMost(40)),
                BenchmarkRow.of("untold", fast, null));
    }
}
