package org.folkmoot.reports;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.reports.ReportRefusal.REPORT_ALREADY_ANSWERED;
import static org.folkmoot.reports.ReportRefusal.REPORT_ANSWERED_BY_STREET_OFFICE_ONLY;
import static org.folkmoot.reports.ReportRefusal.REPORT_REASON_UNFIT;
import static org.folkmoot.reports.ReportRefusal.REPORT_UNKNOWN;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.reports.ReportCommand.AnswerReport;
import org.folkmoot.reports.ReportEvent.Made;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.jspecify.annotations.Nullable;

/** The street office answers a report once. What a report accuses somebody of becomes public only if it was found to be true. */
final class AnswerDecider implements Decider<AnswerReport, AnswerDecider.State> {

    /** @param made what was reported; null if nothing */
    record State(boolean byOffice, @Nullable Made made, boolean answered) {}

    @Override
    public Known<State> knows(Given given, AnswerReport command) {
        return Known.together(
                CommunityEvent.actsFor(Body.STREET_OFFICE, given),
                ReportEvent.made(command.report()),
                Known.whether(ReportEvent.ofReport(command.report()), ReportAnswered.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, AnswerReport c, State state) {
        if (!state.byOffice) return refuse(REPORT_ANSWERED_BY_STREET_OFFICE_ONLY);
        var made = state.made;
        if (made == null) return refuse(REPORT_UNKNOWN);
        if (state.answered) return refuse(REPORT_ALREADY_ANSWERED);
        if (!OneLine.is(c.reason())) return refuse(REPORT_REASON_UNFIT);
        var violation = c.founded() && made instanceof ViolationReported e ? e.violation() : null;
        return accept(new ReportAnswered(c.report(), made.rule(), c.founded(), c.reason(), violation, given.today()));
    }
}
