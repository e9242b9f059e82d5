package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingKind;

/** The record of each body, by its name ({@link #key}). */
@AutoService(View.class)
public final class SupervisionRecords implements View<SupervisionRecord> {

    /** Where a body's record is found. */
    public static String key(Body body) {
        return body.name();
    }

    @Override
    public String name() {
        return "supervision-records";
    }

    @Override
    public Class<SupervisionRecord> document() {
        return SupervisionRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                OfficerSeated.class,
                OfficeEnded.class,
                MeetingCalled.class,
                NoticeIssued.class,
                ElectorateCorrected.class,
                MeetingAdjourned.class,
                CheckedIn.class,
                CheckedOut.class,
                MeetingClosed.class,
                DiscussionEnded.class,
                OpinionAnswered.class,
                ResultDeclared.class,
                ResultAnnulled.class,
                DisclosurePublished.class,
                SupervisionEvent.class);
    }

    /** Later events name the meeting but not its kind, and the rating but not its subjects. */
    @Override
    public List<Link> links(Recorded recorded) {
        return switch (recorded.event()) {
            case MeetingCalled e
            when e.kind() == MeetingKind.REPRESENTATIVES ->
                List.of(new Link.To(e.meeting().value(), key(Body.COMMITTEE)));
            case RatingAnnounced e -> List.of(new Link.To(e.rating().value(), bodies(e)));
            default -> List.of();
        };
    }

    private static String bodies(RatingAnnounced e) {
        return e.subjects().stream()
                .map(Subject::body)
                .distinct()
                .map(SupervisionRecords::key)
                .collect(Collectors.joining(","));
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case OfficerSeated e -> List.of(key(e.body()));
            case OfficeEnded e -> List.of(key(e.body()));
            case MeetingCalled _ -> List.of();
            case CheckedIn e when e.officer() == null -> List.of();
            case MeetingEvent e -> named(e.meeting().value(), links);
            case SupervisionEvent e -> keys(e, links);
            case DisclosurePublished e when e.vote() == null -> List.of();
            case DiscussionEnded _, OpinionAnswered _, ResultDeclared _, ResultAnnulled _, DisclosurePublished _ ->
                List.of(key(Body.COMMITTEE));
            default -> throw View.unexpected(recorded);
        };
    }

    private static List<String> keys(SupervisionEvent event, Links links) {
        return switch (event) {
            case RatingAnnounced e -> named(e.rating().value(), links);
            case RatingOpened e -> named(e.rating().value(), links);
            case DutyReportFiled e -> List.of(key(e.subject().body()));
            case FormsConfirmed e -> List.of(key(e.subject().body()));
            case GradeGiven e -> List.of(key(e.subject().body()));
            case GradeDelivered e -> List.of(key(e.subject().body()));
            case FormsEntered _, GradesTied _, RatingClosed _ -> List.of();
        };
    }

    private static List<String> named(String name, Links links) {
        return links.to(name).map(keys -> Arrays.asList(keys.split(","))).orElse(List.of());
    }

    @Override
    public SupervisionRecord first(String key, Recorded recorded) {
        return apply(SupervisionRecord.of(Body.valueOf(key)), recorded);
    }

    @Override
    public SupervisionRecord apply(SupervisionRecord record, Recorded recorded) {
        return switch (recorded.event()) {
            case CommunityEvent e -> community(record, e);
            case MeetingEvent e -> meeting(record, e);
            case SupervisionEvent e -> rating(record, e, recorded);
            case DiscussionEnded e -> record.with(record.duties().after(e));
            case OpinionAnswered e -> record.with(record.duties().after(e));
            case ResultDeclared e -> record.with(record.duties().after(e));
            case ResultAnnulled e -> record.with(record.duties().annulled(e.vote()));
            case DisclosurePublished e -> record.with(record.duties().after(e));
            default -> throw View.unexpected(recorded);
        };
    }

    private static SupervisionRecord community(SupervisionRecord record, CommunityEvent event) {
        return switch (event) {
            case OfficerSeated e -> record.after(e);
            case OfficeEnded e -> record.after(e);
            case CommunityEvent.RecordOpened _, CommunityEvent.CommunityConstituted _ -> record;
            case CommunityEvent.BodySeated _, CommunityEvent.KinshipDeclared _ -> record;
        };
    }

    private static SupervisionRecord meeting(SupervisionRecord record, MeetingEvent event) {
        var meeting = event.meeting();
        return switch (event) {
            case NoticeIssued e -> record.called(meeting, e.postedOn(), e.heldOn());
            case ElectorateCorrected e ->
                record.session(meeting, e.resident(), e.entitled() ? Session::inviting : Session::without);
            case CheckedIn e -> {
                var officer = e.officer();
                yield officer == null ? record : record.session(meeting, session -> session.arrived(officer));
            }
            case CheckedOut e -> record.session(meeting, e.resident(), Session::left);
            case MeetingAdjourned e -> record.session(meeting, session -> session.adjourned(e.heldOn()));
            case MeetingClosed _ -> record.session(meeting, Session::closed);
            case MeetingCalled _, MeetingEvent.ElectorateFixed _, MeetingEvent.RepresentativesAuthorised _ -> record;
            case MeetingEvent.CheckInClosed _, MeetingEvent.CheckInReopened _, MeetingEvent.QuorumDeclared _ -> record;
        };
    }

    private static SupervisionRecord rating(SupervisionRecord record, SupervisionEvent event, Recorded recorded) {
        var rating = event.rating();
        return switch (event) {
            case RatingAnnounced e -> record.announced(e);
            case DutyReportFiled e -> record.appraisal(rating, e.subject(), one -> one.reported(e.filedOn()));
            case RatingOpened _ -> record.opened(rating);
            case FormsConfirmed e -> record.appraisal(rating, e.subject(), one -> one.counted(e.round()));
            case GradeGiven e ->
                record.appraisal(
                        rating,
                        e.subject(),
                        one -> one.with(
                                Graded.of(e, one.round(), recorded.given().today())));
            case GradeDelivered e -> record.appraisal(rating, e.subject(), one -> one.delivered(e));
            case FormsEntered _, GradesTied _, RatingClosed _ -> record;
        };
    }
}
