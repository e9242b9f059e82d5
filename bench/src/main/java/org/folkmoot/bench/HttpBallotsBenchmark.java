package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.folkmoot.bench.Row.Base;
import org.folkmoot.bench.Row.Target;

/**
 * People who have signed in cast ballots over HTTP, at a server in a process of its own. Compared with requests that pass the same
 * filters and do nothing; then, at half of that rate, how long a ballot takes.
 */
@AutoService(Benchmark.class)
public final class HttpBallotsBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final int VOTERS = 1_600;
    private static final int VOTES = 100;
    private static final int WARM = 4;
    private static final int RUNS = 5;
    private static final double SECONDS = 6;
    private static final int CALM_RUNS = 3;
    private static final double CALM_SECONDS = 15;

    private final List<Double> ballots = new ArrayList<>();
    private final List<Double> nothing = new ArrayList<>();
    private final List<Double> own = new ArrayList<>();
    private final List<Double> latest = new ArrayList<>();

    @Override
    public String name() {
        return "ballots-http";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        try (var folder = Folder.temporary()) {
            measure(folder.path(), size);
        }
        var peak = new Sample("/s", ballots);
        return List.of(
                new Row(
                        "durable ballots over HTTP, signed in, 64 connections",
                        peak,
                        new Base("a POST that does nothing behind the same filters", new Sample("/s", nothing)),
                        Target.atLeast(0.4)),
                Row.of(
                        "99th of 100 ballots at %,.0f/s, answered after it was due".formatted(peak.median() / 2),
                        new Sample("ms", latest),
                        Target.atMost(50)),
                Row.of("of the processors' time taken by the sender of ballots", new Sample("%", own), null));
    }

    private void measure(Path folder, Size size) throws Exception {
        int warm = size.of(WARM, 0);
        double seconds = size == Size.WHOLE ? SECONDS : 0.2;
        double calmSeconds = size == Size.WHOLE ? CALM_SECONDS : 0.2;
        var voters = SignedInVoters.gather(folder, size.of(VOTERS, 20), size.of(VOTES, 100));
        try (var server = RunningChild.start(
                        ChildProcess.java(List.of("-Xmx1g"), BallotServer.class, folder.toString()));
                var load = new HttpLoad((int) server.first(), CONNECTIONS)) {
            voters.signIn((int) server.first());
            for (int run = 0; run < warm + size.of(RUNS, 1); run++) {
                double cast = observed(load, seconds, voters::ballot, run >= warm);
                double done = load.perSecond(seconds, voters::nothing);
                if (run < warm) continue;
                ballots.add(cast);
                nothing.add(done);
            }
            double calm = new Sample("/s", ballots).median() / 2;
            for (int run = 0; run < size.of(CALM_RUNS, 1); run++) {
                var taken = load.latencies(calm, calmSeconds, voters::ballot);
                latest.add(taken.get(taken.size() * 99 / 100));
            }
        }
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
