package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Short commands as whole processes, from the shell to the end, on a record of a small community. */
@AutoService(Benchmark.class)
public final class CommandsBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final String HELP = "help";
    private static final String ROLL = "generate-roll";
    private static final double MOST_OF_HELP = 2.2;
    private static final int HOUSEHOLDS = 200;

    private final Map<String, List<Double>> taken = new LinkedHashMap<>();

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var data = folder.path().resolve("data");
            PublishedRecord.write(data, size.of(HOUSEHOLDS, 60));
            var commands = commands(folder.path(), data.toString());
            for (int run = 0; run < size.of(RUNS, 1); run++) {
                if (run == 0 && size == BenchmarkSize.WHOLE) once(size, commands); // for warmth
                for (var seconds : once(size, commands).entrySet())
                    taken.computeIfAbsent(seconds.getKey(), _ -> new ArrayList<>())
                            .add(seconds.getValue());
            }
        }
        var help = new Sample("s", Objects.requireNonNull(taken.remove(HELP)));
        var rows = new ArrayList<BenchmarkRow>();
        rows.add(BenchmarkRow.of("./folkmoot " + HELP, help, null));
        taken.forEach((command, runs) -> rows.add(new BenchmarkRow(
                "./folkmoot " + command,
                new Sample("s", runs),
                new BenchmarkRow.Base("./folkmoot " + HELP, help),
                command.equals(ROLL) ? null : BenchmarkRow.Target.atMost(MOST_OF_HELP))));
        return rows;
    }

    private static Map<String, Double> once(BenchmarkSize size, List<String[]> commands) throws Exception {
        var seconds = new LinkedHashMap<String, Double>();
        for (var command : commands) seconds.put(command[0], Launcher.seconds(size, command));
        return seconds;
    }

    /** In this order: one writes what the next ones read. */
    private static List<String[]> commands(Path folder, String data) {
        var export = folder.resolve("record.ndjson").toString();
        var roll = folder.resolve("roll.csv").toString();
        return List.of(
                new String[] {HELP},
                new String[] {"export", export, "--data", data},
                new String[] {"verify", export},
                new String[] {"replay", export},
                new String[] {ROLL, roll, "--force"});
    }
}
