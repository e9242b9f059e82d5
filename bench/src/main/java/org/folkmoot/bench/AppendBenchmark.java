package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
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
@AutoService(Benchmark.class)
public final class AppendBenchmark implements Benchmark {

    private static final int CALLERS = 64;
    private static final int BALLOTS = 40_000;
    private static final int WARM = 2;
    private static final int RUNS = 7;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());

    /** @param group how many commits the writer took at once, on the average */
    private record Appended(double perSecond, int group, List<PlainInserts.Row> rows) {}

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int warm = size.of(WARM, 0);
        var ballots = DecidedBallots.make(json.names(), size.of(BALLOTS, 200));
        var ours = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        var groups = new ArrayList<Double>();
        for (int run = 0; run < warm + size.of(RUNS, 1); run++) {
            var appended = append(ballots);
            double inserted = PlainInserts.perSecond(appended.rows, appended.group);
            if (run < warm) continue;
            ours.add(appended.perSecond);
            plain.add(inserted);
            groups.add((double) appended.group);
        }
        var base =
                "the same bytes by plain JDBC, groups of about %.0f".formatted(new Sample("commits", groups).median());
        return List.of(new BenchmarkRow(
                "durable appends by 64 callers, group commit",
                new Sample("/s", ours),
                new Base(base, new Sample("/s", plain)),
                Target.atLeast(0.5)));
    }

    private Appended append(List<Decided> ballots) throws Exception {
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
            return new Appended(perSecond, Math.max(1, ballots.size() / groups.get()), PlainInserts.rows(log, json, 1));
        }
    }
}
