package org.folkmoot.projections.meetings;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Each meeting by its id. */
@AutoService(View.class)
public final class MeetingSheets implements View<MeetingSheet> {

    @Override
    public String name() {
        return "meeting-sheets";
    }

    @Override
    public Class<MeetingSheet> document() {
        return MeetingSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(MeetingEvent.class, VoteOpened.class, RatingAnnounced.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case MeetingEvent e -> List.of(e.meeting().value());
            case VoteOpened e -> List.of(e.meeting().value());
            case RatingAnnounced e -> List.of(e.meeting().value());
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public MeetingSheet first(String key, Recorded recorded) {
        if (recorded.event() instanceof MeetingCalled called) return MeetingSheet.of(called);
        throw View.unexpected(recorded);
    }

    @Override
    public MeetingSheet apply(MeetingSheet sheet, Recorded recorded) {
        return switch (recorded.event()) {
            case MeetingEvent e -> sheet.after(e);
            case VoteOpened e -> sheet.with(e.vote());
            case RatingAnnounced e -> sheet.with(e.rating());
            default -> throw View.unexpected(recorded);
        };
    }
}
