package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the start of the process to the first page over HTTP, and the memory it then occupies: {@code ./folkmoot serve} on the data
 * of the demonstration, with its start-up cache and without, against the smallest Spring Boot application, in turn. All are
 * unpacked and have the same Java; the Spring Boot application has no launcher and no cache.
 */
@AutoService(Benchmark.class)
public final class StartBenchmark implements Benchmark {

    private static final int HOUSEHOLDS = 4_611;
    private static final int RUNS = 5;
    private static final String PAGE = "/communities/nanlang/disclosures";
    private static final String EMPTY_PAGE = "/health";

    /** What {@code spring-boot-starter-webmvc} brings. */
    private static final Pattern EMPTY = Pattern.compile(
            "(spring-boot-(\\d|autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d|tomcat-embed|jackson-(annotations|core-3|databind-3)"
                    + "|logback|slf4j|log4j|jul-to|commons-logging|micrometer-(commons|observation)|jakarta\\.annotation|snakeyaml|jspecify).*");

    private final List<ServedPage> empty = new ArrayList<>();
    private final List<ServedPage> cached = new ArrayList<>();
    private final List<ServedPage> uncached = new ArrayList<>();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var data = folder.path().resolve("data");
            PublishedRecord.write(data, size.of(HOUSEHOLDS, 60));
            var path = emptyPath(folder.path().resolve("empty"));
            if (size == BenchmarkSize.WHOLE) round(size, data, path);
            for (var warmUp : List.of(empty, cached, uncached)) warmUp.clear(); // files are read, views are built
            for (int run = 0; run < size.of(RUNS, 1); run++) round(size, data, path);
            return rows();
        }
    }

    private void round(BenchmarkSize size, Path data, String path) throws IOException, InterruptedException {
        empty.add(ServedPage.measure(port -> emptyServer(path, port), EMPTY_PAGE));
        uncached.add(ServedPage.measure(port -> serve(false, data, port), PAGE));
        cached.add(
                size == BenchmarkSize.LEAST
                        ? uncached.getLast()
                        : ServedPage.measure(port -> serve(true, data, port), PAGE));
    }

    private List<BenchmarkRow> rows() {
        var start = new BenchmarkRow.Base(
                "empty Spring Boot application, start to first page", sample("ms", empty, ServedPage::milliseconds));
        var memory = new BenchmarkRow.Base(
                "empty Spring Boot application, memory", sample("MB", empty, ServedPage::megabytes));
        return List.of(
                new BenchmarkRow(
                        "serve, start to first page",
                        sample("ms", cached, ServedPage::milliseconds),
                        start,
                        BenchmarkRow.Target.atMost(1)),
                new BenchmarkRow(
                        "serve without start-up cache, start to first page",
                        sample("ms", uncached, ServedPage::milliseconds),
                        start,
                        null),
                new BenchmarkRow(
                        "serve, memory",
                        sample("MB", cached, ServedPage::megabytes),
                        memory,
                        BenchmarkRow.Target.atMost(1.45)),
                new BenchmarkRow(
                        "serve without start-up cache, memory",
                        sample("MB", uncached, ServedPage::megabytes),
                        memory,
                        null));
    }

    private static Sample sample(String unit, List<ServedPage> runs, ToDoubleFunction<ServedPage> figure) {
        return new Sample(unit, runs.stream().mapToDouble(figure).boxed().toList());
    }

    private static ProcessBuilder serve(boolean cached, Path data, int port) {
        return Launcher.command(cached, "serve", "--data", data.toString(), "--port", String.valueOf(port));
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
