package org.folkmoot.web.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.folkmoot.decisions.Answer;
import org.folkmoot.record.RecordMeter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts and times what the server does, for the metrics. A metric is told apart by routes, codes and names of commands and views only, of which
 * there is a fixed number; never by an id or anything else of a person. If nobody asks for metrics, nothing is counted.
 */
@Component
public class Measures implements RecordMeter {

    /** A request is one of these; what else is sent as a method is not told apart. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private static final double[] GROUPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000};
    private static final Duration[] APPENDS = LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter events;
    private final Counter failed;
    private final Counter conflicts;
    private final Counter overtaken;
    private final Counter again;
    private final DistributionSummary groups;
    private final Timer appends;
    private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
    private final MeterProvider<Counter> refusals;
    private final MeterProvider<Counter> commands;
    private final MeterProvider<Counter> signIns;

    private record Request(String method, String route, int status) {}

    Measures(Settings settings) {
        registry = settings.observing().metricsPort() == null
                ? new CompositeMeterRegistry() // with nothing in it, it counts nothing
                : new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        events = counter("folkmoot.record.events", "Events appended to the record by this process");
        failed = counter(
                "folkmoot.record.failures", "Commands that could not be recorded, or of which that is not known");
        conflicts = counter("folkmoot.record.conflicts", "Decisions that were overtaken by what they depend on");
        overtaken = counter("folkmoot.record.overtaken", "Appends that another node's came before");
        again = counter("folkmoot.commands.decided.again", "Commands decided once more after a conflict");
        refusals = counters("folkmoot.refusals", "Requests refused, by code");
        commands = counters("folkmoot.commands", "Commands by their names and what became of them");
        signIns = counters("folkmoot.sign.ins", "Attempts to sign in");
        groups = DistributionSummary.builder("folkmoot.record.group")
                .description("Commits in one durable write; the sum is all commits appended by this process")
                .serviceLevelObjectives(GROUPS)
                .register(registry);
        appends = Timer.builder("folkmoot.record.append")
                .description("Duration of a durable write")
                .serviceLevelObjectives(APPENDS)
                .register(registry);
    }

    /** Where all of it is. */
    public MeterRegistry registry() {
        return registry;
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private MeterProvider<Counter> counters(String name, String description) {
        return Counter.builder(name).description(description).withRegistry(registry);
    }

    @Override
    public void appended(int commits, int number, long nanos) {
        events.increment(number);
        groups.record(commits);
        appends.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void failed(int number) {
        failed.increment(number);
    }

    @Override
    public void conflicted() {
        conflicts.increment();
    }

    @Override
    public void overtaken() {
        overtaken.increment();
    }

    @Override
    public void decidedAgain() {
        again.increment();
    }

    /**
     * A command has come to its end.
     *
     * @param command its name without version
     * @param answer null if it could not be answered
     */
    public void answered(String command, @Nullable Answer answer) {
        var outcome = switch (answer) {
            case null -> "failed";
            case Answer.Accepted accepted -> accepted.repeated() ? "repeated" : "accepted";
            case Answer.Refused _ -> "refused";
        };
        commands.withTags("command", command, "outcome", outcome).increment();
    }

    /** A request was refused. @param code why; one of a fixed number */
    public void refused(String code) {
        refusals.withTag("code", code).increment();
    }

    /** Somebody tried to sign in. @param outcome {@code signed_in}, or the refusal's code */
    public void signIn(String outcome) {
        signIns.withTag("outcome", outcome).increment();
    }

    /** A request was answered. @param route the pattern of its address, without ids */
    public void requested(String method, String route, int status, long nanos) {
        var request = new Request(method(method), route, status);
        var timer = requests.get(request); // computeIfAbsent may lock
        if (timer == null) timer = requests.computeIfAbsent(request, this::timer);
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The method, if it is one. */
    public static String method(String sent) {
        return METHODS.contains(sent) ? sent : "OTHER";
    }

    private Timer timer(Request request) {
        return Timer.builder("folkmoot.http.requests")
                .description("Requests by method, route and status")
                .tag("method", request.method())
                .tag("route", request.route())
                .tag("status", Integer.toString(request.status()))
                .register(registry);
    }
}
