package org.folkmoot.projections.reports;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.folkmoot.reports.ReportEvent.Made;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.UnpublishedReported;
import org.folkmoot.reports.ReportEvent.UntrueReported;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * One report, without what only those are told who look into it: who has made it, and of what it accuses whom.
 *
 * @param disclosure the item of which something is untrue; null if it is of something else
 * @param kind the class of what is not published; null if it is of something else
 * @param period that it is about; null where no class is named
 * @param answerBy the last day on which it is answered in time
 * @param answer of the street office; null before
 * @param orders to correct that rest on it
 * @param position of the commit, in which only the street office reads who has made it
 */
@RecordBuilder
public record ReportSheet(
        ReportId id,
        Sort sort,
        @Nullable DisclosureId disclosure,
        @Nullable DisclosureClass kind,
        @Nullable Period period,
        LocalDate reportedOn,
        LocalDate answerBy,
        @Nullable ReportAnswered answer,
        List<OrderId> orders,
        long position)
        implements Listed<ReportSheet>, ReportSheetBuilder.With {

    /** What was reported. */
    public enum Sort {
        /** A resident: that an item is untrue. */
        UNTRUE,
        /** A resident: that something is not published. */
        UNPUBLISHED,
        /** The supervision board: a violation. */
        VIOLATION
    }

    /** How far it has come. */
    public enum Stage {
        OPEN,
        FOUNDED,
        UNFOUNDED
    }

    static ReportSheet of(Made made, Recorded recorded) {
        return switch (made) {
            case UntrueReported e -> of(e, Sort.UNTRUE, e.disclosure(), null, null, recorded);
            case UnpublishedReported e -> of(e, Sort.UNPUBLISHED, null, e.kind(), e.period(), recorded);
            case ViolationReported e -> of(e, Sort.VIOLATION, null, null, null, recorded);
        };
    }

    private static ReportSheet of(
            Made made,
            Sort sort,
            @Nullable DisclosureId disclosure,
            @Nullable DisclosureClass kind,
            @Nullable Period period,
            Recorded recorded) {
        return new ReportSheet(
                made.report(),
                sort,
                disclosure,
                kind,
                period,
                recorded.given().today(),
                made.answerBy(),
                null,
                List.of(),
                recorded.position());
    }

    @Override
    public ReportSheet entry() {
        return this;
    }

    public Stage stage() {
        if (answer == null) return Stage.OPEN;
        return answer.founded() ? Stage.FOUNDED : Stage.UNFOUNDED;
    }

    ReportSheet ordered(CorrectionOrdered e) {
        return withOrders(plus(orders, e.order()));
    }
}
