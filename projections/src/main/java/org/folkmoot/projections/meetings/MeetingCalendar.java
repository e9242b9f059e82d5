package org.folkmoot.projections.meetings;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.meetings.MeetingPage.Entry;
import org.folkmoot.record.Recorded;

/** All meetings of a community. */
@AutoService(View.class)
public final class MeetingCalendar implements Paged<MeetingPage> {

    @Override
    public String name() {
        return "meeting-calendar";
    }

    @Override
    public Class<MeetingPage> document() {
        return MeetingPage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(MeetingEvent.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof MeetingCalled e
                ? List.of(Paged.entry(e.meeting().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case CheckedIn _, CheckedOut _, RepresentativesAuthorised _ -> List.of();
            case MeetingEvent e -> Paged.pageOf(e.meeting().value(), links);
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public MeetingPage first(String key, Recorded recorded) {
        return apply(MeetingPage.EMPTY, recorded);
    }

    @Override
    public MeetingPage apply(MeetingPage page, Recorded recorded) {
        if (recorded.event() instanceof MeetingEvent e) return page.after(e);
        throw View.unexpected(recorded);
    }

    /** The meetings of a month, by day. */
    public static List<Entry> in(YearMonth month, List<MeetingPage> pages) {
        return some(pages, entry -> YearMonth.from(entry.heldOn()).equals(month));
    }

    /** The meetings of that day and later, by day. */
    public static List<Entry> from(LocalDate day, List<MeetingPage> pages) {
        return some(pages, entry -> !entry.heldOn().isBefore(day));
    }

    private static List<Entry> some(List<MeetingPage> pages, Predicate<Entry> which) {
        return pages.stream()
                .flatMap(page -> page.meetings().stream())
                .filter(which)
                .sorted(Comparator.comparing(Entry::heldOn))
                .toList();
    }
}
