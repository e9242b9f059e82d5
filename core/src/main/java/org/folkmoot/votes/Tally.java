package org.folkmoot.votes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/**
 * How many ballots each option has, by each voter's last ballot. A ballot that replaces one says so: the tally keeps a number for
 * each option and none for a voter, so that 12,000 ballots cost 12,000 equal steps.
 */
record Tally(SortedMap<String, Integer> counts) {

    Tally {
        counts = Collections.unmodifiableSortedMap(counts);
    }

    static Tally of(VoteOpened vote) {
        var none = new TreeMap<String, Integer>();
        for (var option : vote.options()) none.put(option, 0);
        return new Tally(none);
    }

    Tally with(BallotCast ballot) {
        var after = new TreeMap<>(counts);
        add(after, ballot.choice(), 1);
        if (ballot.replaces() != null) add(after, ballot.replaces(), -1);
        return new Tally(after);
    }

    // Ballots for what is no option, or fewer than none, are a record that no decisions have made.
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
