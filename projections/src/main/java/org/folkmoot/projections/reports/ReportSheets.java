package org.folkmoot.projections.reports;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.reports.ReportEvent.Made;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.vocabulary.ReportId;

/** Each report by its id. */
@AutoService(View.class)
public final class ReportSheets extends Sheets<ReportSheet> implements ForAccounts {

    public ReportSheets() {
        super("reports", ReportSheet.class);
        begins(Made.class, Made::report, ReportSheet::of);
        on(Made.class, Made::report, (_, made, recorded) -> ReportSheet.of(made, recorded));
        on(ReportAnswered.class, ReportAnswered::report, ReportSheet::withAnswer);
        on(CorrectionOrdered.class, each(ReportSheets::reported), ReportSheet::ordered);
    }

    private static List<ReportId> reported(CorrectionOrdered e) {
        var report = e.subject().report();
        return report == null ? List.of() : List.of(report);
    }
}
