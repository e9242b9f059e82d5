package org.folkmoot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Java processes of their own: with their own memory, and with an end. */
final class ChildProcess {

    /** What stands before a figure, since others may print too. */
    private static final String FIGURE = "figure ";

    private ChildProcess() {}

    /** Tells the parent a figure. */
    static void tell(double figure) {
        System.out.println(FIGURE + figure);
    }

    /** Java of this version with the classes of this process. @param options of the virtual machine */
    static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) {
        return java(options, System.getProperty("java.class.path"), main, arguments);
    }

    /** Java of this version. */
    static ProcessBuilder java(List<String> options, String classPath, Class<?> main, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var usual = List.of(
                "--enable-native-access=ALL-UNNAMED", "-Djdk.virtualThreadScheduler.parallelism=8", "-cp", classPath);
        var command = Stream.of(
                        Stream.of(java),
                        options.stream(),
                        usual.stream(),
                        Stream.of(main.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs a process to its end. @return the figures that it told */
    static List<Double> run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var figures = figures(out);
            if (process.waitFor() != 0) throw new IOException(command.command() + " ended with " + process.exitValue());
            return figures;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Double> figures(BufferedReader out) {
        return out.lines().map(ChildProcess::figure).flatMap(Optional::stream).toList();
    }

    /** The figure that a line tells, if it tells one. */
    static Optional<Double> figure(String line) {
        return line.startsWith(FIGURE)
                ? Optional.of(Double.valueOf(line.substring(FIGURE.length())))
                : Optional.empty();
    }
}
