package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.duties.DutyRefusal.DUTY_ALREADY_NOTED;
import static org.folkmoot.duties.DutyRefusal.DUTY_ENDED;
import static org.folkmoot.duties.DutyRefusal.DUTY_NOT_SO_FAR;
import static org.folkmoot.duties.DutyRefusal.DUTY_UNKNOWN;
import static org.folkmoot.duties.DutyRefusal.NOTED_BY_SOFTWARE_ONLY;

import java.time.LocalDate;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyExtended;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Holidays;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** The software notes that a duty's day is near or past, or has moved: once each, and only what is so. */
final class NotingDecider implements Decider<NoteDuty, NotingDecider.State> {

    /** @param course null if there is no such duty */
    record State(@Nullable DutyCourse course, RuleBooks books, Holidays holidays) {}

    @Override
    public Known<State> knows(Given given, NoteDuty command) {
        return Known.together(DutyCourse.of(command.duty()), RuleBookEvent.adopted(), DutyEvent.holidays(), State::new);
    }

    @Override
    public Decision decide(Given given, NoteDuty command, State state) {
        if (!(given.by() instanceof Actor.Software)) return refuse(NOTED_BY_SOFTWARE_ONLY);
        var course = state.course;
        if (course == null) return refuse(DUTY_UNKNOWN);
        if (!course.open()) return refuse(DUTY_ENDED);
        var dueOn = command.dueOn();
        if (!dueOn.equals(course.dueOn())) return refuse(DUTY_NOT_SO_FAR);
        if (course.noted() == DutyNotice.OVERDUE || course.noted() == command.notice())
            return refuse(DUTY_ALREADY_NOTED);
        var last = moved(dueOn, given.today(), state);
        return switch (command.notice()) {
            case EXTENDED ->
                last.equals(dueOn) ? refuse(DUTY_NOT_SO_FAR) : accept(new DutyExtended(command.duty(), dueOn, last));
            case DUE_SOON ->
                given.today().isBefore(last.minusDays(DutyCourse.SOON))
                                || given.today().isAfter(last)
                        ? refuse(DUTY_NOT_SO_FAR)
                        : accept(new DutyDueSoon(command.duty(), dueOn));
            case OVERDUE ->
                given.today().isAfter(last) ? accept(new DutyOverdue(command.duty(), dueOn)) : refuse(DUTY_NOT_SO_FAR);
        };
    }

    /** A day that has become a holiday moves where the rule book moves the days of bodies; a change never shortens the time. */
    private static LocalDate moved(LocalDate dueOn, LocalDate today, State state) {
        return state.books
                .inForceOn(today)
                .map(book -> Days.of(book).with(state.holidays).lastDay(dueOn, 0, Days.Whose.BODY))
                .orElse(dueOn);
    }
}
