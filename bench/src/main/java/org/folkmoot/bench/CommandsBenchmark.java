package org.folkmoot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Short commands as whole processes, from the shell to the end, on a record of a small community. */
final class CommandsBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final String HELP = "help";
    private static final String ROLL = "generate-roll";
    private static final double MOST_OF_HELP = 2.2;
    private static final int HOUSEHOLDS = 200;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var data = folder.path().resolve("data");
            PublishedRecord.write(size, data, HOUSEHOLDS);
            var commands = commands(folder.path(), data.toString());
            var runs = size.turns(1, RUNS, () -> once(size, commands));
            return IntStream.range(0, commands.size())
                    .mapToObj(i -> row(commands.get(i)[0], new Sample("s", runs.get(i)), new Sample("s", runs.get(0))))
                    .toList();
        }
    }

    private static List<Double> once(BenchmarkSize size, List<String[]> commands) throws Exception {
        var seconds = new ArrayList<Double>();
        for (var command : commands) seconds.add(Launcher.seconds(size, command));
        return seconds;
    }

    private static BenchmarkRow row(String command, Sample measured, Sample help) {
        var name = "./folkmoot " + command;
        return command.equals(HELP)
                ? BenchmarkRow.of(name, help, null)
                : new BenchmarkRow(
                        name,
                        measured,
                        new BenchmarkRow.Base("./folkmoot " + HELP, help),
                        command.equals(ROLL) ? null : BenchmarkRow.Target.atMost(MOST_OF_HELP));
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
