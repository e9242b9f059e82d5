package org.folkmoot.projections.meetings;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.meetings.MeetingEvent.SatIn;
import org.folkmoot.meetings.MeetingEvent.SpecialReason;
import org.folkmoot.meetings.MeetingEvent.Unstudied;
import org.folkmoot.meetings.ObjectionGround;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param corrections of an assembly's electorate since the notice, the first one first
 * @param reviews of what was decided at the door, by each body
 * @param present members checked in and not out, by the capacity in which they came
 * @param arrivals how they came, those who have left again included
 * @param quorum null unless a declared quorum stands
 * @param satIn who of the supervision board has sat in on its day, without a vote (COM-6)
 * @param authorisations what the representatives may decide on the strength of this meeting's votes (MTG-7)
 */
@RecordBuilder
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
        List<Correction> corrections,
        List<Review> reviews,
        SortedMap<Capacity, Integer> present,
        SortedMap<Attendance, Integer> arrivals,
        @Nullable Quorum quorum,
        List<OfficerId> satIn,
        List<Authorisation> authorisations,
        List<VoteId> votes,
        List<RatingId> ratings)
        implements MeetingSheetBuilder.With, Listed<MeetingSheet.Entry> {

    /**
     * @param days from the notice to the meeting, as MTG-2 counts them
     * @param special why notice was shortened
     * @param unstudied which important matters it goes on to without the party organisation's study (MTG-9); null if without none
     */
    public record Notice(
            LocalDate postedOn,
            int days,
            List<ProposalId> agenda,
            boolean rating,
            @Nullable SpecialReason special,
            @Nullable Unstudied unstudied) {}

    /** @param comingOfAge how many are entitled because they will be of age on the day */
    public record Electorate(
            int entitled,
            int representatives,
            int committee,
            int comingOfAge,
            @Nullable Derivation composition) {}

    /**
     * An objection by which the electorate was corrected; about whom, only those are told who act on it.
     *
     * @param atTheDoor whether it was decided on the spot, and both bodies review it
     * @param by who answers for it
     */
    public record Correction(ObjectionGround ground, boolean atTheDoor, List<OfficerId> by, int total) {}

    /** @param right whether the body finds all of it right */
    public record Review(Body body, boolean right, String finding, LocalDate on) {}

    public record Quorum(int present, int representatives, Derivation derivation) {}

    public record Authorisation(ProposalId matter, VoteId vote) {}

    /**
     * A meeting in a list.
     *
     * @param postedOn when its notice was posted; null before
     * @param items proposals on the agenda of its notice
     * @param entitled members; 0 before the notice
     * @param present members present when the quorum was declared; null unless it stands
     */
    public record Entry(
            MeetingId id,
            MeetingKind kind,
            LocalDate heldOn,
            String place,
            Channel channel,
            MeetingStage stage,
            @Nullable LocalDate postedOn,
            int items,
            boolean rating,
            int entitled,
            @Nullable Integer present) {}

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
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether something was decided at the door: whoever has reviewed it is in {@link #reviews}. */
    public boolean decidedAtTheDoor() {
        return corrections.stream().anyMatch(Correction::atTheDoor);
    }

    /** All who are present, in whatever capacity. */
    public int attending() {
        return present.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Entry entry() {
        return new Entry(
                id,
                kind,
                heldOn,
                place,
                channel,
                stage,
                notice == null ? null : notice.postedOn,
                notice == null ? 0 : notice.agenda.size(),
                notice != null && notice.rating,
                electorate == null ? 0 : electorate.entitled,
                quorum == null ? null : quorum.present);
    }

    MeetingSheet after(MeetingEvent event) {
        return switch (event) {
            case MeetingCalled e -> of(e);
            case NoticeIssued e ->
                with(now -> now.stage(MeetingStage.ANNOUNCED)
                        .heldOn(e.heldOn())
                        .notice(new Notice(
                                e.postedOn(), e.days(), e.agenda(), e.rating(), e.special(), e.unstudied())));
            case ElectorateFixed e ->
                withElectorate(new Electorate(
                        e.entitled(),
                        e.representatives(),
                        e.committee(),
                        e.comingOfAge().size(),
                        e.composition()));
            case ElectorateCorrected e ->
                withElectorate(corrected(e))
                        .withCorrections(
                                plus(corrections, new Correction(e.ground(), e.atTheDoor(), e.by(), e.total())));
            case ObjectionUpheld _, ObjectionSeconded _ -> this;
            case DoorReviewed e ->
                withReviews(plus(reviews, new Review(e.body(), e.right(), e.finding(), e.reviewedOn())));
            case MeetingAdjourned e ->
                with(now -> now.stage(MeetingStage.ANNOUNCED)
                        .heldOn(e.heldOn())
                        .present(new TreeMap<>())
                        .arrivals(new TreeMap<>())
                        .satIn(List.of())
                        .quorum(null));
            case CheckedIn e ->
                with(now -> now.present(counting(present, e.capacity(), 1))
                        .arrivals(counting(arrivals, e.attendance(), 1)));
            case CheckedOut e -> withPresent(counting(present, e.capacity(), -1));
            case CheckInClosed _ -> withStage(MeetingStage.CHECK_IN_CLOSED).withQuorum(null);
            case CheckInReopened _ -> withStage(MeetingStage.ANNOUNCED).withQuorum(null);
            case QuorumDeclared e ->
                withStage(MeetingStage.QUORATE)
                        .withQuorum(new Quorum(e.present(), e.representatives(), e.derivation()));
            case RepresentativesAuthorised e ->
                withAuthorisations(plus(authorisations, new Authorisation(e.matter(), e.vote())));
            case SatIn e -> withSatIn(plus(satIn, e.member()));
            case MeetingClosed _ -> withStage(MeetingStage.CLOSED);
        };
    }

    private Electorate corrected(ElectorateCorrected e) {
        if (electorate == null) throw new IllegalStateException("an electorate was corrected before it was fixed");
        return new Electorate(e.total(), 0, 0, electorate.comingOfAge, null);
    }

    MeetingSheet voting(VoteOpened e) {
        return withVotes(plus(votes, e.vote()));
    }

    MeetingSheet rating(RatingAnnounced e) {
        return withRatings(plus(ratings, e.rating()));
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> counting(
            SortedMap<K, Integer> before, K which, int more) {
        var after = new TreeMap<>(before);
        after.merge(which, more, Integer::sum);
        return after;
    }
}
