package org.folkmoot.web.bench;

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
    public List<Row> measure() throws Exception {
        var casting = new ArrayList<Double>();
        var deciding = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            try (var scratch = Scratch.open()) {
                var installation = scratch.installation();
                var times = ManyBallots.gather(installation.desk(), installation.log(), installation.persons(), BALLOTS)
                        .vote();
                casting.add(BALLOTS / (times.casting().toNanos() / 1e9));
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
