package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteEvent.VoteCounted;

class CountingTest {

    private static final int VOTERS = 5;
    private static final VoteId VOTE = new VoteId("V-00000001");

    record Attempt(int voter, String choice) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.integers().between(1, VOTERS), Arbitraries.of(VoteEvent.OPTIONS))
                .as(Attempt::new)
                .list()
                .ofMaxSize(25);
    }

    /** Whoever casts how often in whatever order: the count is that of the last ballot of each. */
    @Property(tries = 200)
    void each_voters_last_ballot_counts_once(@ForAll("attempts") List<Attempt> attempts) {
        var history = assembly(VOTERS, VOTERS, COURTYARD).and(voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, VOTERS));
        var last = new HashMap<Integer, String>();
        for (var attempt : attempts) {
            history = history.then(by(attempt.voter()), DAY, ballot(attempt));
            last.put(attempt.voter(), attempt.choice());
        }
        var counts = new TreeMap<String, Integer>();
        for (var option : VoteEvent.OPTIONS)
            counts.put(
                    option, (int) last.values().stream().filter(option::equals).count());

        var outcome = history.then(CHAIR, DAY, new CloseVote(VOTE)).when(CHAIR, DAY, new CountVote(VOTE));

        assertEquals(accept(new VoteCounted(VOTE, MEETING, COURTYARD, counts, last.size(), VOTERS)), outcome);
    }

    private static CastBallot ballot(Attempt attempt) {
        return new CastBallot(
                VOTE, MEETING, household(attempt.voter()), resident(attempt.voter()), List.of(attempt.choice()));
    }
}
