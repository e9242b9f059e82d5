package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Short commands as whole processes, from the shell to the end, on a record of a small community. */
@AutoService(Benchmark.class)
public final class CommandsBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final double TARGET_SECONDS = 1.5;
    private static final int HOUSEHOLDS = 200;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        try (var folder = Folder.temporary()) {
            var rows = new ArrayList<Row>();
            var data = folder.path().resolve("data").toString();
            Launcher.seconds(
                    size,
                    "demo",
                    "--only-fill",
                    "--households",
                    String.valueOf(size.of(HOUSEHOLDS, 60)),
                    "--data",
                    data);
            for (var command : commands(folder.path(), data)) rows.add(row(size, command));
            return rows;
        }
    }

    /** In this order: one writes what the next ones read. */
    private static List<String[]> commands(Path folder, String data) {
        var export = folder.resolve("record.ndjson").toString();
        var roll = folder.resolve("roll.csv").toString();
        return List.of(
                new String[] {"help"},
                new String[] {"export", export, "--data", data},
                new String[] {"verify", export},
                new String[] {"replay", export},
                new String[] {"generate-roll", roll, "--force"});
    }

    private static Row row(Size size, String... command) throws Exception {
        Launcher.seconds(size, command);
        var runs = new ArrayList<Double>();
        for (int run = 0; run < size.of(RUNS, 1); run++) runs.add(Launcher.seconds(size, command));
        return Row.of("./folkmoot " + command[0], new Sample("s", runs), Row.Target.atMost(TARGET_SECONDS));
    }
}
