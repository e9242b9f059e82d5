package org.folkmoot.web.bench;

import com.google.auto.service.AutoService;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the start of the process to the first answer over HTTP: ours on a data folder that is there, against the smallest Spring Boot
 * application, in turn, with the same Java, the same options and unpacked jars.
 */
@AutoService(Benchmark.class)
public final class StartBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What {@code spring-boot-starter-webmvc} brings. */
    private static final Pattern EMPTY = Pattern.compile(
            "(spring-boot-(\\d|autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d|tomcat-embed|jackson-(annotations|core-3|databind-3)"
                    + "|logback|slf4j|log4j|jul-to|commons-logging|micrometer|jakarta\\.annotation|snakeyaml|jspecify).*");

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure() throws Exception {
        var folder = Files.createTempDirectory("folkmoot-bench");
        try {
            var ours = ours(folder.resolve("data"));
            var empty = empty(folder.resolve("empty"));
            milliseconds(ours);
            milliseconds(empty);
            var ourRuns = new ArrayList<Double>();
            var emptyRuns = new ArrayList<Double>();
            for (int run = 0; run < RUNS; run++) {
                ourRuns.add(milliseconds(ours));
                emptyRuns.add(milliseconds(empty));
            }
            return List.of(new Row(
                    "serve, start to first answer",
                    new Sample("ms", ourRuns),
                    new Row.Base("empty Spring Boot application, start to first answer", new Sample("ms", emptyRuns)),
                    null));
        } finally {
            Folder.delete(folder);
        }
    }

    private static List<String> ours(Path data) throws Exception {
        return command("-jar", jar().toString(), "serve", "--data", data.toString(), "--port");
    }

    private static List<String> empty(Path folder) throws Exception {
        var name = EmptyApplication.class.getName().replace('.', '/') + ".class";
        var target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (var bytes = EmptyApplication.class.getResourceAsStream("/" + name)) {
            Files.copy(Objects.requireNonNull(bytes), target);
        }
        try (var jars = Files.list(jar().resolveSibling("lib"))) {
            var path = Stream.concat(
                            Stream.of(folder),
                            jars.filter(file ->
                                    EMPTY.matcher(file.getFileName().toString()).matches()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return command("-cp", path, EmptyApplication.class.getName(), "--server.port=");
        }
    }

    /** The unpacked program that this is running from. */
    private static Path jar() throws Exception {
        var own = Path.of(StartBenchmark.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (!Files.isDirectory(own.resolveSibling("lib")))
            throw new IllegalStateException("start is measured on the unpacked program only: use the launcher");
        return own;
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-Xmx512m"), Stream.of(arguments)).toList();
    }

    /** @param command to which the port is added, as an argument of its own or as the end of the last */
    private double milliseconds(List<String> command) throws IOException, InterruptedException {
        int port = freePort();
        var whole = new ArrayList<>(command);
        if (whole.getLast().endsWith("=")) whole.add(whole.removeLast() + port);
        else whole.add(String.valueOf(port));
        long began = System.nanoTime();
        var process = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitAnswer(process, URI.create("http://127.0.0.1:" + port + "/health"), began);
            return (System.nanoTime() - began) / 1e6;
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        }
    }

    private void awaitAnswer(Process process, URI health, long began) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        while (true) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException _) {
                // it does not listen yet
            }
            if (process.waitFor(5, TimeUnit.MILLISECONDS))
                throw new IOException("it ended with " + process.exitValue());
            if (System.nanoTime() - began > PATIENCE.toNanos()) throw new IOException("no answer in time");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
