package org.folkmoot.web.reports;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.reports.Recipient;
import org.folkmoot.reports.ReportCommand.AnswerReport;
import org.folkmoot.reports.ReportCommand.ReportUntrue;
import org.folkmoot.reports.ReportCommand.ReportViolation;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 10: a resident says that a posted sum is untrue, and the supervision board reports a violation (L25 35, 36). */
@AutoService(Act.class)
@Order(78)
public final class ReportAct implements Act {

    private static final LocalDate APRIL_20 = LocalDate.of(2026, 4, 20);
    private static final LocalDate APRIL_23 = LocalDate.of(2026, 4, 23);

    @Override
    public void perform(Year year) {
        untrue(year.play(), year.town());
        violation(year.play(), year.town());
    }

    private static void untrue(Play play, Town town) {
        var item = new DisclosureId(play.id('D'));
        var funds = DisclosureClass.FUNDS_AND_DONATIONS;
        play.must(town.chair(), APRIL_20, new PublishDisclosure(item, funds, "第一季度捐赠收支", play.digest(), null));
        var resident = new Actor.Resident(town.representatives.getFirst());
        var report = new ReportUntrue(new ReportId(play.id('N')), item, play.digest());
        var day = play.on("10", APRIL_20);
        day.refuses(town.chair(), report, "REPORT_BY_RESIDENTS_ONLY", "the chair reports by the office");
        day.accepts(resident, report, "a resident reports that a posted sum is untrue (DIS-4)");
        var again = new ReportUntrue(new ReportId(play.id('N')), item, play.digest());
        day.refuses(resident, again, "REPORTED_BEFORE", "… and the same once more before the answer");
        var order = new OrderCorrection(
                new OrderId(play.id('O')), OrderSubject.of(report.report()), "第三十五条", play.digest(), 5);
        var answer = new AnswerReport(report.report(), true, "所列金额与账目不符");
        var found = play.on("10", APRIL_23);
        found.refuses(town.streetOffice(), order, "NOTHING_TO_CORRECT", "an order before it was looked into");
        found.refuses(
                town.chair(),
                answer,
                "REPORT_ANSWERED_BY_STREET_OFFICE_ONLY",
                "the chair answers in the office's place");
        found.accepts(town.streetOffice(), answer, "the street office finds it true");
        found.accepts(town.streetOffice(), order, "… and orders the committee to correct it");
        var done = new ReportCorrection(order.order(), OrderSubject.of(item));
        found.refuses(town.chair(), done, "NOT_CORRECTED_BY_THAT", "the committee reports what it has not corrected");
        found.accepts(
                town.chair(),
                new CorrectDisclosure(item, "第一季度捐赠收支", play.digest(), "金额更正"),
                "the committee corrects the item: a new version (DIS-8)");
        found.accepts(town.chair(), done, "… and reports it");
    }

    private static void violation(Play play, Town town) {
        var report = new ReportViolation(
                new ReportId(play.id('N')),
                Recipient.STREET_OFFICE,
                "出租公共用房的收入未入账",
                "第三十六条第三款",
                play.digest(),
                play.digest());
        var day = play.on("10", APRIL_23);
        day.refuses(town.chair(), report, "REPORT_BY_BOARD_ONLY", "the chair reports a violation as the board");
        var member = town.board.getFirst().acting();
        day.accepts(
                member, report, "the board reports a violation to the street office and the supervisory organ (COM-6)");
    }
}
