package org.folkmoot.orders;

import static org.folkmoot.committee.MotionPurpose.COMPLY_WITH_ORDER;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.orders.OrderFixture.*;
import static org.folkmoot.orders.OrderRefusal.NOTHING_TO_CORRECT;
import static org.folkmoot.orders.OrderRefusal.NOT_CORRECTED_BY_THAT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DIS-4, COM-6: what was reported and found to be true is ordered to be corrected, or published. */
class OrderOnReportTest {

    private static final ReportId REPORT = new ReportId("N-00000001");
    private static final DisclosureId PUBLISHED = new DisclosureId("D-00000003");

    private static ReportAnswered answered(boolean founded, String rule) {
        return new ReportAnswered(REPORT, rule, founded, "已核实", null, ORDERED_ON);
    }

    private static Decision ordering(History history) {
        return history.when(STREET, ORDERED_ON, order(about(REPORT), DAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIS-4", "COM-6"})
    void what_was_found_to_be_true_is_ordered_under_the_rule_of_the_report(String rule) {
        assertEquals(
                accept(ordered(about(REPORT), Addressee.COMMITTEE, rule)), ordering(DECIDED.and(answered(true, rule))));
    }

    @Test
    void what_was_not_answered_or_found_untrue_is_not_ordered() {
        assertEquals(refuse(NOTHING_TO_CORRECT), ordering(DECIDED));
        assertEquals(refuse(NOTHING_TO_CORRECT), ordering(DECIDED.and(answered(false, "DIS-4"))));
    }

    @Test
    void it_is_corrected_by_what_was_published_or_corrected_since_or_by_a_decision() {
        var ordered = DECIDED.and(answered(true, "DIS-4")).and(ordered(about(REPORT), Addressee.COMMITTEE, "DIS-4"));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), reporting(ordered, ITEM));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), reporting(ordered, PUBLISHED));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), reporting(ordered, REPORT));
        assertEquals(accept(reported(ITEM, "DIS-4")), reporting(ordered.and(corrected(2)), ITEM));
        assertEquals(accept(reported(PUBLISHED, "DIS-4")), reporting(ordered.and(published()), PUBLISHED));
        assertEquals(
                accept(reported(ANSWER, "DIS-4")), reporting(ordered.and(answer(COMPLY_WITH_ORDER, ORDER, 5)), ANSWER));
    }

    @Test
    void what_stood_on_the_board_before_the_order_corrects_nothing() {
        var ordered = DECIDED.and(published())
                .and(answered(true, "DIS-4"))
                .and(ordered(about(REPORT), Addressee.COMMITTEE, "DIS-4"));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), reporting(ordered, PUBLISHED));
    }

    private static Decision reporting(History history, Id by) {
        return history.when(CHAIR, ORDERED_ON, new ReportCorrection(ORDER, about(by)));
    }

    private static CorrectionReported reported(Id by, String rule) {
        return new CorrectionReported(ORDER, about(by), rule);
    }

    private static DisclosurePublished published() {
        return new DisclosurePublished(
                PUBLISHED,
                DisclosureClass.FUNDS_AND_DONATIONS,
                "收支",
                REASON,
                null,
                ORDERED_ON,
                ORDERED_ON.plusDays(15),
                null,
                false,
                BOOK_REF);
    }
}
