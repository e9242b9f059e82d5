package org.folkmoot.results;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;

/** What happened to a result. */
public sealed interface ResultEvent extends Event {
    VoteId vote();

    ProposalId proposal();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofResult(vote()), ofResultsOn(proposal()));
    }

    /** The result was declared. @param publishBy the last day to publish it in time (decision.publish_within_days) */
    @StoredAs("result-declared.v1")
    record ResultDeclared(
            VoteId vote,
            MeetingId meeting,
            MeetingKind kind,
            ProposalId proposal,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            LocalDate declaredOn,
            LocalDate publishBy)
            implements ResultEvent {
        public ResultDeclared {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /** The declared result was wrong; this one stands from now on. */
    @StoredAs("result-corrected.v1")
    record ResultCorrected(
            VoteId vote,
            ProposalId proposal,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            String reason)
            implements ResultEvent {
        public ResultCorrected {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    @StoredAs("result-annulled.v1")
    record ResultAnnulled(VoteId vote, ProposalId proposal, AnnulledBy by, String reason) implements ResultEvent {}

    static Tag ofResult(VoteId vote) {
        return Tag.of("result", vote);
    }

    /** The results of all votes on a proposal. */
    static Tag ofResultsOn(ProposalId proposal) {
        return Tag.of("results-on", proposal);
    }
}
