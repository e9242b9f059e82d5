package org.folkmoot.web.bench;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.web.bench.Row.Base;

/** Single methods, by JMH. */
@AutoService(Benchmark.class)
public final class MethodsBenchmark implements Benchmark {

    private static final int EACH = MethodsRun.FORKS * MethodsRun.ITERATIONS;

    @Override
    public String name() {
        return "methods";
    }

    @Override
    public List<Row> measure() throws Exception {
        var figures = ChildProcess.run(ChildProcess.java(
                List.of("-Djmh.ignoreLock=true", "--sun-misc-unsafe-memory-access=allow"),
                BenchLibraries.path(),
                MethodsRun.class));
        if (figures.size() != EACH * MethodsRun.METHODS.size())
            throw new IllegalStateException("told " + figures.size() + " figures");
        return List.of(
                Row.of("a ballot decided from its two events", of("decideBallot", figures), null),
                Row.of("its line written and hashed", of("writeLine", figures), null),
                new Row(
                        "its line read back",
                        of("readLine", figures),
                        new Base("parsed as JSON", of("parseLine", figures)),
                        null));
    }

    private static Sample of(String method, List<Double> figures) {
        int first = EACH * MethodsRun.METHODS.indexOf(method);
        return new Sample("µs", figures.subList(first, first + EACH));
    }
}
