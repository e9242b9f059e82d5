package org.folkmoot.projections.hearings;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** All hearings of a community. */
@AutoService(View.class)
public final class HearingCalendar implements Paged<HearingPage> {

    @Override
    public String name() {
        return "hearing-calendar";
    }

    @Override
    public Class<HearingPage> document() {
        return HearingPage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                HearingAnnounced.class,
                HearingOpened.class,
                DiscussionEnded.class,
                HearingClosed.class,
                HearingCancelled.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof HearingAnnounced e
                ? List.of(Paged.entry(e.hearing().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return Paged.pageOf(event(recorded).hearing().value(), links);
    }

    @Override
    public HearingPage first(String key, Recorded recorded) {
        return apply(HearingPage.EMPTY, recorded);
    }

    @Override
    public HearingPage apply(HearingPage page, Recorded recorded) {
        return page.after(event(recorded));
    }

    private static HearingEvent event(Recorded recorded) {
        if (recorded.event() instanceof HearingEvent event) return event;
        throw View.unexpected(recorded);
    }
}
