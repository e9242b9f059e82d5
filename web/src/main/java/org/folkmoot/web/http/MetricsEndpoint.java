package org.folkmoot.web.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.kit.Views.Status;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.running.DataFolder;
import org.folkmoot.web.running.Measures;
import org.folkmoot.web.running.Observing;
import org.folkmoot.web.running.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the metrics to Prometheus, on a port of its own that is for this machine unless said otherwise: they are for whoever runs
 * the server and for nobody whom it serves, so they stand behind no sign-in and beside none.
 */
@Component
public class MetricsEndpoint implements SmartLifecycle {

    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Observing observing;
    private final Measures measures;
    private final CommitLog log;
    private final Views views;
    private final DataFolder folder;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private volatile @Nullable Running running;
    private volatile Seen seen = new Seen(0, Map.of());

    private record Running(HttpServer server, ExecutorService threads) {}

    /** How record and views stood when they were last asked for. */
    private record Seen(long head, Map<String, Status> views) {
        double of(String view, Function<Status, Number> what) {
            var status = views.get(view);
            return status == null ? Double.NaN : what.apply(status).doubleValue();
        }
    }

    MetricsEndpoint(Settings settings, Measures measures, CommitLog log, Views views, DataFolder folder) {
        this.observing = settings.observing();
        this.measures = measures;
        this.log = log;
        this.views = views;
        this.folder = folder;
    }

    /** The port; 0 if metrics are not told. */
    public int port() {
        var known = running;
        return known == null ? 0 : known.server().getAddress().getPort();
    }

    @Override
    public void start() {
        var port = observing.metricsPort();
        if (port == null || !(measures.registry() instanceof PrometheusMeterRegistry registry)) return;
        bind(registry);
        try {
            var server = HttpServer.create(new InetSocketAddress(observing.metricsBind(), port), 0);
            var threads = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("metrics").factory());
            server.setExecutor(threads);
            server.createContext(PATH, exchange -> answer(exchange, registry));
            server.start();
            running = new Running(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("the metrics' port", e);
        }
    }

    private void bind(PrometheusMeterRegistry registry) {
        Stream.of(
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        new DiskSpaceMetrics(folder.root().toFile()))
                .forEach(machine -> machine.bindTo(registry));
        Gauge.builder("folkmoot.record.position", () -> seen.head())
                .description("The last position of the record")
                .register(registry);
        for (var view : views.status()) bind(registry, view.view());
    }

    private void bind(PrometheusMeterRegistry registry, String view) {
        gauge(registry, view, "folkmoot.view.position", "The last event that a view shows", Status::position);
        gauge(
                registry,
                view,
                "folkmoot.view.lag",
                "How many events of the record a view does not show yet",
                status -> Math.max(0, seen.head() - status.position()));
        gauge(
                registry,
                view,
                "folkmoot.view.failed",
                "1 if a view cannot go on, else 0",
                status -> status.failure() == null ? 0 : 1);
    }

    private void gauge(
            PrometheusMeterRegistry registry,
            String view,
            String name,
            String description,
            Function<Status, Number> what) {
        Gauge.builder(name, () -> seen.of(view, what))
                .description(description)
                .tag("view", view)
                .register(registry);
    }

    private void answer(HttpExchange exchange, PrometheusMeterRegistry registry) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                look();
                var text = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(200, head ? -1 : text.length);
                if (!head) exchange.getResponseBody().write(text);
            }
        }
    }

    /** The record last, so that no view is ahead of it. What cannot be read now keeps what was read before. */
    private void look() {
        try {
            var standing = views.status().stream().collect(Collectors.toMap(Status::view, Function.identity()));
            seen = new Seen(log.last(), standing);
        } catch (RuntimeException e) {
            Faults.log(e);
        }
    }

    @Override
    public void stop() {
        var stopping = running;
        running = null;
        if (stopping == null) return;
        stopping.server().stop(0);
        stopping.threads().close();
        collections.close();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** After the views have been started, and stopped before them. */
    @Override
    public int getPhase() {
        return 1;
    }
}
