package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.duties.DutyRefusal.*;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.COMMUNITY;
import static org.folkmoot.meetings.MeetingFixture.STREET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Decision;
import org.folkmoot.duties.DutyCommand.RecordCalendar;
import org.folkmoot.duties.DutyEvent.CalendarRecorded;
import org.folkmoot.vocabulary.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final String DOCUMENT = "国办发明电〔2025〕7号";
    private static final List<LocalDate> QINGMING =
            List.of(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 6));
    private static final List<LocalDate> SATURDAY = List.of(LocalDate.of(2026, 5, 9));

    private static Decision recording(Actor by, List<LocalDate> holidays, List<LocalDate> workingDays) {
        return COMMUNITY.when(by, TODAY, new RecordCalendar(2026, holidays, workingDays, DOCUMENT));
    }

    @Test
    void the_street_office_and_nobody_else_records_the_holidays() {
        assertEquals(
                accept(new CalendarRecorded(2026, QINGMING, SATURDAY, DOCUMENT)),
                recording(STREET, QINGMING, SATURDAY));
        assertEquals(refuse(CALENDAR_BY_STREET_OFFICE_ONLY), recording(CHAIR, QINGMING, SATURDAY));
        assertEquals(refuse(CALENDAR_BY_STREET_OFFICE_ONLY), recording(Actor.ADMINISTRATOR, QINGMING, SATURDAY));
    }

    @Test
    void they_are_days_of_that_year_each_once_and_not_more_than_a_hundred_and_fifty() {
        var next = List.of(LocalDate.of(2027, 1, 1));
        var twice = List.of(QINGMING.getFirst(), QINGMING.getFirst());
        var tooMany = IntStream.range(0, 151).mapToObj(TODAY::plusDays).toList();
        assertEquals(refuse(CALENDAR_DAYS_UNFIT), recording(STREET, next, List.of()));
        assertEquals(refuse(CALENDAR_DAYS_UNFIT), recording(STREET, List.of(), next));
        assertEquals(refuse(CALENDAR_DAYS_UNFIT), recording(STREET, twice, List.of()));
        assertEquals(refuse(CALENDAR_DAYS_UNFIT), recording(STREET, tooMany, List.of()));
    }

    @Test
    void people_work_instead_on_a_weekend_that_is_no_holiday() {
        assertEquals(refuse(WORKING_DAYS_UNFIT), recording(STREET, SATURDAY, SATURDAY));
        assertEquals(refuse(WORKING_DAYS_UNFIT), recording(STREET, QINGMING, List.of(LocalDate.of(2026, 5, 11))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one\ntwo"})
    void the_document_is_one_line(String document) {
        assertEquals(
                refuse(CALENDAR_DOCUMENT_UNFIT),
                COMMUNITY.when(STREET, TODAY, new RecordCalendar(2026, QINGMING, List.of(), document)));
    }
}
