package org.folkmoot.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as users start it. */
final class Launcher {

    private static final String CACHED = "now";
    private static final String WITHOUT_CACHE = "no";

    private static final long PATIENCE_MINUTES = 10;

    private Launcher() {}

    /** @param cached whether a server starts from the cache, which is made now if it is not there, or as on its very first start */
    static ProcessBuilder command(BenchmarkSize size, boolean cached, String... arguments) {
        var launcher = System.getProperty("folkmoot.launcher");
        if (launcher == null) throw new IllegalStateException("whole processes are measured through the launcher only");
        var words = new ArrayList<>(List.of(launcher));
        words.addAll(List.of(arguments));
        var command = new ProcessBuilder(words)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        command.environment().put("FOLKMOOT_CACHE", cached ? CACHED : WITHOUT_CACHE);
        if (size == BenchmarkSize.LEAST)
            command.environment().put("FOLKMOOT_JAVA_OPTS", String.join(" ", size.options()));
        return command;
    }

    /** Runs a command to its end, with the cache if the whole is measured. @return how long it took, in seconds */
    static double seconds(BenchmarkSize size, String... arguments) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var process = command(size, size == BenchmarkSize.WHOLE, arguments).start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0)
                throw new IOException(String.join(" ", arguments) + " did not end well");
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroyForcibly();
        }
    }
}
