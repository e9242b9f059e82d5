package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Target;

/** All views rebuilt from a million events, in the embedded store, by a process that has 512 MB. */
@AutoService(Benchmark.class)
public final class ViewsBenchmark implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var embedded = new ArrayList<Double>();
        var socket = new ArrayList<Double>();
        for (int run = 0; run < size.of(RUNS, 1); run++) {
            embedded.add(rebuilt(size, RebuiltViews.Home.EMBEDDED));
            socket.add(rebuilt(size, RebuiltViews.Home.SOCKET));
        }
        return List.of(new BenchmarkRow(
                "events into all views, from 1,000,000, with -Xmx512m",
                new Sample("/s", embedded),
                new BenchmarkRow.Base("the same in a server made for tests", new Sample("/s", socket)),
                Target.atLeast(1.5)));
    }

    private static double rebuilt(BenchmarkSize size, RebuiltViews.Home home) throws Exception {
        try (var views = Folder.temporary()) {
            return ChildProcess.run(ChildProcess.java(
                            List.of("-Xmx512m"),
                            RebuiltViews.class,
                            LargeRecord.folder(size).path().toString(),
                            views.path().toString(),
                            home.name()))
                    .getFirst();
        }
    }
}
