package org.folkmoot.votes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What happened to a vote. */
public sealed interface VoteEvent extends Event {

    /** The option whose ballots decide whether a proposal passes. */
    String YES = "yes";

    /** The options of a vote on a proposal. */
    List<String> OPTIONS = List.of(YES, "no", "abstain");

    VoteId vote();

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case BallotCast e ->
                Set.of(ofBallot(e.vote(), MeetingEvent.member(e.household(), e.resident())), ofBallots(e.vote()));
            case VoteOpened e ->
                e.withDuties(ofVote(e.vote()), ofQuestion(e.meeting(), e.proposal()), ofVotesIn(e.meeting()));
            case VoteClosed e ->
                Set.of(ofVote(e.vote()), ofQuestion(e.meeting(), e.proposal()), ofVotesIn(e.meeting()));
            case VoteCounted _ -> Set.of(ofVote(vote()));
        };
    }

    /**
     * The vote was opened; nothing of this changes later.
     *
     * @param heldOn the day of the sitting: a ballot after its end is none
     * @param concerns the proposal that the representatives may decide if this one, an authorisation, passes; null otherwise (MTG-7)
     * @param present members present, the denominator of the decision (MTG-4, MTG-6)
     * @param publishBy the last day to declare and publish its result in time (decision.publish_within_days, from the day of the
     *     sitting, on which the vote ends at the latest); null where the rule book sets none
     */
    @StoredAs("vote-opened.v1")
    record VoteOpened(
            VoteId vote,
            MeetingId meeting,
            MeetingKind kind,
            LocalDate heldOn,
            ProposalId proposal,
            @Nullable ProposalId concerns,
            int present,
            List<String> options,
            RuleBookRef ruleBook,
            @Nullable LocalDate publishBy)
            implements VoteEvent, Confidential.Since, Obliging {
        public VoteOpened {
            options = List.copyOf(options);
        }

        @Override
        public Tag seal() {
            return ofVote(vote);
        }

        /** Whoever could put a result off could put its publication off. */
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toDeclare(vote), Body.COMMITTEE, "MTG-4", publishBy)));
        }
    }

    /** A ballot was cast. @param replaces the choice of this voter's ballot before; null if it is the first */
    @StoredAs("ballot-cast.v1")
    record BallotCast(
            VoteId vote,
            @Nullable HouseholdId household,
            ResidentId resident,
            String choice,
            @Nullable String replaces) implements VoteEvent, Confidential {
        /** Nobody is told how others vote while the vote is on, and auditors count again. */
        @Override
        public Tag seal() {
            return ofVote(vote);
        }

        @Override
        public Readers readers() {
            return Readers.AUDITORS;
        }
    }

    @StoredAs("vote-closed.v1")
    record VoteClosed(VoteId vote, MeetingId meeting, ProposalId proposal) implements VoteEvent {}

    /** The ballots were counted. @param counts ballots for each option, options without any included */
    @StoredAs("vote-counted.v1")
    record VoteCounted(
            VoteId vote,
            MeetingId meeting,
            ProposalId proposal,
            SortedMap<String, Integer> counts,
            int cast,
            int present)
            implements VoteEvent, Confidential.Until {
        public VoteCounted {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }

        @Override
        public Tag seal() {
            return ofVote(vote);
        }
    }

    /** How many ballots each option of a vote has, as the record holds them; no options before the vote is opened. */
    static Known<SortedMap<String, Integer>> ballots(VoteId vote) {
        return Tally.of(vote).map(Tally::counts);
    }

    /**
     * Whether no result can come of the last vote on a proposal, because what the residents had let the representatives decide it by, singly
     * or by its class, has fallen since it was opened (MTG-7).
     *
     * @param vote the vote, or the question that it is on
     */
    static Known<Boolean> isVoid(Tag vote, ProposalId proposal) {
        // The book that was adopted last: that a day comes voids no vote.
        var competence = MeetingEvent.competence(proposal, LocalDate.MAX);
        return Known.together(
                Known.last(vote, VoteOpened.class),
                competence.asOf(vote, VoteOpened.class),
                competence,
                (opened, then, now) -> opened != null
                        && opened.kind() == MeetingKind.REPRESENTATIVES
                        && then != null
                        && then.isLostBy(now));
    }

    /** The duty to declare the result of a vote. */
    static DutyId toDeclare(VoteId vote) {
        return DutyId.of("declare-result", vote);
    }

    static Tag ofVote(VoteId vote) {
        return Tag.of("vote", vote);
    }

    /** One voter's ballots: a household's in an assembly of households, a resident's otherwise. */
    static Tag ofBallot(VoteId vote, Id voter) {
        return Tag.of("ballot", vote, voter);
    }

    /** All ballots of a vote. */
    static Tag ofBallots(VoteId vote) {
        return Tag.of("ballots", vote);
    }

    /** The votes on one proposal in one meeting. */
    static Tag ofQuestion(MeetingId meeting, ProposalId proposal) {
        return Tag.of("question", meeting, proposal);
    }

    /** The votes of one meeting. */
    static Tag ofVotesIn(MeetingId meeting) {
        return Tag.of("votes-in", meeting);
    }
}
