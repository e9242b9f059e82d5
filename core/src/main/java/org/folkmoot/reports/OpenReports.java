package org.folkmoot.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Known;
import org.folkmoot.reports.ReportEvent.Complaint;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.vocabulary.ResidentId;

/**
 * The reports of a community. An answer must not tell whose report it answers, so all are read together; they are few.
 *
 * @param known all that were made
 * @param waiting of residents, and not answered
 */
record OpenReports(Set<ReportId> known, List<Complaint> waiting) {

    private static final OpenReports NONE = new OpenReports(Set.of(), List.of());

    static Known<OpenReports> all() {
        return Known.from(ReportEvent.REPORTS, ReportEvent.class, NONE, OpenReports::after);
    }

    private OpenReports after(ReportEvent event) {
        return switch (event) {
            case Complaint e ->
                with(e.report(), Stream.concat(waiting.stream(), Stream.of(e)).toList());
            case ViolationReported e -> with(e.report(), waiting);
            case ReportAnswered e ->
                with(
                        e.report(),
                        waiting.stream()
                                .filter(one -> !one.report().equals(e.report()))
                                .toList());
        };
    }

    private OpenReports with(ReportId report, List<Complaint> open) {
        var more = new HashSet<>(known);
        more.add(report);
        return new OpenReports(more, open);
    }

    boolean has(ReportId report) {
        return known.contains(report);
    }

    /** Those of one resident that wait for their answer. */
    List<Complaint> of(ResidentId resident) {
        return waiting.stream().filter(one -> one.reporter().equals(resident)).toList();
    }
}
