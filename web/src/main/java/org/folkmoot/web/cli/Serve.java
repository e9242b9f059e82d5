package org.folkmoot.web.cli;

import com.google.auto.service.AutoService;
import org.folkmoot.web.http.MetricsEndpoint;
import org.folkmoot.web.running.FileLimits;
import org.folkmoot.web.running.Limits;
import org.folkmoot.web.running.Observing;
import org.folkmoot.web.running.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is stopped. */
@AutoService(Subcommand.class)
@Command(name = "serve", description = "Starts the server and runs until it is stopped (Ctrl-C, SIGTERM).")
public final class Serve extends Starting {

    @Mixin
    private final DataPlace place = new DataPlace();

    @Option(
            names = "--behind-tls",
            description =
                    "a proxy in front speaks TLS: cookies only over TLS, and its X-Forwarded-* headers are believed")
    private boolean behindTls;

    @Option(
            names = "--least-free",
            paramLabel = "MB",
            description = "open no vote while less is free on the disk of DIR (default: ${DEFAULT-VALUE})")
    private long leastFree = Limits.USUAL.leastFree() / 1_000_000;

    @Option(
            names = "--most-lag",
            paramLabel = "EVENTS",
            description = "open no vote while a view lacks more of the record (default: ${DEFAULT-VALUE})")
    private long mostLag = Limits.USUAL.mostLag();

    @Option(
            names = "--most-files",
            paramLabel = "MB",
            description = "keep no more files of one community (default: ${DEFAULT-VALUE})")
    private long mostFiles = FileLimits.USUAL.ofCommunity() / 1_000_000;

    @Option(
            names = "--most-waiting",
            paramLabel = "MB",
            description =
                    "keep no more files that one account has uploaded and not used yet (default: ${DEFAULT-VALUE})")
    private long mostWaiting = FileLimits.USUAL.waiting() / 1_000_000;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "tells metrics to Prometheus on http://ADDRESS:PORT/metrics; 0 for any port that is free")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-bind",
            paramLabel = "ADDRESS",
            description = "the network address of that port, for others than this machine (default: ${DEFAULT-VALUE})")
    private String metricsBind = Observing.NOTHING.metricsBind();

    /** How the log is written. */
    enum Log {
        text,
        json
    }

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description =
                    "text for people, or json: an entry a line, and one for each request (default: ${DEFAULT-VALUE})")
    private Log log = Log.text;

    @Override
    public Integer call() throws Exception {
        var settings = place.settings()
                .withBehindTls(behindTls)
                .withLimits(new Limits(leastFree * 1_000_000, mostLag))
                .withFiles(new FileLimits(mostFiles * 1_000_000, mostWaiting * 1_000_000))
                .withObserving(new Observing(metricsPort, metricsBind, log == Log.json));
        return run(settings, this::greet);
    }

    private void greet(Server server) {
        System.out.println("Folkmoot listens on http://" + bind + ":" + server.port());
        if (metricsPort != null)
            System.out.println("Metrics on http://" + metricsBind + ":"
                    + server.part(MetricsEndpoint.class).port() + "/metrics");
    }
}
