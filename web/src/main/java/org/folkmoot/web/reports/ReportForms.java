package org.folkmoot.web.reports;

import static org.folkmoot.web.identity.Role.RESIDENT;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.reports.Recipient;
import org.folkmoot.reports.ReportCommand.AnswerReport;
import org.folkmoot.reports.ReportCommand.ReportUnpublished;
import org.folkmoot.reports.ReportCommand.ReportUntrue;
import org.folkmoot.reports.ReportCommand.ReportViolation;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of reports as forms. */
@Component
record ReportForms(Words words) implements FormSource {

    private static final String REPORT = "/reports/{report}";

    @Override
    public List<Form> forms() {
        return List.of(untrue(), unpublished(), violation(), answer());
    }

    private static Form untrue() {
        return Form.of("report-untrue", RESIDENT)
                .under("DIS-4")
                .makes("report", 'N')
                .about("disclosure")
                .text("text", TextKind.COMPLAINT)
                .becomes(ReportUntrue.class)
                .leadsTo(REPORT);
    }

    private Form unpublished() {
        return Form.of("report-unpublished", RESIDENT)
                .under("DIS-4")
                .makes("report", 'N')
                .choice("kind", words, DisclosureClass.values())
                .day("from")
                .day("to")
                .text("text", TextKind.COMPLAINT)
                .becomes(ReportUnpublished.class)
                .leadsTo(REPORT);
    }

    private Form violation() {
        return Form.of("report-violation", SUPERVISOR)
                .under("COM-6")
                .makes("report", 'N')
                .choice("to", words, Recipient.values())
                .line("subject")
                .line("article")
                .text("text", TextKind.VIOLATION)
                .file("document")
                .becomes(ReportViolation.class)
                .leadsTo(REPORT);
    }

    private static Form answer() {
        return Form.of("answer-report", STREET_OFFICE)
                .under("DIS-4", "COM-6")
                .about("report")
                .flag("founded")
                .line("reason")
                .becomes(AnswerReport.class)
                .leadsTo(REPORT);
    }
}
