package org.folkmoot.projections.meetings;

import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.SpecialReason;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param present members checked in and not out, by the capacity in which they came
 * @param arrivals how they came, those who have left again included
 * @param quorum null unless a declared quorum stands
 * @param authorisations what the representatives may decide on the strength of this meeting's votes (MTG-7)
 */
public record MeetingSheet(
        MeetingId id,
        MeetingKind kind,
        Channel channel,
        RuleBookRef ruleBook,
        LocalDate heldOn,
        String place,
        MeetingStage stage,
        @Nullable Notice notice,
        @Nullable Electorate electorate,
        SortedMap<Capacity, Integer> present,
        SortedMap<Attendance, Integer> arrivals,
        @Nullable Quorum quorum,
        List<Authorisation> authorisations,
        List<VoteId> votes,
        List<RatingId> ratings) {

    /** @param days from the notice to the meeting, as MTG-2 counts them @param special why notice was shortened */
    public record Notice(
            LocalDate postedOn,
            int days,
            List<ProposalId> agenda,
            boolean rating,
            @Nullable SpecialReason special) {}

    /** @param comingOfAge how many are entitled because they will be of age on the day */
    public record Electorate(
            int entitled,
            int representatives,
            int committee,
            int comingOfAge,
            @Nullable Derivation composition) {}

    public record Quorum(int present, int representatives, Derivation derivation) {}

    public record Authorisation(ProposalId matter, VoteId vote) {}

    static MeetingSheet of(MeetingCalled e) {
        return new MeetingSheet(
                e.meeting(),
                e.kind(),
                e.channel(),
                e.ruleBook(),
                e.heldOn(),
                e.place(),
                MeetingStage.CALLED,
                null,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** All who are present, in whatever capacity. */
    public int attending() {
        return present.values().stream().mapToInt(Integer::intValue).sum();
    }

    MeetingSheet after(MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e -> of(e);
            case NoticeIssued e -> announced(e);
            case ElectorateFixed e ->
                entitling(new Electorate(
                        e.entitled(),
                        e.representatives(),
                        e.committee(),
                        e.comingOfAge().size(),
                        e.composition()));
            case ElectorateCorrected e -> corrected(e);
            case MeetingAdjourned e -> adjourned(e.heldOn());
            case CheckedIn e -> arrived(counting(present, e.capacity(), 1), counting(arrivals, e.attendance(), 1));
            case CheckedOut e -> arrived(counting(present, e.capacity(), -1), arrivals);
            case CheckInClosed _ -> at(MeetingStage.CHECK_IN_CLOSED, null);
            case CheckInReopened _ -> at(MeetingStage.ANNOUNCED, null);
            case QuorumDeclared e ->
                at(MeetingStage.QUORATE, new Quorum(e.present(), e.representatives(), e.derivation()));
            case RepresentativesAuthorised e -> authorising(new Authorisation(e.matter(), e.vote()));
            case MeetingClosed _ -> at(MeetingStage.CLOSED, quorum);
        };
    }

    private MeetingSheet announced(NoticeIssued e) {
        var issued = new Notice(e.postedOn(), e.days(), e.agenda(), e.rating(), e.special());
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                e.heldOn(),
                place,
                MeetingStage.ANNOUNCED,
                issued,
                electorate,
                present,
                arrivals,
                quorum,
                authorisations,
                votes,
                ratings);
    }

    private MeetingSheet corrected(ElectorateCorrected e) {
        if (electorate == null) throw new IllegalStateException("an electorate was corrected before it was fixed");
        return entitling(new Electorate(
                e.total(), e.representatives(), electorate.committee, electorate.comingOfAge, electorate.composition));
    }

    private MeetingSheet entitling(Electorate fixed) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                stage,
                notice,
                fixed,
                present,
                arrivals,
                quorum,
                authorisations,
                votes,
                ratings);
    }

    private MeetingSheet adjourned(LocalDate later) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                later,
                place,
                MeetingStage.ANNOUNCED,
                notice,
                electorate,
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                authorisations,
                votes,
                ratings);
    }

    private MeetingSheet arrived(SortedMap<Capacity, Integer> nowPresent, SortedMap<Attendance, Integer> nowArrived) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                stage,
                notice,
                electorate,
                nowPresent,
                nowArrived,
                quorum,
                authorisations,
                votes,
                ratings);
    }

    private MeetingSheet at(MeetingStage next, @Nullable Quorum standing) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                next,
                notice,
                electorate,
                present,
                arrivals,
                standing,
                authorisations,
                votes,
                ratings);
    }

    private MeetingSheet authorising(Authorisation more) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                stage,
                notice,
                electorate,
                present,
                arrivals,
                quorum,
                plus(authorisations, more),
                votes,
                ratings);
    }

    MeetingSheet with(VoteId vote) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                stage,
                notice,
                electorate,
                present,
                arrivals,
                quorum,
                authorisations,
                plus(votes, vote),
                ratings);
    }

    MeetingSheet with(RatingId rating) {
        return new MeetingSheet(
                id,
                kind,
                channel,
                ruleBook,
                heldOn,
                place,
                stage,
                notice,
                electorate,
                present,
                arrivals,
                quorum,
                authorisations,
                votes,
                plus(ratings, rating));
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> counting(
            SortedMap<K, Integer> before, K which, int more) {
        var after = new TreeMap<>(before);
        after.merge(which, more, Integer::sum);
        return after;
    }
}
