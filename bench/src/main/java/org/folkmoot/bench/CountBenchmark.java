package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/** Closes, counts and declares a vote of 12,000 ballots, on SQLite with durable commits. */
final class CountBenchmark implements Benchmark {

    private static final int BALLOTS = 12_000;
    private static final int RUNS = 3;
    private static final double MOST_OF_READING = 5;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int ballots = size.of(BALLOTS, Voting.FEWEST);
        var runs = size.turns(0, RUNS, () -> count(ballots));
        return List.of(
                BenchmarkRow.of("ballots cast, 12,000 handed in all at once", new Sample("/s", runs.get(0)), null),
                new BenchmarkRow(
                        "close, count and declare 12,000 ballots",
                        new Sample("s", runs.get(1)),
                        new BenchmarkRow.Base("read as many lines of the record", new Sample("s", runs.get(2))),
                        BenchmarkRow.Target.atMost(MOST_OF_READING)));
    }

    /** What nobody who counts can do without. @return seconds */
    private static List<Double> count(int ballots) throws Exception {
        try (var scratch = Scratch.open()) {
            var installation = scratch.installation();
            var times = VotingHall.gather(installation.desk(), ballots, 1).vote();
            return List.of(
                    ballots / (times.casting().toNanos() / 1e9),
                    times.deciding().toNanos() / 1e9,
                    Stopwatch.seconds(() -> read(installation, ballots)));
        }
    }

    private static void read(Installation installation, int ballots) {
        long first = installation.log().head().position() - ballots + 1;
        for (var line : installation.log().lines(first, ballots))
            installation.json().decode(line.bytes());
    }
}
