package org.folkmoot.projections.results;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.VoteId;

/** Each result by the id of its vote. */
@AutoService(View.class)
public final class ResultSheets implements View<ResultSheet> {

    @Override
    public String name() {
        return "result-sheets";
    }

    @Override
    public Class<ResultSheet> document() {
        return ResultSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ResultEvent.class, DisclosurePublished.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case ResultEvent e -> List.of(e.vote().value());
            case DisclosurePublished e ->
                Stream.ofNullable(e.vote()).map(VoteId::value).toList();
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public ResultSheet first(String key, Recorded recorded) {
        if (recorded.event() instanceof ResultDeclared declared)
            return ResultSheet.of(
                    declared, recorded.position(), recorded.given().at());
        throw View.unexpected(recorded);
    }

    @Override
    public ResultSheet apply(ResultSheet sheet, Recorded recorded) {
        return switch (recorded.event()) {
            case ResultEvent e ->
                sheet.after(e, recorded.position(), recorded.given().at());
            case DisclosurePublished e -> sheet.published(e);
            default -> throw View.unexpected(recorded);
        };
    }
}
