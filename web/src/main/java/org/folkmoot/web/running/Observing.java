package org.folkmoot.web.running;

import org.jspecify.annotations.Nullable;

/**
 * What whoever runs a server sees of it.
 *
 * @param metricsPort where its metrics are asked for, 0 for any port that is free; null if they are not measured
 * @param metricsBind the network address of that port
 * @param jsonLog whether the log is JSON, one line an entry, with an entry for each request
 */
public record Observing(@Nullable Integer metricsPort, String metricsBind, boolean jsonLog) {

    /** No metrics, and a log for people. */
    public static final Observing NOTHING = new Observing(null, "127.0.0.1", false);
}
