package org.folkmoot.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.bench.DecidedBallots.Decided;
import org.folkmoot.record.AppendOutcome;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;

/**
 * Decided ballots appended by 64 callers through the writer, which reads each back, checks its condition and chains it, against the
 * same bytes put into the same tables by plain JDBC, in groups of the size that the writer made.
 */
final class AppendBenchmark implements Benchmark {

    private static final int CALLERS = 64;
    private static final int BALLOTS = 40_000;
    private static final int WARM = 2;
    private static final int RUNS = 7;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var ballots = DecidedBallots.make(json.names(), size.of(BALLOTS, 200));
        var runs = size.turns(WARM, RUNS, () -> append(ballots));
        var base = "the same bytes by plain JDBC, groups of about %.0f"
                .formatted(new Sample("commits", runs.get(2)).median());
        return List.of(new BenchmarkRow(
                "durable appends by 64 callers, group commit",
                new Sample("/s", runs.get(0)),
                new Base(base, new Sample("/s", runs.get(1))),
                Target.atLeast(0.5)));
    }

    /** The rate, that of plain inserts, and how many commits the writer took at once, on the average. */
    private List<Double> append(List<Decided> ballots) throws Exception {
        var groups = new AtomicInteger();
        var known = new AtomicLong();
        try (var folder = Folder.temporary();
                var log = SqliteCommitLog.open(folder.path(), json);
                var writer = new RecordWriter(log, json)) {
            writer.onAppended(_ -> groups.incrementAndGet());
            double perSecond = Callers.perSecond(CALLERS, ballots.size(), number -> {
                var ballot = ballots.get(number);
                var outcome = writer.append(ballot.submission(), ballot.events(), ballot.dependsOn(), known.get())
                        .join();
                if (!(outcome instanceof AppendOutcome.Appended(var commit)))
                    throw new IllegalStateException("not appended: " + outcome);
                known.accumulateAndGet(commit.last(), Math::max);
            });
            int group = Math.max(1, ballots.size() / groups.get());
            double inserted = PlainInserts.perSecond(PlainInserts.rows(log, json, 1), group);
            return List.of(perSecond, inserted, (double) group);
        }
    }
}
