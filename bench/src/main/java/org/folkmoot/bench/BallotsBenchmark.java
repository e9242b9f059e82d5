package org.folkmoot.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/**
 * 12,000 people cast their ballots in a vote in which 12,000 others have voted: durable ballots through the command bus, against the
 * same bytes put into the same tables by plain JDBC, in groups of the size that the writer made.
 */
final class BallotsBenchmark implements Benchmark {

    private static final int BEFORE = 12_000;
    private static final int WARM = 2;
    private static final int RUNS = 7;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int before = size.of(BEFORE, Voting.FEWEST / 2);
        var runs = runs(size, before);
        return List.of(new BenchmarkRow(
                "durable ballots, 64 callers, in a vote that holds 12,000",
                new Sample("/s", runs.get(0)),
                new Base("the same bytes by plain JDBC, in groups as the writer made", new Sample("/s", runs.get(1))),
                Target.atLeast(0.45)));
    }

    private static List<List<Double>> runs(BenchmarkSize size, int before) throws Exception {
        try (var folder = Folder.temporary()) {
            var hall = Voting.gather(folder.path(), 2 * before, size.of(WARM + RUNS, 1));
            try (var installation = Voting.open(folder.path())) {
                var groups = new AtomicInteger();
                installation.writer().onAppended(_ -> groups.incrementAndGet());
                return size.turns(WARM, RUNS, () -> vote(installation, hall, before, groups));
            }
        }
    }

    private static List<Double> vote(Installation installation, VotingHall hall, int before, AtomicInteger groups)
            throws Exception {
        var vote = hall.openVote(installation.desk());
        Voting.cast(installation.desk(), hall, vote, 0, before);
        long first = installation.log().head().position() + 1;
        groups.set(0);
        double perSecond = Voting.cast(installation.desk(), hall, vote, before, before);
        int group = Math.max(1, before / Math.max(1, groups.get()));
        var rows = PlainInserts.rows(installation.log(), installation.json(), first);
        return List.of(perSecond, PlainInserts.perSecond(rows, group));
    }
}
