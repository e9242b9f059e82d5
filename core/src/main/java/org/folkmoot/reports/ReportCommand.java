package org.folkmoot.reports;

import java.time.LocalDate;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.ReportId;

/** What is asked for about a report. */
public sealed interface ReportCommand extends Command {
    ReportId report();

    /** A resident reports what the committee has published or should have (DIS-4). */
    sealed interface Complaining extends ReportCommand {}

    /** What an item on the board says is untrue. @param text what is untrue, kept beside the record */
    @StoredAs("report-untrue.v1")
    record ReportUntrue(ReportId report, DisclosureId disclosure, Digest text) implements Complaining {}

    /**
     * Something is not published that should be.
     *
     * @param kind the class of what is missing
     * @param from the first day of the time that it is about
     * @param to the last
     * @param text what is missing, kept beside the record
     */
    @StoredAs("report-unpublished.v1")
    record ReportUnpublished(ReportId report, DisclosureClass kind, LocalDate from, LocalDate to, Digest text)
            implements Complaining {}

    /**
     * The supervision board reports a violation, to that office and to the supervisory organ (COM-6).
     *
     * @param subject what was done, as one line that names no person
     * @param article of the law that was broken, as one line
     * @param text kept beside the record
     * @param document which shows it
     */
    @StoredAs("report-violation.v1")
    record ReportViolation(
            ReportId report,
            Recipient to,
            String subject,
            String article,
            Digest text,
            @OfFile(personal = true) Digest document)
            implements ReportCommand {}

    /**
     * The street office says what it has found.
     *
     * @param founded whether the report is true; then it may order a correction
     * @param reason one line that names no person
     */
    @StoredAs("answer-report.v1")
    record AnswerReport(ReportId report, boolean founded, String reason) implements ReportCommand {}
}
