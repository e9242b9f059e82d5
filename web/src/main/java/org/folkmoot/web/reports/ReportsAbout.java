package org.folkmoot.web.reports;

import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.reports.ReportSheet;
import org.folkmoot.projections.reports.ReportSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.springframework.stereotype.Component;

/** The reports about one item of the board, for its page. */
@Component("reports")
public record ReportsAbout(Views views) {

    /** The newest first. */
    public List<ReportSheet> of(CommunityId community, DisclosureId item) {
        return views.list(ReportSheets.class, community).where(report -> item.equals(report.disclosure())).stream()
                .toList();
    }
}
