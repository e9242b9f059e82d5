package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Target;

/** All views rebuilt from a million events, in the embedded store, by a process that has 512 MB. */
final class ViewsBenchmark implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var runs = size.turns(
                0,
                RUNS,
                () -> List.of(rebuilt(size, RebuiltViews.Home.EMBEDDED), rebuilt(size, RebuiltViews.Home.SOCKET)));
        return List.of(new BenchmarkRow(
                "events into all views, from 1,000,000, with -Xmx512m",
                new Sample("/s", runs.get(0)),
                new BenchmarkRow.Base("the same in a server made for tests", new Sample("/s", runs.get(1))),
                Target.atLeast(1.5)));
    }

    private static double rebuilt(BenchmarkSize size, RebuiltViews.Home home) throws Exception {
        try (var views = Folder.temporary()) {
            return ChildProcess.run(ChildProcess.java(
                            size.options("-Xmx512m"),
                            RebuiltViews.class,
                            LargeRecord.folder(size).path().toString(),
                            views.path().toString(),
                            home.name()))
                    .getFirst();
        }
    }
}
