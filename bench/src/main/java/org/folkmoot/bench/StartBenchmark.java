package org.folkmoot.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;

/**
 * From the start of the process to the first page over HTTP, and the memory it then occupies: {@code ./folkmoot serve} on the data
 * of the demonstration, with its start-up cache and without, against the smallest Spring Boot application, in turn. All are
 * unpacked and have the same Java; the Spring Boot application has no launcher and no cache.
 */
final class StartBenchmark implements Benchmark {

    private static final int HOUSEHOLDS = 4_611;
    private static final int RUNS = 5;
    private static final String PAGE = "/communities/nanlang/disclosures";
    private static final String EMPTY_PAGE = "/health";

    /** What {@code spring-boot-starter-webmvc} brings. */
    private static final Pattern EMPTY = Pattern.compile(
            "(spring-boot-(\\d|autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d|tomcat-embed|jackson-(annotations|core-3|databind-3)"
                    + "|logback|slf4j|log4j|jul-to|commons-logging|micrometer-(commons|observation)|jakarta\\.annotation|snakeyaml|jspecify).*");

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var data = folder.path().resolve("data");
            PublishedRecord.write(size, data, HOUSEHOLDS);
            var path = emptyPath(folder.path().resolve("empty"));
            var runs = size.turns(1, RUNS, () -> figures(size, data, path)); // the first reads files and builds views
            return rows(runs);
        }
    }

    private static List<Double> figures(BenchmarkSize size, Path data, String path)
            throws IOException, InterruptedException {
        var empty = ServedPage.measure(port -> emptyServer(path, port), EMPTY_PAGE);
        var uncached = ServedPage.measure(port -> serve(size, false, data, port), PAGE);
        var cached = size == BenchmarkSize.LEAST
                ? uncached
                : ServedPage.measure(port -> serve(size, true, data, port), PAGE);
        return Stream.of(empty, uncached, cached)
                .flatMap(page -> Stream.of(page.milliseconds(), page.megabytes()))
                .toList();
    }

    private static List<BenchmarkRow> rows(List<List<Double>> runs) {
        var start = new Base("empty Spring Boot application, start to first page", new Sample("ms", runs.get(0)));
        var memory = new Base("empty Spring Boot application, memory", new Sample("MB", runs.get(1)));
        return List.of(
                new BenchmarkRow("serve, start to first page", new Sample("ms", runs.get(4)), start, Target.atMost(1)),
                new BenchmarkRow(
                        "serve without start-up cache, start to first page",
                        new Sample("ms", runs.get(2)),
                        start,
                        null),
                new BenchmarkRow("serve, memory", new Sample("MB", runs.get(5)), memory, Target.atMost(1.45)),
                new BenchmarkRow("serve without start-up cache, memory", new Sample("MB", runs.get(3)), memory, null));
    }

    private static ProcessBuilder serve(BenchmarkSize size, boolean cached, Path data, int port) {
        return Launcher.command(size, cached, "serve", "--data", data.toString(), "--port", String.valueOf(port));
    }

    private static ProcessBuilder emptyServer(String path, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", path, EmptyApplication.class.getName(), "--server.port=" + port)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
    }

    private static String emptyPath(Path folder) throws IOException {
        var name = EmptyApplication.class.getName().replace('.', '/') + ".class";
        var target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (var bytes = EmptyApplication.class.getResourceAsStream("/" + name)) {
            Files.copy(Objects.requireNonNull(bytes), target);
        }
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.concat(
                        Stream.of(folder.toString()),
                        jars.filter(
                                jar -> EMPTY.matcher(Path.of(jar).getFileName().toString())
                                        .matches()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
