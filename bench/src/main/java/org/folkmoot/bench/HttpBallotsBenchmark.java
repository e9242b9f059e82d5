package org.folkmoot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;

/**
 * People who have signed in cast ballots over HTTP, at a server in a process of its own. Compared, in turn, with requests that pass
 * the same filters and do nothing, and with ballots at the desk; then, at half of that rate, how long a ballot takes beside a request
 * that does nothing.
 */
final class HttpBallotsBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final int VOTERS = 1_600;
    private static final int VOTES = 100;
    private static final int AT_DESK = 12_000;
    private static final int WARM = 4;
    private static final int RUNS = 5;
    private static final double SECONDS = 6;
    private static final int CALM_RUNS = 3;
    private static final double CALM_SECONDS = 15;

    /** Milliseconds within which a machine that is not busy with other things answers 99 of 100 requests that do nothing. */
    private static final double CALM = 10;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var served = Folder.temporary();
                var beside = Folder.temporary()) {
            var voters = SignedInVoters.gather(
                    served.path(), size.of(VOTERS, Voting.FEWEST), size.of(VOTERS, CONNECTIONS), size.of(VOTES, 20));
            var hall = Voting.gather(beside.path(), size.of(AT_DESK, Voting.FEWEST), size.of(WARM + RUNS, 1));
            try (var installation = Voting.open(beside.path());
                    var server = RunningChild.start(ChildProcess.java(
                            size.options("-Xmx1g"),
                            BallotServer.class,
                            served.path().toString()));
                    var load = new HttpLoad((int) server.first(), CONNECTIONS)) {
                voters.signIn((int) server.first());
                double seconds = size.of(SECONDS, 0.2);
                var busy = size.turns(WARM, RUNS, () -> {
                    var cast = observed(load, seconds, voters::ballot);
                    double done = load.perSecond(seconds, voters::nothing);
                    var vote = hall.openVote(installation.desk());
                    double decided = Voting.cast(installation.desk(), hall, vote, 0, hall.voters());
                    return List.of(cast.perSecond, done, decided, cast.sender);
                });
                double rate = new Sample("/s", busy.getFirst()).median() / 2;
                double calmSeconds = size.of(CALM_SECONDS, 0.2);
                var calm = size.turns(
                        0,
                        CALM_RUNS,
                        () -> List.of(
                                ninetyNinth(load.latencies(rate, calmSeconds, voters::ballot)),
                                Math.max(CALM, ninetyNinth(load.latencies(rate, calmSeconds, voters::nothing)))));
                return rows(busy.get(0), busy.get(1), busy.get(2), busy.get(3), rate, calm);
            }
        }
    }

    private static List<BenchmarkRow> rows(
            List<Double> ballots,
            List<Double> nothing,
            List<Double> desk,
            List<Double> sender,
            double rate,
            List<List<Double>> calm) {
        return List.of(
                new BenchmarkRow(
                        "a durable ballot over HTTP, signed in, 64 connections",
                        new Sample("µs", microseconds(ballots)),
                        new Base(
                                "a ballot at the desk and a POST that does nothing behind the same filters",
                                new Sample("µs", sum(microseconds(desk), microseconds(nothing)))),
                        Target.atMost(1.4)),
                new BenchmarkRow(
                        "durable ballots over HTTP, signed in, 64 connections",
                        new Sample("/s", ballots),
                        new Base("a POST that does nothing behind the same filters", new Sample("/s", nothing)),
                        null),
                new BenchmarkRow(
                        "99th of 100 ballots at %,.0f/s, answered after it was due".formatted(rate),
                        new Sample("ms", calm.get(0)),
                        new Base(
                                "of POSTs that do nothing, at the same rate, and %.0f ms at least".formatted(CALM),
                                new Sample("ms", calm.get(1))),
                        Target.atMost(5)),
                BenchmarkRow.of(
                        "of the processors' time taken by the sender of ballots", new Sample("%", sender), null));
    }

    private static List<Double> microseconds(List<Double> perSecond) {
        return perSecond.stream().map(rate -> 1e6 / rate).toList();
    }

    private static List<Double> sum(List<Double> some, List<Double> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }

    private static double ninetyNinth(List<Double> ascending) {
        return ascending.get(ascending.size() * 99 / 100);
    }

    /** @param sender of the processors' time, in percent */
    private record Observed(double perSecond, double sender) {}

    /** The sender must not be what is measured: how much of the machine it takes is told. */
    private static Observed observed(HttpLoad load, double seconds, IntFunction<byte[]> requests)
            throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = system.getProcessCpuTime();
        long at = System.nanoTime();
        double perSecond = load.perSecond(seconds, requests);
        double whole = (double) (System.nanoTime() - at) * Runtime.getRuntime().availableProcessors();
        return new Observed(perSecond, 100 * (system.getProcessCpuTime() - began) / whole);
    }
}
