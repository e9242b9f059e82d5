package org.folkmoot.reports;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.reports.ReportRefusal.REPORT_BY_BOARD_ONLY;
import static org.folkmoot.reports.ReportRefusal.REPORT_EXISTS;
import static org.folkmoot.reports.ReportRefusal.VIOLATION_UNFIT;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.reports.ReportCommand.ReportViolation;
import org.folkmoot.reports.ReportEvent.Made;
import org.folkmoot.reports.ReportEvent.Violation;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.jspecify.annotations.Nullable;

/** A member of the supervision board reports a violation; no limit keeps the board from it. */
final class ViolationDecider implements Decider<ReportViolation, ViolationDecider.State> {

    /** @param made what was reported under this id; null if nothing */
    record State(Offices offices, @Nullable Made made) {}

    @Override
    public Known<State> knows(Given given, ReportViolation command) {
        return Known.together(CommunityEvent.officesOf(given.by()), ReportEvent.made(command.report()), State::new);
    }

    @Override
    public Decision decide(Given given, ReportViolation c, State state) {
        var seat = state.offices.heldBy(given.by(), Body.SUPERVISION_BOARD, given.today());
        if (seat.isEmpty()) return refuse(REPORT_BY_BOARD_ONLY);
        if (state.made != null) return refuse(REPORT_EXISTS);
        if (!OneLine.is(c.subject()) || !OneLine.is(c.article())) return refuse(VIOLATION_UNFIT);
        return accept(new ViolationReported(
                c.report(),
                seat.get().officer(),
                c.to(),
                new Violation(c.subject(), c.article()),
                c.text(),
                c.document(),
                given.today().plusDays(ComplaintDecider.DAYS_TO_ANSWER)));
    }
}
