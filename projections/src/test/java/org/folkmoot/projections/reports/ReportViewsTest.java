package org.folkmoot.projections.reports;

import static org.folkmoot.projections.Facts.DAY;
import static org.folkmoot.projections.Facts.digest;
import static org.folkmoot.projections.Facts.disclosure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.orders.Addressee;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.projections.files.CitedSheets;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.reports.ReportSheet.Stage;
import org.folkmoot.reports.Recipient;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.UntrueReported;
import org.folkmoot.reports.ReportEvent.Violation;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ReportId;
import org.junit.jupiter.api.Test;

class ReportViewsTest {

    private static final ReportId REPORT = new ReportId("N-00000001");
    private static final Violation VIOLATION = new Violation("挪用维修款", "第三十六条");
    private static final ViolationReported ACCUSED = new ViolationReported(
            REPORT, Ids.officer(20), Recipient.STREET_OFFICE, VIOLATION, digest(1), digest(2), DAY.plusDays(30));
    private static final UntrueReported UNTRUE =
            new UntrueReported(REPORT, Ids.resident(7), disclosure(3), digest(1), DAY.plusDays(30));

    private static ReportSheet after(Event... events) {
        return Folded.of(new ReportSheets(), events).get(REPORT.value());
    }

    private static ReportAnswered answered(Violation violation, boolean founded) {
        return new ReportAnswered(REPORT, "COM-6", founded, "已核实", violation, DAY);
    }

    @Test
    void a_view_tells_neither_who_has_reported_nor_what_before_it_was_found_true() {
        assertFalse(after(UNTRUE).toString().contains(Ids.resident(7).value()));
        assertFalse(after(ACCUSED).toString().contains(Ids.officer(20).value()));
        assertFalse(after(ACCUSED).toString().contains("挪用维修款"));
        assertTrue(after(ACCUSED, answered(VIOLATION, true)).toString().contains("挪用维修款"));
    }

    @Test
    void a_report_shows_its_answer_and_what_was_ordered_on_it() {
        assertEquals(Stage.OPEN, after(UNTRUE).stage());
        var order = new OrderId("O-00000001");
        var ordered = new CorrectionOrdered(
                order, OrderSubject.of(REPORT), Addressee.COMMITTEE, "DIS-4", "35", digest(4), DAY, DAY.plusDays(30));
        var sheet = after(UNTRUE, new ReportAnswered(REPORT, "DIS-4", true, "已核实", null, DAY), ordered);
        assertEquals(Stage.FOUNDED, sheet.stage());
        assertEquals(List.of(order), sheet.orders());
        assertEquals(disclosure(3), sheet.disclosure());
        assertEquals(
                Stage.UNFOUNDED,
                after(UNTRUE, new ReportAnswered(REPORT, "DIS-4", false, "已核实", null, DAY))
                        .stage());
    }

    @Test
    void what_the_board_has_handed_in_is_withheld_from_those_whom_it_accuses() {
        var cited = Folded.of(new CitedSheets(), ACCUSED).get(digest(2).value());
        assertNotNull(cited);
        assertTrue(cited.personal() && cited.withheld());
    }
}
