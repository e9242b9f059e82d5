package org.folkmoot.bench;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures, and tells each figure as soon as it is there. What cannot be measured says so, and the others go on. */
@Command(
        name = "bench",
        description = "Measures what docs/benchmarks.md tells of; all of it, or what is named.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was measured", "2:wrong command line", "70:something could not be measured"})
public final class Bench implements Callable<Integer> {

    /** As the program says it of a fault, too. */
    private static final int BROKEN = 70;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure (default: everything)")
    private List<String> names = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the figures there")
    private @Nullable Path json;

    @Option(names = "--least", description = "only show that everything runs: the figures mean nothing")
    private boolean least;

    private final SortedMap<String, Benchmark> all;
    private final List<Map<String, @Nullable Object>> told = new ArrayList<>();

    /** @param all what can be measured, by the names by which it is asked for */
    Bench(Map<String, Benchmark> all) {
        this.all = new TreeMap<>(all);
    }

    static Bench ofAll() {
        return new Bench(Map.ofEntries(
                entry("append", new AppendBenchmark()),
                entry("axon-jpa", new AxonJpaBenchmark()),
                entry("ballots", new BallotsBenchmark()),
                entry("ballots-http", new HttpBallotsBenchmark()),
                entry("ballots-large", new LargeBallotsBenchmark()),
                entry("commands", new CommandsBenchmark()),
                entry("count", new CountBenchmark()),
                entry("import", new ImportBenchmark()),
                entry("methods", new MethodsBenchmark()),
                entry("pages", new PagesBenchmark()),
                entry("signatures", new SignaturesBenchmark()),
                entry("start", new StartBenchmark()),
                entry("verify", new VerifyBenchmark()),
                entry("views", new ViewsBenchmark())));
    }

    public static void main(String... arguments) {
        System.exit(new CommandLine(ofAll()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        for (var name : names)
            if (!all.containsKey(name))
                throw new CommandLine.ParameterException(
                        line(), name + " is not measured; there are: " + String.join(", ", all.keySet()));
        int code = CommandLine.ExitCode.OK;
        for (var one : all.entrySet()) {
            if (!names.isEmpty() && !names.contains(one.getKey())) continue;
            if (!measure(one.getKey(), one.getValue())) code = BROKEN;
        }
        return code;
    }

    /** @return whether it could be measured */
    private boolean measure(String name, Benchmark benchmark) throws IOException {
        try {
            for (var row : benchmark.measure(least ? BenchmarkSize.LEAST : BenchmarkSize.WHOLE))
                tell(row.toString(), row.figures());
            return true;
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            var failure = new LinkedHashMap<String, @Nullable Object>();
            failure.put("name", name);
            failure.put("failed", e.toString());
            tell("%-58s FAILED: %s".formatted(name, e), failure);
            e.printStackTrace(line().getErr());
            return false;
        }
    }

    private void tell(String text, Map<String, @Nullable Object> figures) throws IOException {
        line().getOut().println(text);
        line().getOut().flush();
        told.add(figures);
        if (json != null)
            Files.writeString(
                    json,
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(told) + "\n");
    }

    private CommandLine line() {
        if (command == null) throw new IllegalStateException("not started by a command line");
        return command.commandLine();
    }
}
