package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.Row.Target;

/** 12,000 people cast their ballots in a vote in which 12,000 others have voted: durable ballots through the command bus. */
@AutoService(Benchmark.class)
public final class BallotsBenchmark implements Benchmark {

    private static final int BEFORE = 12_000;
    private static final int WARM = 2;
    private static final int RUNS = 7;

    @Override
    public String name() {
        return "ballots";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        int before = size.of(BEFORE, 100);
        int warm = size.of(WARM, 0);
        int all = warm + size.of(RUNS, 1);
        var runs = new ArrayList<Double>();
        try (var folder = Folder.temporary()) {
            var hall = Voting.gather(folder.path(), 2 * before, all);
            try (var installation = Voting.open(folder.path())) {
                for (int run = 0; run < all; run++) {
                    var vote = hall.openVote(installation.desk());
                    Voting.cast(installation.desk(), hall, vote, 0, before);
                    double perSecond = Voting.cast(installation.desk(), hall, vote, before, before);
                    if (run >= warm) runs.add(perSecond);
                }
            }
        }
        return List.of(Row.of(
                "durable ballots, 64 callers, in a vote that holds 12,000",
                new Sample("/s", runs),
                Target.atLeast(10_000)));
    }
}
