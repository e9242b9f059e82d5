package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.CarriesOut;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** What happened to the rule book. */
public sealed interface RuleBookEvent extends Event {

    /** The rule books of the community. */
    Tag RULE_BOOK = Tag.ofCommunity("rule-book");

    /**
     * A version was adopted.
     *
     * @param profile of whose law it is
     * @param decision the residents' vote, their earlier charter or the committee's motion by which it was decided; null if it is the law's own text
     * @param chosen by which decision each value was chosen; what stands not here is the profile's
     * @param fallen the decision that does not stand any more, so that what it had chosen is as it was before; null otherwise
     */
    @StoredAs("rule-book-adopted.v1")
    record RuleBookAdopted(
            RuleBook book,
            String profile,
            @Nullable DecisionId decision,
            SortedMap<String, DecisionId> chosen,
            @Nullable DecisionId fallen)
            implements RuleBookEvent, CarriesOut {
        public RuleBookAdopted {
            chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
        }

        /** The law's own text, in which nothing is chosen. */
        public static RuleBookAdopted ofLaw(RuleBook book, String profile) {
            return new RuleBookAdopted(book, profile, null, new TreeMap<>(), null);
        }

        @Override
        public @Nullable MotionId motion() {
            return decision == null ? null : decision.motion();
        }

        @Override
        public Set<Tag> tags() {
            return withDecision(RULE_BOOK);
        }
    }

    /**
     * The digest of the text that was decided on as a rule book; null if nothing stands that was decided, or not by those who may.
     *
     * @param proposal that the residents' vote is on; null for what is no vote
     */
    static Known<@Nullable Digest> decided(DecisionId decision, @Nullable ProposalId proposal) {
        return DecidedText.of(decision, proposal);
    }

    /** The book that applies from that day on when a decision does not stand any more; none if nothing rests on it. */
    static Known<List<RuleBookAdopted>> without(DecisionId decision, LocalDate today) {
        return Fallback.without(decision, today);
    }

    /** All versions as they were adopted. */
    static Known<List<RuleBookAdopted>> versions() {
        return Known.all(Boundary.of(RULE_BOOK, RuleBookAdopted.class), RuleBookAdopted.class);
    }

    /** The books that were adopted. */
    static Known<RuleBooks> adopted() {
        return Known.from(RULE_BOOK, RuleBookEvent.class, RuleBooks.NONE, (before, event) -> switch (event) {
            case RuleBookAdopted e -> before.with(e.book());
        });
    }
}
