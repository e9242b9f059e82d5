package org.folkmoot.results;

import java.util.SortedMap;
import org.folkmoot.decisions.Known;
import org.folkmoot.results.ResultEvent.Consequence;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * A result as it stands after its corrections.
 *
 * @param declared as it was first declared
 * @param counts ballots for each option, by now
 * @param passed whether the proposal has passed, by now
 */
record Standing(ResultDeclared declared, SortedMap<String, Integer> counts, boolean passed, boolean annulled) {

    /** The result of a vote; null before it is declared. */
    static Known<@Nullable Standing> of(VoteId vote) {
        return Known.from(ResultEvent.ofResult(vote), ResultEvent.class, null, Standing::evolve);
    }

    /** The result after an event; null before it is declared. */
    static @Nullable Standing evolve(@Nullable Standing before, ResultEvent event) {
        if (event instanceof ResultDeclared e) return new Standing(e, e.counts(), e.passed(), false);
        return before == null ? null : before.after(event);
    }

    private Standing after(ResultEvent event) {
        return switch (event) {
            case ResultCorrected e -> new Standing(declared, e.counts(), e.passed(), annulled);
            case ResultAnnulled _ -> new Standing(declared, counts, passed, true);
            case ResultDeclared _, Consequence _ -> this;
        };
    }

    /** Whether a meeting has decided by it, and the decision stands. */
    boolean stands() {
        return passed && !annulled;
    }

    /** The same of the residents' meeting. */
    boolean isResidentsWill() {
        return stands() && declared.kind() != MeetingKind.REPRESENTATIVES;
    }
}
