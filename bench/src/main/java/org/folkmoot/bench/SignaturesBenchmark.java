package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bench.BenchmarkRow.Base;
import org.folkmoot.bench.BenchmarkRow.Target;
import org.folkmoot.decisions.Answer;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/** Every household of a community of 4,611 signs a petition, by its representative, against as many ballots at the same desk. */
@AutoService(Benchmark.class)
public final class SignaturesBenchmark implements Benchmark {

    private static final int SIGNATURES = 4_611;

    /** So many adults have so many households. */
    private static final int ADULTS = 10_250;

    private static final int WARM = 2;
    private static final int RUNS = 7;

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        int adults = size.of(ADULTS, Voting.FEWEST);
        int warm = size.of(WARM, 0);
        int all = warm + size.of(RUNS, 1);
        var signatures = new ArrayList<Double>();
        var ballots = new ArrayList<Double>();
        try (var folder = Folder.temporary()) {
            var hall = Voting.gather(folder.path(), adults, all);
            int each = Math.min(SIGNATURES, hall.households());
            try (var installation = Voting.open(folder.path())) {
                for (int run = 0; run < all; run++) {
                    double signed = sign(installation, hall, each);
                    var vote = hall.openVote(installation.desk());
                    double voted = Voting.cast(installation.desk(), hall, vote, 0, each);
                    if (run < warm) continue;
                    signatures.add(signed);
                    ballots.add(voted);
                }
            }
        }
        return List.of(new BenchmarkRow(
                "signatures of a petition by 4,611 households, 64 callers",
                new Sample("/s", signatures),
                new Base("as many ballots at the same desk", new Sample("/s", ballots)),
                Target.atLeast(0.5)));
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
