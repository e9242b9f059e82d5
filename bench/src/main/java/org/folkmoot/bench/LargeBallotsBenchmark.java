package org.folkmoot.bench;

import java.nio.file.Path;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.web.scenario.VotingHall;

/** The same meeting votes in a record of a million events and, in turn, in one of about 10,000. */
final class LargeBallotsBenchmark implements Benchmark {

    /** With their check-in and the first round of ballots they make a record of 11,500 events. */
    private static final int ADULTS = 4_600;

    private static final int ROUNDS = 3;
    private static final int WARM = 1;
    private static final int RUNS = 7;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var small = Folder.temporary();
                var large = Folder.temporary()) {
            LargeRecord.folder(size).copyTo(large.path());
            int adults = size.of(ADULTS, Voting.FEWEST);
            int votes = size.of(WARM + RUNS, 1);
            var smallHall = Voting.gather(small.path(), adults, votes);
            var largeHall = Voting.gather(large.path(), adults, votes);
            var runs =
                    size.turns(WARM, RUNS, () -> List.of(vote(large.path(), largeHall), voteInCopy(small, smallHall)));
            return List.of(new BenchmarkRow(
                    "durable ballots, 64 callers, in a record of 1,000,000 events",
                    new Sample("/s", runs.get(0)),
                    new Base("in a record of about 10,000 events", new Sample("/s", runs.get(1))),
                    Target.atLeast(0.95)));
        }
    }

    private static double voteInCopy(Folder small, VotingHall hall) throws Exception {
        try (var copy = Folder.temporary()) {
            small.copyTo(copy.path());
            return vote(copy.path(), hall);
        }
    }

    /** Everybody votes, and then changes their mind a few times: that is what is measured. */
    private static double vote(Path folder, VotingHall hall) throws Exception {
        try (var installation = Voting.open(folder)) {
            var vote = hall.openVote(installation.desk());
            Voting.cast(installation.desk(), hall, vote, 0, hall.voters());
            return Voting.cast(installation.desk(), hall, vote, 0, ROUNDS * hall.voters());
        }
    }
}
