package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.supervision.RatingPage.Stage;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;

/** All ratings of a community. */
@AutoService(View.class)
public final class RatingList implements Paged<RatingPage> {

    @Override
    public String name() {
        return "rating-list";
    }

    @Override
    public Class<RatingPage> document() {
        return RatingPage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(RatingAnnounced.class, RatingOpened.class, RatingClosed.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof RatingAnnounced e
                ? List.of(Paged.entry(e.rating().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        if (recorded.event() instanceof SupervisionEvent e)
            return Paged.pageOf(e.rating().value(), links);
        throw View.unexpected(recorded);
    }

    @Override
    public RatingPage first(String key, Recorded recorded) {
        return apply(RatingPage.EMPTY, recorded);
    }

    @Override
    public RatingPage apply(RatingPage page, Recorded recorded) {
        return switch (recorded.event()) {
            case RatingAnnounced e -> page.with(e);
            case RatingOpened e -> page.at(e.rating(), Stage.OPEN);
            case RatingClosed e -> page.at(e.rating(), Stage.CLOSED);
            default -> throw View.unexpected(recorded);
        };
    }
}
