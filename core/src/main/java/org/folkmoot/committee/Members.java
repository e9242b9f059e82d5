package org.folkmoot.committee;

import java.util.HashSet;
import java.util.List;
import org.folkmoot.vocabulary.OfficerId;

/** Lists of members. */
final class Members {

    private Members() {}

    /** Whether all of them are among those, and none stands there twice. */
    static boolean are(List<OfficerId> some, List<OfficerId> among) {
        return new HashSet<>(some).size() == some.size() && new HashSet<>(among).containsAll(some);
    }
}
