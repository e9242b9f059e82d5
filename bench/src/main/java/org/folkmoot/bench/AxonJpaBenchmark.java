package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;

/** Ballots on our record, in turn with the same ballots on the JPA storage that Axon brings, in one process. */
final class AxonJpaBenchmark implements Benchmark {

    private static final int VOTERS = 3_000;
    private static final int WARM = 3;
    private static final int RUNS = 5;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var ours = Folder.temporary();
                var theirs = Folder.temporary()) {
            var figures = ChildProcess.run(ChildProcess.java(
                    size.options("-Xmx2g"),
                    JpaComparison.class,
                    ours.path().toString(),
                    theirs.path().toString(),
                    String.valueOf(size.of(VOTERS, Voting.FEWEST)),
                    String.valueOf(size.of(WARM + RUNS, 1)),
                    String.valueOf(size.of(VOTERS, Voting.CALLERS))));
            var told = figures.iterator();
            var runs = size.turns(WARM, RUNS, () -> List.of(told.next(), told.next()));
            return List.of(new BenchmarkRow(
                    "durable ballots by 64 callers, on the record",
                    new Sample("/s", runs.get(0)),
                    new Base("on Axon 5.0.1's JPA storage, Hibernate, H2 file synced", new Sample("/s", runs.get(1))),
                    Target.atLeast(5)));
        }
    }
}
