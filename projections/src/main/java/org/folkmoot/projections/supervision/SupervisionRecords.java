package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.projections.kit.Alias;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.FormsConfirmed;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The record of each body, by its name ({@link #key}). */
@AutoService(View.class)
public final class SupervisionRecords extends Sheets<SupervisionRecord> implements ForAccounts {

    public SupervisionRecords() {
        super("supervision", SupervisionRecord.class);
        on(OfficerSeated.class, of(OfficerSeated::body), SupervisionRecord::seated);
        on(OfficeEnded.class, of(OfficeEnded::body), SupervisionRecord::ended);
        // Later events name the meeting but not its kind, and the rating but not its subjects.
        names(MeetingCalled.class, SupervisionRecords::ofCommittee);
        names(RatingAnnounced.class, SupervisionRecords::ofBodies);
        on(NoticeIssued.class, named(MeetingEvent::meeting), SupervisionRecord::meeting);
        on(MeetingAdjourned.class, named(MeetingEvent::meeting), SupervisionRecord::meeting);
        on(CheckedIn.class, named(e -> e.officer() == null ? null : e.meeting()), SupervisionRecord::meeting);
        on(CheckedOut.class, named(MeetingEvent::meeting), SupervisionRecord::meeting);
        on(MeetingClosed.class, named(MeetingEvent::meeting), SupervisionRecord::meeting);
        on(RatingAnnounced.class, named(SupervisionEvent::rating), SupervisionRecord::rating);
        on(RatingOpened.class, named(SupervisionEvent::rating), SupervisionRecord::rating);
        on(DutyReportFiled.class, of(e -> e.subject().body()), SupervisionRecord::rating);
        on(FormsConfirmed.class, of(e -> e.subject().body()), SupervisionRecord::rating);
        on(GradeGiven.class, of(e -> e.subject().body()), SupervisionRecord::rating);
        on(GradeAnnulled.class, of(e -> e.subject().body()), SupervisionRecord::rating);
        on(GradeDelivered.class, of(e -> e.subject().body()), SupervisionRecord::rating);
    }

    /** Where a body's record is found. */
    public static String key(Body body) {
        return body.name();
    }

    private static <E> Keys<E> of(Function<E, @Nullable Body> body) {
        return (event, _) -> Stream.ofNullable(body.apply(event)).map(SupervisionRecords::key);
    }

    /** The bodies that something stands for. */
    private static <E> Keys<E> named(Function<E, ? extends @Nullable Id> name) {
        return (event, links) -> Stream.<Id>ofNullable(name.apply(event))
                .flatMap(id -> links.to(id.value()).stream())
                .flatMap(bodies -> Arrays.stream(bodies.split(",")));
    }

    private static @Nullable Alias ofCommittee(MeetingCalled e) {
        return e.kind() == MeetingKind.REPRESENTATIVES ? new Alias(e.meeting().value(), key(Body.COMMITTEE)) : null;
    }

    private static Alias ofBodies(RatingAnnounced e) {
        return new Alias(
                e.rating().value(),
                e.subjects().stream()
                        .map(Subject::body)
                        .distinct()
                        .map(SupervisionRecords::key)
                        .collect(Collectors.joining(",")));
    }

    @Override
    public SupervisionRecord first(String key, Recorded recorded) {
        return apply(SupervisionRecord.of(Body.valueOf(key)), recorded);
    }
}
