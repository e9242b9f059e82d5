package org.folkmoot.duties;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.rating;
import static org.folkmoot.duties.DutyRefusal.*;
import static org.folkmoot.duties.PeriodicDuty.*;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.History;
import org.folkmoot.duties.DutyCommand.BeginPeriod;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.duties.DutyEvent.PeriodBegun;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.results.ResultEvent.AnnualReportHeard;
import org.folkmoot.supervision.SupervisionEvent.RatingClosed;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.VoteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-5, MTG-11, RAT-1, COM-11: what is owed in each year or half-year. The committee is in office from the first of January 2026 on. */
class PeriodTest {

    private static final Actor SOFTWARE = new Actor.Software("duties");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static Period until(LocalDate from, int month, int day) {
        return new Period(from, LocalDate.of(2026, month, day));
    }

    private static QuorumDeclared held(DutyId duty) {
        return new QuorumDeclared(MEETING, 54, 54, Derivation.moreThan("MTG-6", 1, 54, 60, Fraction.HALF), duty);
    }

    @ParameterizedTest
    @CsvSource({
        "MEET_REPRESENTATIVES, meet-representatives.Y2026-H1, MTG-5, 2026-01-01, 2026-06-30",
        "MEET_REPRESENTATIVES, meet-representatives.Y2026-H2, MTG-5, 2026-07-01, 2026-12-31",
        "RATE_COMMITTEE, rate-committee.Y2026, RAT-1, 2026-01-01, 2026-12-31",
        "REPORT_YEARLY, report-yearly.Y2026, COM-11, 2026-01-01, 2026-12-31"
    })
    void a_year_or_half_year_begins_a_duty_of_the_committee(
            PeriodicDuty kind, DutyId duty, String rule, LocalDate from, LocalDate to) {
        var begun = new PeriodBegun(kind, new Period(from, to), 1, 0);
        assertEquals(accept(begun), COMMUNITY.when(SOFTWARE, from, new BeginPeriod(kind, from)));
        assertEquals(accept(begun), COMMUNITY.when(SOFTWARE, to, new BeginPeriod(kind, from)));
        assertEquals(List.of(new Duty.Arises(Duty.once(duty, Body.COMMITTEE, rule, to))), begun.duties());
        for (var other : List.of(from.minusDays(1), to.plusDays(1)))
            assertEquals(refuse(PERIOD_NOT_RUNNING), COMMUNITY.when(SOFTWARE, other, new BeginPeriod(kind, from)));
        assertEquals(refuse(PERIOD_NOT_RUNNING), COMMUNITY.when(SOFTWARE, to, new BeginPeriod(kind, from.plusDays(1))));
        assertEquals(
                refuse(PERIOD_ALREADY_BEGUN), COMMUNITY.and(begun).when(SOFTWARE, to, new BeginPeriod(kind, from)));
    }

    @Test
    void the_software_says_so_and_nobody_else() {
        assertEquals(
                refuse(NOTED_BY_SOFTWARE_ONLY),
                COMMUNITY.when(CHAIR, JANUARY, new BeginPeriod(RATE_COMMITTEE, JANUARY)));
    }

    @Test
    void who_was_not_in_office_on_the_first_day_owes_nothing_in_that_time() {
        var nobody = History.given();
        assertEquals(
                refuse(PERIOD_WITHOUT_COMMITTEE),
                nobody.when(SOFTWARE, JANUARY, new BeginPeriod(RATE_COMMITTEE, JANUARY)));
        var earlier = LocalDate.of(2025, 7, 1);
        assertEquals(
                refuse(PERIOD_WITHOUT_COMMITTEE),
                COMMUNITY.when(SOFTWARE, earlier, new BeginPeriod(MEET_REPRESENTATIVES, earlier)));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "1, 1", "2, 2"})
    void how_many_residents_meetings_a_year_the_rule_book_says(String least, int times) {
        var community = community(bookWith("assembly.min_per_year", least));
        assertEquals(
                times == 0
                        ? refuse(PERIOD_ASKS_NOTHING)
                        : accept(new PeriodBegun(MEET_RESIDENTS, until(JANUARY, 12, 31), times, 0)),
                community.when(SOFTWARE, JULY, new BeginPeriod(MEET_RESIDENTS, JANUARY)));
    }

    @Test
    void what_was_done_before_the_software_came_to_it_counts() {
        var met = COMMUNITY.and(held(MEET_REPRESENTATIVES.on(JANUARY)));
        var begun = new PeriodBegun(MEET_REPRESENTATIVES, until(JANUARY, 6, 30), 1, 1);
        assertEquals(accept(begun), met.when(SOFTWARE, JANUARY, new BeginPeriod(MEET_REPRESENTATIVES, JANUARY)));
        var duty = MEET_REPRESENTATIVES.on(JANUARY);
        assertEquals(
                refuse(DUTY_ENDED),
                met.and(begun).when(SOFTWARE, JULY, new NoteDuty(duty, DutyNotice.OVERDUE, LocalDate.of(2026, 6, 30))));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, false", "2026-07-01, true"})
    void a_half_year_without_a_meeting_is_overdue_the_day_after(LocalDate today, boolean overdue) {
        var last = LocalDate.of(2026, 6, 30);
        var duty = MEET_REPRESENTATIVES.on(JANUARY);
        var begun = COMMUNITY.and(new PeriodBegun(MEET_REPRESENTATIVES, until(JANUARY, 6, 30), 1, 0));
        assertEquals(
                overdue ? accept(new DutyOverdue(duty, last)) : refuse(DUTY_NOT_SO_FAR),
                begun.when(SOFTWARE, today, new NoteDuty(duty, DutyNotice.OVERDUE, last)));
    }

    @Test
    void a_meeting_a_rating_and_a_report_do_what_is_owed_in_the_time_in_which_they_were_held() {
        assertEquals(
                List.of(new Duty.Done(new DutyId("meet-representatives.Y2026-H1"))),
                held(MEET_REPRESENTATIVES.on(DAY)).duties());
        assertEquals(
                List.of(new Duty.Done(new DutyId("rate-committee.Y2026"))),
                new RatingClosed(rating(1), LocalDate.of(2026, 12, 31)).duties());
        assertEquals(
                List.of(new Duty.Done(new DutyId("report-yearly.Y2026"))),
                new AnnualReportHeard(new VoteId("V-00000001"), COURTYARD, JANUARY).duties());
    }
}
