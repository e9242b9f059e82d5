package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;

/** What a community has still to publish, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class DuePublications implements View<DueList> {

    public static final String KEY = "due";

    @Override
    public String name() {
        return "due-publications";
    }

    @Override
    public Class<DueList> document() {
        return DueList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ResultEvent.class, GradeGiven.class, DisclosurePublished.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public DueList first(String key, Recorded recorded) {
        return apply(DueList.EMPTY, recorded);
    }

    @Override
    public DueList apply(DueList due, Recorded recorded) {
        return switch (recorded.event()) {
            case ResultEvent e -> due.after(e);
            case GradeGiven e -> due.with(e, recorded.given().today());
            case DisclosurePublished e -> due.without(e);
            default -> throw View.unexpected(recorded);
        };
    }
}
