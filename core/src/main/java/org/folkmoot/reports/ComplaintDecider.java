package org.folkmoot.reports;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.reports.ReportRefusal.*;

import java.time.LocalDate;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.reports.ReportCommand.Complaining;
import org.folkmoot.reports.ReportCommand.ReportUnpublished;
import org.folkmoot.reports.ReportCommand.ReportUntrue;
import org.folkmoot.reports.ReportEvent.Complaint;
import org.folkmoot.reports.ReportEvent.UnpublishedReported;
import org.folkmoot.reports.ReportEvent.UntrueReported;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentOnRoll;

/** A resident reports what is untrue or not published, about one thing once, and only so much at a time. */
final class ComplaintDecider implements Decider<Complaining, ComplaintDecider.State> {

    /** In which the street office looks into a report; no law says. */
    static final int DAYS_TO_ANSWER = 30;

    /** How many reports of one resident wait for their answer at once, at most. */
    private static final int MOST_OPEN = 3;

    record State(boolean resident, OpenReports open, boolean published) {}

    @Override
    public Known<State> knows(Given given, Complaining command) {
        return Known.together(resident(given), OpenReports.all(), published(command), State::new);
    }

    private static Known<Boolean> resident(Given given) {
        return given.by() instanceof Actor.Resident(var id)
                ? RollEvent.onRoll(id).map(ResidentOnRoll::onRoll)
                : Known.of(false);
    }

    private static Known<Boolean> published(Complaining command) {
        return command instanceof ReportUntrue c
                ? Known.whether(DisclosureEvent.ofDisclosure(c.disclosure()), DisclosurePublished.class)
                : Known.of(true);
    }

    @Override
    public Decision decide(Given given, Complaining command, State state) {
        if (!(given.by() instanceof Actor.Resident(var resident)) || !state.resident)
            return refuse(REPORT_BY_RESIDENTS_ONLY);
        if (state.open.has(command.report())) return refuse(REPORT_EXISTS);
        if (!state.published) return refuse(REPORTED_ITEM_UNKNOWN);
        if (command instanceof ReportUnpublished c && !isTime(c, given.today())) return refuse(REPORTED_PERIOD_UNFIT);
        var by = given.today().plusDays(DAYS_TO_ANSWER);
        Complaint complaint = switch (command) {
            case ReportUntrue c -> new UntrueReported(c.report(), resident, c.disclosure(), c.text(), by);
            case ReportUnpublished c ->
                new UnpublishedReported(c.report(), resident, c.kind(), new Period(c.from(), c.to()), c.text(), by);
        };
        var waiting = state.open.of(resident);
        if (waiting.stream().anyMatch(complaint::isAboutThatOf)) return refuse(REPORTED_BEFORE);
        return waiting.size() < MOST_OPEN ? accept(complaint) : refuse(TOO_MANY_REPORTS);
    }

    /** What is to be published of a time to come cannot be missing yet. */
    private static boolean isTime(ReportUnpublished c, LocalDate today) {
        return !c.to().isBefore(c.from()) && !c.from().isAfter(today);
    }
}
