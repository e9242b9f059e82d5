package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;
import static org.folkmoot.projections.kit.Lists.plusAll;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.ContestAnswered;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeContested;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;

/**
 * The record that ratings of a body and its members rest on (下评上): only what happened, without a judgement of its own.
 *
 * @param seats of all its members, past ones included
 * @param sessions representatives' meetings that were announced, for the committee; for another body none
 * @param appraisals of the body and of its members, in the order in which they were announced
 */
@RecordBuilder
public record SupervisionRecord(
        Body body, List<Seat> seats, List<RepresentativesSession> sessions, List<Appraisal> appraisals)
        implements SupervisionRecordBuilder.With {

    static SupervisionRecord of(Body body) {
        return new SupervisionRecord(body, List.of(), List.of(), List.of());
    }

    /** Everybody who has a seat in the body or had one, in the order in which they came. */
    public List<OfficerId> officers() {
        return seats.stream().map(Seat::officer).distinct().toList();
    }

    /** The ratings of the body itself. */
    public List<Appraisal> ofBody() {
        return appraisals.stream()
                .filter(one -> one.subject().officer() == null)
                .toList();
    }

    /** One officer's record; empty lists for somebody who never sat in the body. */
    public LeaderRecord leader(OfficerId officer) {
        Predicate<RepresentativesSession> came = session -> session.present().contains(officer);
        return new LeaderRecord(
                officer,
                seats.stream().filter(seat -> seat.officer().equals(officer)).toList(),
                meetings(came),
                meetings(came.negate().and(session -> sitting(session.heldOn()).contains(officer))),
                appraisals.stream()
                        .filter(one -> officer.equals(one.subject().officer()))
                        .toList());
    }

    private List<MeetingId> meetings(Predicate<RepresentativesSession> which) {
        return sessions.stream()
                .filter(RepresentativesSession::held)
                .filter(which)
                .map(RepresentativesSession::meeting)
                .toList();
    }

    private List<OfficerId> sitting(LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.heldOn(day))
                .map(Seat::officer)
                .distinct()
                .toList();
    }

    SupervisionRecord seated(OfficerSeated e) {
        return withSeats(plus(seats, Seat.of(e)));
    }

    SupervisionRecord ended(OfficeEnded e) {
        return withSeats(seats.stream().map(seat -> seat.after(e)).toList());
    }

    SupervisionRecord meeting(MeetingEvent event) {
        var meeting = event.meeting();
        return switch (event) {
            case NoticeIssued e ->
                withSessions(plus(sessions, new RepresentativesSession(meeting, e.heldOn(), false, List.of())));
            case CheckedIn e -> {
                var officer = e.officer();
                yield officer == null ? this : session(meeting, session -> session.arrived(officer));
            }
            case CheckedOut e -> session(meeting, session -> left(session, e.resident()));
            case MeetingAdjourned e -> session(meeting, session -> session.adjourned(e.heldOn()));
            case MeetingClosed _ -> session(meeting, session -> session.withHeld(true));
            case MeetingCalled _, ElectorateFixed _, RepresentativesAuthorised _, MeetingEvent.Objected _ -> this;
            case CheckInClosed _, CheckInReopened _, QuorumDeclared _, DoorReviewed _, MeetingEvent.SatIn _ -> this;
        };
    }

    private SupervisionRecord session(MeetingId meeting, UnaryOperator<RepresentativesSession> change) {
        return withSessions(changed(sessions, one -> one.meeting().equals(meeting), change));
    }

    /** Whichever seat of theirs they came with. */
    private RepresentativesSession left(RepresentativesSession session, ResidentId resident) {
        return seats.stream()
                .filter(seat -> resident.equals(seat.resident()))
                .map(Seat::officer)
                .reduce(session, RepresentativesSession::left, (_, later) -> later);
    }

    SupervisionRecord rating(SupervisionEvent event, Recorded recorded) {
        var rating = event.rating();
        return switch (event) {
            case RatingAnnounced e -> withAppraisals(plusAll(appraisals, own(e), whose -> Appraisal.of(e, whose)));
            case DutyReportFiled e -> appraisal(rating, e.subject(), one -> one.reported(e.filedOn()));
            case RatingOpened _ -> appraised(one -> one.rating().equals(rating), Appraisal::opened);
            case FormsConfirmed e -> appraisal(rating, e.subject(), one -> one.withRound(e.round()));
            case GradeGiven e -> {
                var day = recorded.given().today();
                yield appraisal(rating, e.subject(), one -> one.withGraded(Graded.of(e, one.round(), day)));
            }
            case GradeDelivered e -> appraisal(rating, e.subject(), one -> one.delivered(e));
            case GradeAnnulled e -> appraisal(rating, e.subject(), one -> one.withGraded(null));
            case FormsEntered _, GradesTied _, RatingClosed _, GradeContested _, ContestAnswered _ -> this;
        };
    }

    private List<Subject> own(RatingAnnounced e) {
        return e.subjects().stream().filter(subject -> subject.body() == body).toList();
    }

    private SupervisionRecord appraisal(RatingId rating, Subject subject, UnaryOperator<Appraisal> change) {
        return appraised(one -> one.is(rating, subject), change);
    }

    private SupervisionRecord appraised(Predicate<Appraisal> which, UnaryOperator<Appraisal> change) {
        return withAppraisals(changed(appraisals, which, change));
    }
}
