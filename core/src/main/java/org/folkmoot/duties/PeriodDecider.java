package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.duties.DutyRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyCommand.BeginPeriod;
import org.folkmoot.duties.DutyEvent.PeriodBegun;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Parameter;
import org.folkmoot.vocabulary.RuleBooks;

/** The software says that a year or half-year has begun, in which the committee owes a meeting, a rating or a report. */
final class PeriodDecider implements Decider<BeginPeriod, PeriodDecider.State> {

    /** @param done how often it was done in that time before the software came to it */
    record State(boolean begun, int done, Offices committee, RuleBooks books) {}

    @Override
    public Known<State> knows(Given given, BeginPeriod command) {
        var duty = command.kind().on(command.from());
        return Known.together(
                Known.whether(Obliging.ofDuty(duty), PeriodBegun.class),
                done(duty),
                CommunityEvent.officesOf(Body.COMMITTEE),
                RuleBookEvent.adopted(),
                State::new);
    }

    private static Known<Integer> done(DutyId duty) {
        return Known.from(
                Boundary.of(Obliging.ofDuty(duty), Obliging.class),
                Obliging.class,
                0,
                (before, event) -> before
                        + (int) event.duties().stream()
                                .filter(new Duty.Done(duty)::equals)
                                .count());
    }

    @Override
    public Decision decide(Given given, BeginPeriod c, State state) {
        if (!(given.by() instanceof Actor.Software)) return refuse(NOTED_BY_SOFTWARE_ONLY);
        var period = c.kind().periodOf(c.from());
        if (!period.from().equals(c.from()) || !period.includes(given.today())) return refuse(PERIOD_NOT_RUNNING);
        if (state.begun) return refuse(PERIOD_ALREADY_BEGUN);
        // Who was not in office on its first day had no whole time to do it in.
        if (!state.committee.sits(Body.COMMITTEE, c.from())) return refuse(PERIOD_WITHOUT_COMMITTEE);
        int times = times(given, c, state.books);
        if (times == 0) return refuse(PERIOD_ASKS_NOTHING);
        return accept(new PeriodBegun(c.kind(), period, times, Math.min(times, state.done)));
    }

    private static int times(Given given, BeginPeriod c, RuleBooks books) {
        return switch (c.kind()) {
            case MEET_RESIDENTS ->
                books.inForceOn(given.today())
                        .flatMap(book -> book.number("assembly.min_per_year"))
                        .orElse(0);
            case MEET_REPRESENTATIVES, RATE_COMMITTEE, REPORT_YEARLY ->
                c.from().isBefore(Parameter.L25_IN_FORCE) ? 0 : 1;
        };
    }
}
