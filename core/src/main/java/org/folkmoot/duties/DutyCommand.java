package org.folkmoot.duties;

import java.time.LocalDate;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.DutyId;

/** What is asked for about clocks. */
public sealed interface DutyCommand extends Command {

    /** The software notes that a duty's day is near, past, or has moved. @param dueOn its last day until then */
    @StoredAs("note-duty.v1")
    record NoteDuty(DutyId duty, DutyNotice notice, LocalDate dueOn) implements DutyCommand {}

    /** The software says that a year or half-year has begun. @param from its first day */
    @StoredAs("begin-period.v1")
    record BeginPeriod(PeriodicDuty kind, LocalDate from) implements DutyCommand {}
}
