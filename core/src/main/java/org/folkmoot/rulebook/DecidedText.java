package org.folkmoot.rulebook;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Known;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** On which text a decision about the rule book was made. */
final class DecidedText {

    private DecidedText() {}

    /** The digest of the text; null if nothing stands that was decided, or not by those who may decide it. */
    static Known<@Nullable Digest> of(DecisionId decision, @Nullable ProposalId proposal) {
        return decision.either(vote -> byResidents(vote, proposal), DecidedText::byCommittee, FoundingEvent::charter);
    }

    /** An authorised representatives' meeting does not set rules: the vote is the residents' own (MTG-7). */
    private static Known<@Nullable Digest> byResidents(VoteId vote, @Nullable ProposalId proposal) {
        if (proposal == null) return Known.of(null);
        return Known.together(
                ResultEvent.residentsHavePassed(vote),
                ProposalEvent.matter(proposal),
                ProposalEvent.text(proposal),
                (passed, matter, text) -> proposal.equals(passed) && matter == Matter.CHARTER ? text : null);
    }

    private static Known<@Nullable Digest> byCommittee(MotionId motion) {
        return Known.together(
                Known.last(CommitteeEvent.ofMotion(motion), MotionMoved.class),
                CommitteeEvent.carried(motion, MotionPurpose.SET_RULE_BOOK),
                (moved, carried) -> moved != null && carried ? moved.text() : null);
    }
}
