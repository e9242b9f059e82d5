package org.folkmoot.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What happened to a report. The street office owes its answer. */
public sealed interface ReportEvent extends Event, Obliging {
    ReportId report();

    @Override
    default Set<Tag> tags() {
        return withDuties(REPORTS, ofReport(report()));
    }

    /** A report was made. Who has made it, and of what they accuse whom, the street office alone is told. */
    sealed interface Made extends ReportEvent, Confidential {
        /** The rule under which it was. */
        String rule();

        /** What was written of it, kept beside the record. */
        Digest text();

        /** The last day on which it is answered in time. */
        LocalDate answerBy();

        @Override
        default List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toAnswer(report()), Body.STREET_OFFICE, rule(), answerBy())));
        }

        @Override
        default @Nullable Tag seal() {
            return null;
        }

        @Override
        default Readers readers() {
            return Readers.STREET_OFFICE;
        }
    }

    /** A resident's report (DIS-4). */
    sealed interface Complaint extends Made {
        ResidentId reporter();

        /** Whether the other is about the same. */
        default boolean isAboutThatOf(Complaint other) {
            return switch (this) {
                case UntrueReported e -> other instanceof UntrueReported that && e.disclosure.equals(that.disclosure);
                case UnpublishedReported e ->
                    other instanceof UnpublishedReported that && e.kind == that.kind && e.period.overlaps(that.period);
            };
        }

        @Override
        default String rule() {
            return "DIS-4";
        }
    }

    /** Of an item on the board. @param text what of it is untrue */
    @StoredAs("untrue-reported.v1")
    record UntrueReported(
            ReportId report, ResidentId reporter, DisclosureId disclosure, Digest text, LocalDate answerBy)
            implements Complaint {}

    /** Of something that is not published. @param period that it is about @param text what is missing */
    @StoredAs("unpublished-reported.v1")
    record UnpublishedReported(
            ReportId report, ResidentId reporter, DisclosureClass kind, Period period, Digest text, LocalDate answerBy)
            implements Complaint {}

    /** The supervision board has reported a violation to that office and to the supervisory organ (COM-6). */
    @StoredAs("violation-reported.v1")
    record ViolationReported(
            ReportId report,
            OfficerId reporter,
            Recipient to,
            Violation violation,
            Digest text,
            @OfFile(personal = true) Digest document,
            LocalDate answerBy)
            implements Made {
        @Override
        public String rule() {
            return "COM-6";
        }
    }

    /** @param subject what was done, as one line that names no person @param article of the law that was broken */
    record Violation(String subject, String article) {}

    /**
     * The street office has looked into it.
     *
     * @param rule under which it was reported
     * @param violation of which the board accused somebody, if it was found to be true: from now on everybody may read it; null otherwise
     */
    @StoredAs("report-answered.v1")
    record ReportAnswered(
            ReportId report,
            String rule,
            boolean founded,
            String reason,
            @Nullable Violation violation,
            LocalDate answeredOn)
            implements ReportEvent {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toAnswer(report)));
        }
    }

    /** By which rule a report was made that was found to be true; null if it was not. */
    static Known<@Nullable String> ruleOfFounded(ReportId report) {
        return Known.last(ofReport(report), ReportAnswered.class)
                .map(answered -> answered != null && answered.founded ? answered.rule : null);
    }

    /** What was reported; null if nothing was. */
    static Known<@Nullable Made> made(ReportId report) {
        return Known.from(
                Boundary.of(ofReport(report), UntrueReported.class, UnpublishedReported.class, ViolationReported.class),
                Made.class,
                null,
                (_, event) -> event);
    }

    /** The street office's duty. */
    static DutyId toAnswer(ReportId report) {
        return DutyId.of("answer-report", report);
    }

    /** All reports of a community. */
    Tag REPORTS = Tag.ofCommunity("reports");

    static Tag ofReport(ReportId report) {
        return Tag.of("report", report);
    }
}
