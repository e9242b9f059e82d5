package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.duties.DutyRefusal.CALENDAR_BY_STREET_OFFICE_ONLY;
import static org.folkmoot.duties.DutyRefusal.CALENDAR_DAYS_UNFIT;
import static org.folkmoot.duties.DutyRefusal.CALENDAR_DOCUMENT_UNFIT;
import static org.folkmoot.duties.DutyRefusal.WORKING_DAYS_UNFIT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyCommand.RecordCalendar;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;

/** The street office records which days of a year are holidays, as the State Council has announced them. */
final class CalendarDecider implements Decider<RecordCalendar, Boolean> {

    private static final int MOST = 150;

    @Override
    public Known<Boolean> knows(Given given, RecordCalendar command) {
        return CommunityEvent.actsFor(Body.STREET_OFFICE, given);
    }

    @Override
    public Decision decide(Given given, RecordCalendar c, Boolean byStreetOffice) {
        if (!byStreetOffice) return refuse(CALENDAR_BY_STREET_OFFICE_ONLY);
        if (!OneLine.is(c.document())) return refuse(CALENDAR_DOCUMENT_UNFIT);
        if (!fit(c.holidays(), c.year()) || !fit(c.workingDays(), c.year())) return refuse(CALENDAR_DAYS_UNFIT);
        if (!c.workingDays().stream()
                .allMatch(day -> isWeekend(day) && !c.holidays().contains(day))) return refuse(WORKING_DAYS_UNFIT);
        return accept(new CalendarRecorded(c.year(), c.holidays(), c.workingDays(), c.document()));
    }

    private static boolean fit(List<LocalDate> days, int year) {
        return days.size() <= MOST
                && new HashSet<>(days).size() == days.size()
                && days.stream().allMatch(day -> day.getYear() == year);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
