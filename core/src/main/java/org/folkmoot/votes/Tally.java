package org.folkmoot.votes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/**
 * How many ballots each option has, by each voter's last ballot. A ballot that replaces one says so: the tally keeps a number for
 * each option and none for a voter, so that 12,000 ballots cost 12,000 equal steps.
 *
 * @param closed whether no ballot can follow
 */
record Tally(SortedMap<String, Integer> counts, boolean closed) {

    private static final Tally NONE = new Tally(new TreeMap<>(), false);

    Tally {
        counts = Collections.unmodifiableSortedMap(counts);
    }

    /** The ballots of a vote; no options before it is opened. */
    static Known<Tally> of(VoteId vote) {
        var told = Boundary.of(VoteEvent.ofVote(vote), VoteOpened.class, VoteClosed.class)
                .and(VoteEvent.ofBallots(vote), BallotCast.class);
        return Known.from(told, VoteEvent.class, NONE, Tally::after);
    }

    private Tally after(VoteEvent event) {
        return switch (event) {
            case VoteOpened e -> opened(e);
            case BallotCast e -> with(e);
            case VoteClosed _ -> new Tally(counts, true);
            case VoteCounted _ -> this;
        };
    }

    private static Tally opened(VoteOpened vote) {
        var none = new TreeMap<String, Integer>();
        for (var option : vote.options()) none.put(option, 0);
        return new Tally(none, false);
    }

    // Ballots after the closing or for what is no option, or fewer than none, are a record that no decisions have made.
    private Tally with(BallotCast ballot) {
        if (closed) throw new IllegalStateException("a ballot of this vote follows its closing");
        var after = new TreeMap<>(counts);
        add(after, ballot.choice(), 1);
        if (ballot.replaces() != null) add(after, ballot.replaces(), -1);
        return new Tally(after, false);
    }

    private static void add(SortedMap<String, Integer> counts, String option, int more) {
        var before = counts.get(option);
        if (before == null || before + more < 0)
            throw new IllegalStateException("the ballots of this vote contradict each other at '" + option + "'");
        counts.put(option, before + more);
    }

    /** Voters whose ballot counts. */
    int cast() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
