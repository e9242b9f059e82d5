package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.Row.Target;

/** All views rebuilt from a million events, in the embedded store, by a process that has 512 MB. */
@AutoService(Benchmark.class)
public final class ViewsBenchmark implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        var runs = new ArrayList<Double>();
        var record = LargeRecord.folder(size).path().toString();
        for (int run = 0; run < size.of(RUNS, 1); run++) {
            try (var views = Folder.temporary()) {
                runs.addAll(ChildProcess.run(ChildProcess.java(
                        List.of("-Xmx512m"),
                        RebuiltViews.class,
                        record,
                        views.path().toString())));
            }
        }
        return List.of(Row.of(
                "events into all views, from 1,000,000, with -Xmx512m",
                new Sample("/s", runs),
                Target.atLeast(20_000)));
    }
}
