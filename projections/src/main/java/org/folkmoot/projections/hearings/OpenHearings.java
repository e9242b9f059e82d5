package org.folkmoot.projections.hearings;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** The open hearings of a community, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class OpenHearings implements View<OpenHearingList> {

    public static final String KEY = "open";

    @Override
    public String name() {
        return "open-hearings";
    }

    @Override
    public Class<OpenHearingList> document() {
        return OpenHearingList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                HearingAnnounced.class,
                ParticipantsNamed.class,
                HearingOpened.class,
                DiscussionEnded.class,
                HearingClosed.class,
                HearingCancelled.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public OpenHearingList first(String key, Recorded recorded) {
        return apply(OpenHearingList.EMPTY, recorded);
    }

    @Override
    public OpenHearingList apply(OpenHearingList list, Recorded recorded) {
        return switch (recorded.event()) {
            case HearingAnnounced e -> list.with(e);
            case ParticipantsNamed e -> list.after(e);
            case HearingOpened e -> list.after(e);
            case DiscussionEnded e -> list.after(e);
            case HearingClosed e -> list.without(e.hearing());
            case HearingCancelled e -> list.without(e.hearing());
            default -> throw View.unexpected(recorded);
        };
    }
}
