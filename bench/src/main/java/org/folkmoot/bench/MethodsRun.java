package org.folkmoot.bench;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH on one method after the other, each in processes of its own, and tells what every iteration gave. */
public final class MethodsRun {

    static final List<String> METHODS = List.of("decideBallot", "writeLine", "readLine", "parseLine");

    /** How long an iteration is where several are made. */
    private static final TimeValue WHOLE = TimeValue.seconds(1);

    private MethodsRun() {}

    /** Arguments: how many processes for each method (none: all in this one), and how many iterations in each. */
    public static void main(String... arguments) throws RunnerException {
        int forks = Integer.parseInt(arguments[0]);
        int iterations = Integer.parseInt(arguments[1]);
        var time = iterations > 1 ? WHOLE : TimeValue.milliseconds(50);
        for (var method : METHODS) {
            var options = new OptionsBuilder()
                    .include(Methods.class.getName() + "\\." + method + "$")
                    .forks(forks)
                    .warmupIterations(iterations)
                    .warmupTime(time)
                    .measurementIterations(iterations)
                    .measurementTime(time)
                    .verbosity(VerboseMode.SILENT)
                    .build();
            for (var fork : new Runner(options).runSingle().getBenchmarkResults())
                for (var iteration : fork.getIterationResults())
                    ChildProcess.tell(iteration.getPrimaryResult().getScore());
        }
    }
}
