package org.folkmoot.results;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.jspecify.annotations.Nullable;

/** What happened to a result. */
public sealed interface ResultEvent extends Event {

    VoteId vote();

    ProposalId proposal();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofResult(vote()), ofResultsOn(proposal()));
    }

    /**
     * The result was declared.
     *
     * @param concerns the proposal that the representatives may decide if this one, an authorisation, has passed; null otherwise
     * @param declaredOn the day of the sitting, if it was still on
     * @param publishBy the last day to publish it in time, which runs from the vote; null where the rule book sets none
     * @param late whether it was declared after that day
     */
    @StoredAs("result-declared.v1")
    record ResultDeclared(
            VoteId vote,
            MeetingId meeting,
            MeetingKind kind,
            ProposalId proposal,
            @Nullable ProposalId concerns,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            LocalDate declaredOn,
            @Nullable LocalDate publishBy,
            boolean late)
            implements ResultEvent, Obliging {
        public ResultDeclared {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }

        @Override
        public List<Duty.Step> duties() {
            return List.of(
                    new Duty.Done(VoteEvent.toDeclare(vote)),
                    new Duty.Arises(Duty.once(toPublish(vote), Body.COMMITTEE, "DIS-2", publishBy)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofResult(vote), ofResultsOn(proposal));
        }
    }

    /** The declared result was wrong; this one stands from now on. */
    @StoredAs("result-corrected.v1")
    record ResultCorrected(
            VoteId vote,
            ProposalId proposal,
            @Nullable ProposalId concerns,
            SortedMap<String, Integer> counts,
            int present,
            boolean passed,
            Derivation derivation,
            String reason)
            implements ResultEvent, Obliging {
        /** What was not passed is not filed. */
        @Override
        public List<Duty.Step> duties() {
            return passed ? List.of() : List.of(new Duty.Lapses(toFile(vote)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(withAuthority(vote, proposal, concerns).toArray(Tag[]::new));
        }

        public ResultCorrected {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /**
     * The decision does not stand any more.
     *
     * @param resolution the residents' meeting's vote that revoked it; null otherwise
     * @param motion by which the committee has decided that its ballots were faulty; null otherwise
     * @param reason why; null where the proposal of the vote that revoked it says so
     */
    @StoredAs("result-annulled.v1")
    record ResultAnnulled(
            VoteId vote,
            ProposalId proposal,
            @Nullable ProposalId concerns,
            AnnulledBy by,
            @Nullable VoteId resolution,
            @Nullable MotionId motion,
            @Nullable String reason)
            implements ResultEvent, Obliging {
        /** What was annulled is not published as a decision any more. */
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Lapses(toPublish(vote)), new Duty.Lapses(toFile(vote)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(withAuthority(vote, proposal, concerns).toArray(Tag[]::new));
        }
    }

    /** What follows from a result, and leaves it as it is. */
    sealed interface Consequence extends ResultEvent, Obliging {
        @Override
        default Set<Tag> tags() {
            return withDuties(ofResult(vote()), ofResultsOn(proposal()));
        }
    }

    /** A charter or convention was adopted, and is to be filed (MTG-10). */
    @StoredAs("charter-adopted.v1")
    record CharterAdopted(VoteId vote, ProposalId proposal) implements Consequence {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toFile(vote), Body.COMMITTEE, "MTG-10", null)));
        }
    }

    /** It was filed with the street office. @param number under which */
    @StoredAs("charter-filed.v1")
    record CharterFiled(VoteId vote, ProposalId proposal, String number, LocalDate filedOn) implements Consequence {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toFile(vote)));
        }
    }

    /** A meeting has voted on the committee's yearly report: it was laid before the residents (COM-11). */
    @StoredAs("annual-report-heard.v1")
    record AnnualReportHeard(VoteId vote, ProposalId proposal, LocalDate heardOn) implements Consequence {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(PeriodicDuty.REPORT_YEARLY.on(heardOn)));
        }
    }

    // A decision on the representatives' authority must see that the vote behind it fell.
    private static Set<Tag> withAuthority(VoteId vote, ProposalId proposal, @Nullable ProposalId concerns) {
        return concerns == null
                ? Set.of(ofResult(vote), ofResultsOn(proposal))
                : Set.of(ofResult(vote), ofResultsOn(proposal), MeetingEvent.ofAuthority(concerns));
    }

    /** The matter that the residents' meeting has let the representatives decide by a vote (MTG-7), as its result stands; null if none. */
    static Known<@Nullable ProposalId> authorisedBy(VoteId vote) {
        return Standing.of(vote)
                .map(result -> result != null && result.isResidentsWill()
                        ? result.declared().concerns()
                        : null);
    }

    /** The proposal that the residents' meeting itself has passed by a vote, as its result stands; null if none. */
    static Known<@Nullable ProposalId> residentsHavePassed(VoteId vote) {
        return Standing.of(vote)
                .map(result -> result != null && result.isResidentsWill()
                        ? result.declared().proposal()
                        : null);
    }

    /** Whether a meeting has decided by a vote, and the decision stands. */
    static Known<Boolean> stands(VoteId vote) {
        return Standing.of(vote).map(result -> result != null && result.stands());
    }

    /** The sort of meeting that has decided by a vote; null if none has, or the decision does not stand. */
    static Known<@Nullable MeetingKind> decidedBy(VoteId vote) {
        return Standing.of(vote)
                .map(result ->
                        result != null && result.stands() ? result.declared().kind() : null);
    }

    /** The duty to file an adopted charter or convention. */
    static DutyId toFile(VoteId vote) {
        return DutyId.of("file-charter", vote);
    }

    /** The duty to publish a result. */
    static DutyId toPublish(VoteId vote) {
        return DutyId.of("publish", vote);
    }

    /** The vote whose result is published to do that duty; null if something else is. */
    static @Nullable VoteId published(@Nullable DutyId duty) {
        return duty == null ? null : duty.about("publish", VoteId::new);
    }

    static Tag ofResult(VoteId vote) {
        return Tag.of("result", vote);
    }

    /** The results of all votes on a proposal. */
    static Tag ofResultsOn(ProposalId proposal) {
        return Tag.of("results-on", proposal);
    }
}
