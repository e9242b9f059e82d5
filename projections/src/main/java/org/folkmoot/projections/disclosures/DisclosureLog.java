package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** All disclosures of a community, to be searched by a {@link DisclosureSearch}. */
@AutoService(View.class)
public final class DisclosureLog implements Paged<DisclosurePage> {

    @Override
    public String name() {
        return "disclosure-log";
    }

    @Override
    public int version() {
        return 2;
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
        return page.after(event(recorded), recorded.given().at());
    }

    private static DisclosureEvent event(Recorded recorded) {
        if (recorded.event() instanceof DisclosureEvent event) return event;
        throw View.unexpected(recorded);
    }
}
