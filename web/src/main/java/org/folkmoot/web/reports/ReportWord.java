package org.folkmoot.web.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.reports.ReportSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What reports show of themselves. */
@Component
@Order(71)
record ReportWord(Views views, ReportTitles titles) implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("report", 'N')
                .withPage("/reports/")
                .withTitle((community, id) -> views.find(ReportSheets.class, community, id)
                        .map(report -> titles.of(community, report))
                        .orElse(id))
                .withUnderWay(this::underWay));
    }

    private Stream<Thing> underWay(CommunityId community) {
        return views.list(ReportSheets.class, community).where(report -> report.answer() == null).stream()
                .map(report -> new Thing(
                        titles.of(community, report),
                        "/reports/" + report.id(),
                        Map.of("report", report.id().value()),
                        Set.of()));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(58, "reports", "/reports", Visitor::isAtHome));
    }
}
