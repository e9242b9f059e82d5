package org.folkmoot.web.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of its own that tells what it does in lines, and can be killed. Its complaints go to this process's. */
final class Child implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String END = "\n";

    private final Process process;
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Thread reader;

    private Child(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts a class of this class path. @param temporary where SQLite may put its library */
    static Child start(Class<?> main, Path temporary, String... arguments) throws IOException {
        return new Child(new ProcessBuilder(line(List.of(), main, temporary, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The same, with its complaints among its lines. @param prefix a program that starts it */
    static Child complaining(List<String> prefix, Class<?> main, Path temporary, String... arguments)
            throws IOException {
        var line = line(prefix, main, temporary, arguments);
        line.add(prefix.size() + 1, "-Dlogging.config=classpath:logback.xml"); // as it is run, not as it is tested
        return new Child(new ProcessBuilder(line).redirectErrorStream(true).start());
    }

    private static List<String> line(List<String> prefix, Class<?> main, Path temporary, String... arguments) {
        var line = new ArrayList<>(prefix);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djdk.virtualThreadScheduler.parallelism=8",
                "-Dorg.sqlite.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        line.addAll(List.of(arguments));
        return line;
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            said.add(END);
        }
    }

    /** The next line. */
    String next() throws InterruptedException {
        var line = said.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return line == null ? fail("it says nothing") : line.equals(END) ? fail("it has ended") : line;
    }

    /** The next line like that; the others are passed over. */
    String next(Predicate<String> wanted) throws InterruptedException {
        while (true) {
            var line = next();
            if (wanted.test(line)) return line;
        }
    }

    /** Everything it has said so far. */
    List<String> soFar() {
        var lines = new ArrayList<String>();
        said.drainTo(lines);
        return lines;
    }

    /** Everything that it has said, once it has ended. */
    List<String> all() throws InterruptedException {
        assertTrue(reader.join(PATIENCE));
        var lines = soFar();
        lines.remove(END);
        return lines;
    }

    /** Tells it something, in a line. */
    void tell(String line) throws IOException {
        process.outputWriter(StandardCharsets.US_ASCII)
                .append(line)
                .append('\n')
                .flush();
    }

    /** Ends it at once, as a loss of power would but for the disk. @return all that it had still said */
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method would close what it said
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return all();
    }

    long id() {
        return process.pid();
    }

    /** Waits for its end. @return how it ended */
    int exit() throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
