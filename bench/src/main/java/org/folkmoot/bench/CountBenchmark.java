package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/** Closes, counts and declares a vote of 12,000 ballots, on SQLite with durable commits. */
@AutoService(Benchmark.class)
public final class CountBenchmark implements Benchmark {

    private static final int BALLOTS = 12_000;
    private static final int RUNS = 3;
    private static final double MOST_OF_READING = 5;

    @Override
    public String name() {
        return "count";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int ballots = size.of(BALLOTS, Voting.FEWEST);
        var casting = new ArrayList<Double>();
        var deciding = new ArrayList<Double>();
        var reading = new ArrayList<Double>();
        for (int run = 0; run < size.of(RUNS, 1); run++) {
            try (var scratch = Scratch.open()) {
                var installation = scratch.installation();
                var times = VotingHall.gather(installation.desk(), ballots, 1).vote();
                casting.add(ballots / (times.casting().toNanos() / 1e9));
                deciding.add(times.deciding().toNanos() / 1e9);
                reading.add(read(installation, ballots));
            }
        }
        return List.of(
                BenchmarkRow.of("ballots cast, 12,000 handed in all at once", new Sample("/s", casting), null),
                new BenchmarkRow(
                        "close, count and declare 12,000 ballots",
                        new Sample("s", deciding),
                        new BenchmarkRow.Base("read as many lines of the record", new Sample("s", reading)),
                        BenchmarkRow.Target.atMost(MOST_OF_READING)));
    }

    /** What nobody who counts can do without. @return seconds */
    private static double read(Installation installation, int ballots) {
        long began = System.nanoTime();
        long first = installation.log().head().position() - ballots + 1;
        for (var line : installation.log().lines(first, ballots))
            installation.json().decode(line.bytes());
        return (System.nanoTime() - began) / 1e9;
    }
}
