package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.web.bench.Benchmark;
import org.folkmoot.web.bench.Row;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Measures. */
@AutoService(Subcommand.class)
@Command(name = "bench", description = "Measures what docs/benchmarks.md tells of; all of it, or what is named.")
public final class RunBenchmarks implements Subcommand {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure (default: everything)")
    private List<String> names = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the figures there")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        var all = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        var known = all.stream().map(Benchmark::name).collect(Collectors.toCollection(TreeSet::new));
        for (var name : names)
            if (!known.contains(name)) return terminal.misused("bench.unknown", name, String.join(", ", known));
        var rows = new ArrayList<Row>();
        for (var benchmark : all) {
            if (!names.isEmpty() && !names.contains(benchmark.name())) continue;
            for (var row : benchmark.measure()) {
                rows.add(row);
                print(row);
            }
        }
        if (json != null) write(rows, json);
        return Terminal.WELL;
    }

    private void print(Row row) {
        terminal.out().println(row);
        terminal.out().flush();
    }

    private static void write(List<Row> rows, Path file) throws IOException {
        var figures = rows.stream().map(Row::figures).toList();
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
}
