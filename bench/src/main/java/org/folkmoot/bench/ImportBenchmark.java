package org.folkmoot.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;

/** Checks and imports a roll file of 4,611 households and 12,000 residents, on SQLite with durable commits. */
final class ImportBenchmark implements Benchmark {

    private static final int RUNS = 3;

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var roll = size == BenchmarkSize.WHOLE ? FictionalRoll.Size.NANLANG : FictionalRoll.Size.of(20, 52);
        var file = FictionalRoll.write(roll, 1, false).getBytes(StandardCharsets.UTF_8);
        var runs = size.turns(0, RUNS, () -> List.of(seconds(file))).getFirst();
        return List.of(BenchmarkRow.of("import of 12,000 residents", new Sample("s", runs), null));
    }

    private static double seconds(byte[] file) throws Exception {
        try (var scratch = Scratch.open()) {
            var community = new CommunityId("measured");
            var given = new Given(Instant.now(), Actor.ADMINISTRATOR, community);
            var constitute = new Submission(new CommandId("constitute"), given, new ConstituteCommunity("测量用社区"));
            if (!(scratch.installation().desk().submit(constitute).join() instanceof Answer.Accepted))
                throw new IllegalStateException("the community was not constituted");
            var installation = scratch.installation();
            var roll = new RollImport(
                    installation.desk(), installation.log(), installation.persons(), InstantSource.system(), community);
            long began = System.nanoTime();
            var result = roll.run(roll.check(file, true), false, (_, _) -> {});
            if (!(result instanceof ImportResult.Complete)) throw new IllegalStateException("not imported: " + result);
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
