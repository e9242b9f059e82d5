package org.folkmoot.bench;

import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.decisions.Answer;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/** Every household of a community of 4,611 signs a petition, by its representative, against as many ballots at the same desk. */
final class SignaturesBenchmark implements Benchmark {

    private static final int SIGNATURES = 4_611;

    /** So many adults have so many households. */
    private static final int ADULTS = 10_250;

    private static final int WARM = 2;
    private static final int RUNS = 7;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        try (var folder = Folder.temporary()) {
            var hall = Voting.gather(folder.path(), size.of(ADULTS, Voting.FEWEST), size.of(WARM + RUNS, 1));
            int each = Math.min(SIGNATURES, hall.households());
            try (var installation = Voting.open(folder.path())) {
                var runs = size.turns(WARM, RUNS, () -> {
                    double signed = sign(installation, hall, each);
                    var vote = hall.openVote(installation.desk());
                    return List.of(signed, Voting.cast(installation.desk(), hall, vote, 0, each));
                });
                return List.of(new BenchmarkRow(
                        "signatures of a petition by 4,611 households, 64 callers",
                        new Sample("/s", runs.get(0)),
                        new Base("as many ballots at the same desk", new Sample("/s", runs.get(1))),
                        Target.atLeast(0.5)));
            }
        }
    }

    private static double sign(Installation installation, VotingHall hall, int each) throws InterruptedException {
        var desk = installation.desk();
        var petition = hall.startPetition(desk);
        return Callers.perSecond(Voting.CALLERS, each, household -> {
            if (!(desk.submit(hall.signature(petition, household)).join() instanceof Answer.Accepted))
                throw new IllegalStateException("a signature was refused");
        });
    }
}
