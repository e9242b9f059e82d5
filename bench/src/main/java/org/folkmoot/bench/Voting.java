package org.folkmoot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.cli.DataPlace;
import org.folkmoot.web.cli.Installation;
import org.folkmoot.web.scenario.VotingHall;

/** People voting at the command desk: durable ballots through Axon's command bus, each caller waiting for the answer. */
final class Voting {

    static final int CALLERS = 64;

    /** The least that the community of {@link VotingHall} can have: each of its representatives has a household. */
    static final int FEWEST = 400;

    private Voting() {}

    static Installation open(Path folder) {
        return Installation.open(new DataPlace(folder), Instant.parse("2026-01-05T00:00:00Z"));
    }

    /** Adds a meeting in which everybody is present to the record of a folder, quickly. */
    static VotingHall gather(Path folder, int adults, int items) throws IOException {
        try (var installation = open(folder);
                var desk = new DirectDesk(installation.log(), installation.json())) {
            return VotingHall.gather(desk, adults, items);
        }
    }

    /** So many cast a ballot each, from one of them on. @return durable ballots per second */
    static double cast(CommandDesk desk, VotingHall hall, VoteId vote, int first, int ballots)
            throws InterruptedException {
        return Callers.perSecond(CALLERS, ballots, number -> {
            int voter = (first + number) % hall.voters();
            var ballot = hall.ballot(vote, voter, number % 3 == 0 ? "no" : "yes");
            if (!(desk.submit(ballot).join() instanceof Answer.Accepted))
                throw new IllegalStateException("a ballot was refused");
        });
    }
}
