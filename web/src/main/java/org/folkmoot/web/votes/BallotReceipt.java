package org.folkmoot.web.votes;

import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Sha256;
import org.folkmoot.web.votes.Voter.Ballot;

/**
 * What a voter takes away: where the record holds the ballot, and what to compare that line with later.
 *
 * @param hash SHA-256 of the record's line, hex
 */
record BallotReceipt(Ballot ballot, String hash) {

    private static final int SHOWN = 8;

    static BallotReceipt of(Ballot ballot, CommitLog log) {
        var line = log.lines(ballot.position(), 1).getFirst();
        return new BallotReceipt(ballot, Sha256.hex(line.bytes()));
    }

    /** The position and the beginning of the hash: short enough to be written down. */
    public String code() {
        return ballot.position() + "-" + hash.substring(0, SHOWN);
    }
}
