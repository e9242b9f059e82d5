package org.folkmoot.web.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.jspecify.annotations.Nullable;

/** A MongoDB, a node in this process, and nodes in processes of their own, all on one record. */
final class Nodes implements AutoCloseable {

    static final String IDENTITY_KEY = "0123456789abcdef".repeat(4);
    private static final long START_SECONDS = 120;

    final String record;
    final Server first;
    private final MongoForTests mongo = new MongoForTests();
    private final @Nullable Network network;
    private final List<Node> others = new ArrayList<>();
    private final Path folder;
    private volatile Instant now;

    Nodes(Path folder, String now) {
        this(folder, now, false);
    }

    /** With a network between the nodes and the database that can be cut. */
    static Nodes behindANetwork(Path folder, String now) {
        return new Nodes(folder, now, true);
    }

    private Nodes(Path folder, String now, boolean behind) {
        this.folder = folder;
        this.now = Instant.parse(now);
        network = behind ? new Network(mongo.socket()) : null;
        record = network == null ? mongo.address() : mongo.through(network.port());
        first = Server.start(Settings.in(data())
                .withRecord(record)
                .withIdentityKey(IDENTITY_KEY)
                .withPort(0)
                .withClock(() -> this.now));
    }

    Network network() {
        return Objects.requireNonNull(network);
    }

    /** The data folder of the first node. */
    Path data() {
        return folder.resolve("node-0");
    }

    /** What the clock of the first node says. */
    Instant now() {
        return now;
    }

    /** Sets the clock of the first node, and of those that start from now on. */
    void itIs(String moment) {
        now = Instant.parse(moment);
    }

    /** A node in a process of its own. */
    static final class Node {
        private final Process process;
        private final CompletableFuture<Integer> port;

        private Node(Process process) {
            this.process = process;
            var lines = process.inputReader();
            this.port = CompletableFuture.supplyAsync(() -> port(lines)).orTimeout(START_SECONDS, TimeUnit.SECONDS);
        }

        private static int port(BufferedReader lines) {
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("port ")) continue;
                    Thread.ofVirtual()
                            .start(() -> lines.lines().forEach(_ -> {})); // or its output fills up and it stops
                    return Integer.parseInt(line.substring(5));
                }
                throw new IllegalStateException("the node has not started");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int port() {
            return port.join();
        }

        /** From one moment to the next it does nothing any more, and does not know it. */
        void freeze() {
            signal("STOP");
        }

        void thaw() {
            signal("CONT");
        }

        void kill() {
            signal("KILL");
        }

        private void signal(String name) {
            try {
                var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
                assertTrue(kill.waitFor(10, TimeUnit.SECONDS));
                assertEquals(0, kill.exitValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Stops in order. */
        void stop() throws Exception {
            process.outputWriter().close();
            assertTrue(process.waitFor(40, TimeUnit.SECONDS), "a node does not stop");
        }
    }

    /** Begins to start a node. */
    Node start() {
        try {
            var node = new Node(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx300m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            NodeProcess.class.getName(),
                            folder.resolve("node-" + (others.size() + 1)).toString(),
                            record,
                            IDENTITY_KEY,
                            now.toString())
                    .redirectErrorStream(true)
                    .start());
            others.add(node);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var node : others) node.process.destroyForcibly();
        if (network != null) network.mend(); // or the first node waits for what it has begun
        first.close();
        if (network != null) network.close();
        mongo.close();
    }
}
