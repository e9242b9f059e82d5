package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;

/** Ballots on our record, in turn with the same ballots on the JPA storage that Axon brings, in one process. */
@AutoService(Benchmark.class)
public final class AxonJpaBenchmark implements Benchmark {

    private static final int VOTERS = 3_000;
    private static final int WARM = 3;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "axon-jpa";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int warm = size.of(WARM, 0);
        int runs = warm + size.of(RUNS, 1);
        try (var ours = Folder.temporary();
                var theirs = Folder.temporary()) {
            var figures = ChildProcess.run(ChildProcess.java(
                    List.of("-Xmx2g"),
                    JpaComparison.class,
                    ours.path().toString(),
                    theirs.path().toString(),
                    String.valueOf(size.of(VOTERS, Voting.FEWEST)),
                    String.valueOf(runs)));
            return List.of(row(figures, warm));
        }
    }

    private static BenchmarkRow row(List<Double> figures, int warm) {
        var onRecord = new ArrayList<Double>();
        var onJpa = new ArrayList<Double>();
        for (int run = warm; 2 * run < figures.size(); run++) {
            onRecord.add(figures.get(2 * run));
            onJpa.add(figures.get(2 * run + 1));
        }
        return new BenchmarkRow(
                "durable ballots by 64 callers, on the record",
                new Sample("/s", onRecord),
                new Base("on Axon 5.0.1's JPA storage, Hibernate, H2 file synced", new Sample("/s", onJpa)),
                Target.atLeast(5));
    }
}
