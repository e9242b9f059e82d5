package org.folkmoot.projections.results;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Link;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;

/** All results of a community. */
@AutoService(View.class)
public final class ResultList implements Paged<ResultPage> {

    @Override
    public String name() {
        return "result-list";
    }

    @Override
    public Class<ResultPage> document() {
        return ResultPage.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ResultEvent.class, DisclosurePublished.class);
    }

    @Override
    public List<Link> links(Recorded recorded) {
        return recorded.event() instanceof ResultDeclared e
                ? List.of(Paged.entry(e.vote().value()))
                : List.of();
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case ResultEvent e -> Paged.pageOf(e.vote().value(), links);
            case DisclosurePublished e ->
                e.vote() == null ? List.of() : Paged.pageOf(e.vote().value(), links);
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public ResultPage first(String key, Recorded recorded) {
        return apply(ResultPage.EMPTY, recorded);
    }

    @Override
    public ResultPage apply(ResultPage page, Recorded recorded) {
        return switch (recorded.event()) {
            case ResultEvent e -> page.after(e);
            case DisclosurePublished e when e.vote() != null -> page.published(e.vote(), e);
            default -> throw View.unexpected(recorded);
        };
    }
}
