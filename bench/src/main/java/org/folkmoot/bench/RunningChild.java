package org.folkmoot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A process that tells one figure when it is ready and then goes on until it is closed. */
record RunningChild(Process process, double first) implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    static RunningChild start(ProcessBuilder command) throws IOException {
        var process = command.start();
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var figure = ChildProcess.figure(line);
            if (figure.isPresent()) return new RunningChild(process, figure.get());
        }
        throw new IOException(command.command() + " ended before it was ready");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
            process.destroyForcibly().waitFor();
    }
}
