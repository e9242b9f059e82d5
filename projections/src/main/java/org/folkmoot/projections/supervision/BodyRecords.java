package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingKind;

/** Each body by its name, such as {@code COMMITTEE}. */
@AutoService(View.class)
public final class BodyRecords implements View<BodyRecord> {

    private static final List<String> COMMITTEE = List.of(Body.COMMITTEE.name());

    @Override
    public String name() {
        return "body-records";
    }

    @Override
    public Class<BodyRecord> document() {
        return BodyRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                MeetingCalled.class,
                NoticeIssued.class,
                MeetingAdjourned.class,
                MeetingClosed.class,
                OpinionAnswered.class,
                DisclosurePublished.class,
                RatingAnnounced.class,
                DutyReportFiled.class,
                GradeGiven.class,
                GradeDelivered.class);
    }

    /** Whose members a meeting calls is known when it is called; later facts about it name only the meeting. */
    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof MeetingCalled e && e.kind() == MeetingKind.REPRESENTATIVES
                ? List.of(new Link.To(e.meeting().value(), Body.COMMITTEE.name()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case MeetingCalled _ -> List.of();
            case MeetingEvent e -> links.to(e.meeting().value()).stream().toList();
            case OpinionAnswered _ -> COMMITTEE;
            case DisclosurePublished e -> e.vote() == null ? List.of() : COMMITTEE;
            case RatingAnnounced e ->
                e.subjects().stream()
                        .flatMap(subject -> body(subject).stream())
                        .distinct()
                        .toList();
            case DutyReportFiled e -> body(e.subject());
            case GradeGiven e -> body(e.subject());
            case GradeDelivered e -> body(e.subject());
            default -> throw View.unexpected(recorded);
        };
    }

    /** The body, where it is the body itself that is rated. */
    private static List<String> body(Subject subject) {
        return subject.officer() == null ? List.of(subject.body().name()) : List.of();
    }

    @Override
    public BodyRecord first(String key, Recorded recorded) {
        return apply(BodyRecord.of(Body.valueOf(key)), recorded);
    }

    @Override
    public BodyRecord apply(BodyRecord body, Recorded recorded) {
        return switch (recorded.event()) {
            case NoticeIssued e -> body.called(e.meeting(), e.heldOn(), recorded.position());
            case MeetingAdjourned e -> body.moved(e.meeting(), e.heldOn(), recorded.position());
            case MeetingClosed e -> body.held(e.meeting());
            case OpinionAnswered e -> body.answered(e.late());
            case DisclosurePublished e -> body.published(e.late());
            case RatingAnnounced e -> body.with(body.duties().with(e));
            case DutyReportFiled e -> body.with(body.duties().with(e));
            case GradeGiven e -> body.with(body.duties().with(e));
            case GradeDelivered e -> body.with(body.duties().with(e));
            default -> throw View.unexpected(recorded);
        };
    }
}
