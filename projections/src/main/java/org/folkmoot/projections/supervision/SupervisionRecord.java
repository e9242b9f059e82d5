package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
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
 * @param duties what the committee as a whole owed; for another body nothing
 */
public record SupervisionRecord(
        Body body, List<Seat> seats, List<Session> sessions, List<Appraisal> appraisals, Duties duties) {

    static SupervisionRecord of(Body body) {
        return new SupervisionRecord(body, List.of(), List.of(), List.of(), Duties.NONE);
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
        Predicate<Session> came = session -> session.present().contains(officer);
        return new LeaderRecord(
                officer,
                seats.stream().filter(seat -> seat.officer().equals(officer)).toList(),
                meetings(came),
                meetings(came.negate().and(session -> owedBy(officer, session))),
                appraisals.stream()
                        .filter(one -> officer.equals(one.subject().officer()))
                        .toList());
    }

    private List<MeetingId> meetings(Predicate<Session> which) {
        return sessions.stream()
                .filter(Session::held)
                .filter(which)
                .map(Session::meeting)
                .toList();
    }

    /** Whoever left the office between notice and meeting owed it nothing. */
    private boolean owedBy(OfficerId officer, Session session) {
        return session.invited().contains(officer) && sitting(session.heldOn()).contains(officer);
    }

    private List<OfficerId> sitting(LocalDate day) {
        return seats.stream()
                .filter(seat -> seat.heldOn(day))
                .map(Seat::officer)
                .distinct()
                .toList();
    }

    SupervisionRecord after(OfficerSeated e) {
        return new SupervisionRecord(body, plus(seats, Seat.of(e)), sessions, appraisals, duties);
    }

    SupervisionRecord after(OfficeEnded e) {
        return new SupervisionRecord(
                body, seats.stream().map(seat -> seat.after(e)).toList(), sessions, appraisals, duties);
    }

    SupervisionRecord called(MeetingId meeting, LocalDate postedOn, LocalDate heldOn) {
        var session = new Session(meeting, postedOn, heldOn, false, sitting(postedOn), List.of());
        return new SupervisionRecord(body, seats, plus(sessions, session), appraisals, duties);
    }

    SupervisionRecord session(MeetingId meeting, UnaryOperator<Session> change) {
        return new SupervisionRecord(
                body, seats, changed(sessions, one -> one.meeting().equals(meeting), change), appraisals, duties);
    }

    /** As {@link #session(MeetingId, UnaryOperator)}, if the resident sat in the body on the day of the notice. */
    SupervisionRecord session(MeetingId meeting, ResidentId resident, BiFunction<Session, OfficerId, Session> change) {
        return session(
                meeting,
                session -> officer(resident, session.postedOn())
                        .map(officer -> change.apply(session, officer))
                        .orElse(session));
    }

    private Optional<OfficerId> officer(ResidentId resident, LocalDate day) {
        return seats.stream()
                .filter(seat -> resident.equals(seat.resident()) && seat.heldOn(day))
                .map(Seat::officer)
                .findFirst();
    }

    SupervisionRecord announced(RatingAnnounced e) {
        var own = e.subjects().stream()
                .filter(subject -> subject.body() == body)
                .map(subject -> Appraisal.of(e, subject));
        var more = Stream.concat(appraisals.stream(), own).toList();
        return new SupervisionRecord(body, seats, sessions, more, duties);
    }

    SupervisionRecord opened(RatingId rating) {
        return appraised(one -> one.rating().equals(rating), Appraisal::opened);
    }

    SupervisionRecord appraisal(RatingId rating, Subject subject, UnaryOperator<Appraisal> change) {
        return appraised(one -> one.is(rating, subject), change);
    }

    private SupervisionRecord appraised(Predicate<Appraisal> which, UnaryOperator<Appraisal> change) {
        return new SupervisionRecord(body, seats, sessions, changed(appraisals, which, change), duties);
    }

    SupervisionRecord with(Duties now) {
        return new SupervisionRecord(body, seats, sessions, appraisals, now);
    }
}
