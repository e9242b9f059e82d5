package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.DutyReportFiled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.OfficerId;

/** Each office holder by their id. */
@AutoService(View.class)
public final class OfficerRecords implements View<OfficerRecord> {

    @Override
    public String name() {
        return "officer-records";
    }

    @Override
    public Class<OfficerRecord> document() {
        return OfficerRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                OfficerSeated.class,
                OfficeEnded.class,
                CheckedIn.class,
                RatingAnnounced.class,
                DutyReportFiled.class,
                GradeGiven.class,
                GradeDelivered.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return officers(recorded).map(OfficerId::value).distinct().toList();
    }

    private static Stream<OfficerId> officers(Recorded recorded) {
        return switch (recorded.event()) {
            case OfficerSeated e -> Stream.of(e.officer());
            case OfficeEnded e -> Stream.of(e.officer());
            case CheckedIn e -> Stream.ofNullable(e.officer());
            case RatingAnnounced e ->
                e.subjects().stream().map(Subject::officer).filter(Objects::nonNull);
            case DutyReportFiled e -> Stream.ofNullable(e.subject().officer());
            case GradeGiven e -> Stream.ofNullable(e.subject().officer());
            case GradeDelivered e -> Stream.ofNullable(e.subject().officer());
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public OfficerRecord first(String key, Recorded recorded) {
        return apply(OfficerRecord.of(new OfficerId(key)), recorded);
    }

    @Override
    public OfficerRecord apply(OfficerRecord officer, Recorded recorded) {
        return switch (recorded.event()) {
            case OfficerSeated e -> officer.with(e);
            case OfficeEnded e -> officer.with(e);
            case CheckedIn e -> officer.with(e, recorded.position());
            case RatingAnnounced e -> officer.with(officer.duties().with(e));
            case DutyReportFiled e -> officer.with(officer.duties().with(e));
            case GradeGiven e -> officer.with(officer.duties().with(e));
            case GradeDelivered e -> officer.with(officer.duties().with(e));
            default -> throw View.unexpected(recorded);
        };
    }
}
