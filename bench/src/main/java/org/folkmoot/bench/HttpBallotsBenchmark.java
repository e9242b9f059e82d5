package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
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
@AutoService(Benchmark.class)
public final class HttpBallotsBenchmark implements Benchmark {

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

    private final List<Double> ballots = new ArrayList<>();
    private final List<Double> nothing = new ArrayList<>();
    private final List<Double> desk = new ArrayList<>();
    private final List<Double> own = new ArrayList<>();
    private final List<Double> latest = new ArrayList<>();
    private final List<Double> latestNothing = new ArrayList<>();

    @Override
    public String name() {
        return "ballots-http";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var served = Folder.temporary();
                var beside = Folder.temporary()) {
            measure(served.path(), beside.path(), size);
        }
        var peak = new Sample("/s", ballots);
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
                        peak,
                        new Base("a POST that does nothing behind the same filters", new Sample("/s", nothing)),
                        null),
                new BenchmarkRow(
                        "99th of 100 ballots at %,.0f/s, answered after it was due".formatted(peak.median() / 2),
                        new Sample("ms", latest),
                        new Base(
                                "of POSTs that do nothing, at the same rate, and %.0f ms at least".formatted(CALM),
                                new Sample("ms", latestNothing)),
                        Target.atMost(5)),
                BenchmarkRow.of("of the processors' time taken by the sender of ballots", new Sample("%", own), null));
    }

    private static List<Double> microseconds(List<Double> perSecond) {
        return perSecond.stream().map(rate -> 1e6 / rate).toList();
    }

    private static List<Double> sum(List<Double> some, List<Double> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }

    private void measure(Path folder, Path beside, BenchmarkSize size) throws Exception {
        int warm = size.of(WARM, 0);
        double seconds = size == BenchmarkSize.WHOLE ? SECONDS : 0.2;
        double calmSeconds = size == BenchmarkSize.WHOLE ? CALM_SECONDS : 0.2;
        int runs = warm + size.of(RUNS, 1);
        var voters = SignedInVoters.gather(folder, size.of(VOTERS, Voting.FEWEST), size.of(VOTES, 20));
        var hall = Voting.gather(beside, size.of(AT_DESK, Voting.FEWEST), runs);
        try (var installation = Voting.open(beside);
                var server = RunningChild.start(
                        ChildProcess.java(List.of("-Xmx1g"), BallotServer.class, folder.toString()));
                var load = new HttpLoad((int) server.first(), CONNECTIONS)) {
            voters.signIn((int) server.first());
            for (int run = 0; run < runs; run++) {
                double cast = observed(load, seconds, voters::ballot, run >= warm);
                double done = load.perSecond(seconds, voters::nothing);
                double decided =
                        Voting.cast(installation.desk(), hall, hall.openVote(installation.desk()), 0, hall.voters());
                if (run < warm) continue;
                ballots.add(cast);
                nothing.add(done);
                desk.add(decided);
            }
            double calm = new Sample("/s", ballots).median() / 2;
            for (int run = 0; run < size.of(CALM_RUNS, 1); run++) {
                latest.add(ninetyNinth(load.latencies(calm, calmSeconds, voters::ballot)));
                latestNothing.add(Math.max(CALM, ninetyNinth(load.latencies(calm, calmSeconds, voters::nothing))));
            }
        }
    }

    private static double ninetyNinth(List<Double> ascending) {
        return ascending.get(ascending.size() * 99 / 100);
    }

    /** The sender must not be what is measured: how much of the machine it takes is told. */
    private double observed(HttpLoad load, double seconds, IntFunction<byte[]> requests, boolean told)
            throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = system.getProcessCpuTime();
        long at = System.nanoTime();
        double perSecond = load.perSecond(seconds, requests);
        double whole = (double) (System.nanoTime() - at) * Runtime.getRuntime().availableProcessors();
        if (told) own.add(100 * (system.getProcessCpuTime() - began) / whole);
        return perSecond;
    }
}
