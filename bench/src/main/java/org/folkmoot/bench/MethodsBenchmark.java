package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;

/** Single methods, by JMH. */
final class MethodsBenchmark implements Benchmark {

    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int forks = size.of(FORKS, 0);
        int iterations = size.of(ITERATIONS, 1);
        var figures = ChildProcess.run(ChildProcess.java(
                size.options("-Djmh.ignoreLock=true", "--sun-misc-unsafe-memory-access=allow"),
                MethodsRun.class,
                String.valueOf(forks),
                String.valueOf(iterations)));
        if (figures.size() != Math.max(1, forks) * iterations * MethodsRun.METHODS.size())
            throw new IllegalStateException("told " + figures.size() + " figures");
        return List.of(
                BenchmarkRow.of("a ballot decided from its two events", of("decideBallot", figures), null),
                BenchmarkRow.of("its line written and hashed", of("writeLine", figures), null),
                new BenchmarkRow(
                        "its line read back",
                        of("readLine", figures),
                        new Base("parsed as JSON", of("parseLine", figures)),
                        null));
    }

    private static Sample of(String method, List<Double> figures) {
        int each = figures.size() / MethodsRun.METHODS.size();
        int first = each * MethodsRun.METHODS.indexOf(method);
        return new Sample("µs", figures.subList(first, first + each));
    }
}
