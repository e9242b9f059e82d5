package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.web.scenario.ManyBallots;

/** Closes, counts and declares a vote of 12,000 ballots, on SQLite with durable commits. */
@AutoService(Benchmark.class)
public final class CountBenchmark implements Benchmark {

    private static final int BALLOTS = 12_000;
    private static final int RUNS = 3;
    private static final double TARGET_SECONDS = 1;

    @Override
    public String name() {
        return "count";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        int ballots = size.of(BALLOTS, 100);
        var casting = new ArrayList<Double>();
        var deciding = new ArrayList<Double>();
        for (int run = 0; run < size.of(RUNS, 1); run++) {
            try (var scratch = Scratch.open()) {
                var installation = scratch.installation();
                var times = ManyBallots.gather(installation.desk(), installation.log(), installation.persons(), ballots)
                        .vote();
                casting.add(ballots / (times.casting().toNanos() / 1e9));
                deciding.add(times.deciding().toNanos() / 1e9);
            }
        }
        return List.of(
                Row.of("ballots cast, 12,000 handed in all at once", new Sample("/s", casting), null),
                Row.of(
                        "close, count and declare 12,000 ballots",
                        new Sample("s", deciding),
                        Row.Target.atMost(TARGET_SECONDS)));
    }
}
