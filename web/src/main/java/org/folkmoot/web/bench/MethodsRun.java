package org.folkmoot.web.bench;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH on one method after the other, each in processes of its own, and tells what every iteration gave. */
public final class MethodsRun {

    static final List<String> METHODS = List.of("decideBallot", "writeLine", "readLine", "parseLine");
    static final int FORKS = 2;
    static final int ITERATIONS = 5;

    private MethodsRun() {}

    public static void main(String... arguments) throws RunnerException {
        for (var method : METHODS) {
            var options = new OptionsBuilder()
                    .include(Methods.class.getName() + "\\." + method + "$")
                    .forks(FORKS)
                    .warmupIterations(ITERATIONS)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(1))
                    .verbosity(VerboseMode.SILENT)
                    .build();
            for (var fork : new Runner(options).runSingle().getBenchmarkResults())
                for (var iteration : fork.getIterationResults())
                    ChildProcess.tell(iteration.getPrimaryResult().getScore());
        }
    }
}
