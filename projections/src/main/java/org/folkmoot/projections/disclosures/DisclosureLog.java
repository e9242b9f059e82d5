package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.disclosures.DisclosurePage.Entry;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.jspecify.annotations.Nullable;

/** All disclosures of a community. */
@AutoService(View.class)
public final class DisclosureLog implements Paged<DisclosurePage> {

    @Override
    public String name() {
        return "disclosure-log";
    }

    @Override
    public Class<DisclosurePage> document() {
        return DisclosurePage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(DisclosureEvent.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof DisclosurePublished e
                ? List.of(Paged.entry(e.disclosure().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return Paged.pageOf(event(recorded).disclosure().value(), links);
    }

    @Override
    public DisclosurePage first(String key, Recorded recorded) {
        return apply(DisclosurePage.EMPTY, recorded);
    }

    @Override
    public DisclosurePage apply(DisclosurePage page, Recorded recorded) {
        return page.after(event(recorded));
    }

    private static DisclosureEvent event(Recorded recorded) {
        if (recorded.event() instanceof DisclosureEvent event) return event;
        throw View.unexpected(recorded);
    }

    /**
     * Items of the log, newest first.
     *
     * @param kind only of that class; null for all
     * @param words only those whose titles hold all these words, in whatever case; empty for all
     */
    public static Stream<Entry> search(List<DisclosurePage> pages, @Nullable DisclosureClass kind, String words) {
        var wanted = Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(1, pages.size())
                .mapToObj(back -> pages.get(pages.size() - back).items().reversed())
                .flatMap(List::stream)
                .filter(entry -> kind == null || entry.kind() == kind)
                .filter(entry -> holds(entry.title().toLowerCase(Locale.ROOT), wanted));
    }

    private static boolean holds(String title, List<String> words) {
        return words.stream().allMatch(title::contains);
    }
}
