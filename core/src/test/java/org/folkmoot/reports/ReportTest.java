package org.folkmoot.reports;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.reports.ReportRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.reports.ReportCommand.AnswerReport;
import org.folkmoot.reports.ReportCommand.ReportUnpublished;
import org.folkmoot.reports.ReportCommand.ReportUntrue;
import org.folkmoot.reports.ReportCommand.ReportViolation;
import org.folkmoot.reports.ReportEvent.ReportAnswered;
import org.folkmoot.reports.ReportEvent.UnpublishedReported;
import org.folkmoot.reports.ReportEvent.UntrueReported;
import org.folkmoot.reports.ReportEvent.Violation;
import org.folkmoot.reports.ReportEvent.ViolationReported;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DIS-4, COM-6: residents and the supervision board report, and the street office answers. */
class ReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 5, 20);
    private static final Digest TEXT = new Digest("c".repeat(64));
    private static final Digest DOCUMENT = new Digest("d".repeat(64));
    private static final History BOARD = COMMUNITY
            .and(home(1, adult(1), adult(2), minor(3)))
            .and(published(1))
            .and(published(2))
            .and(published(3))
            .and(published(4));
    private static final History REPORTED = BOARD.and(untrue(1, 1, 1));

    private static DisclosurePublished published(int item) {
        return new DisclosurePublished(
                new DisclosureId("D-0000000" + item),
                DisclosureClass.FUNDS_AND_DONATIONS,
                "收支",
                TEXT,
                null,
                TODAY,
                TODAY.plusDays(15),
                null,
                false,
                BOOK_REF);
    }

    private static ReportId report(int number) {
        return new ReportId("N-0000000" + number);
    }

    private static UntrueReported untrue(int report, int resident, int item) {
        return new UntrueReported(
                report(report), resident(resident), new DisclosureId("D-0000000" + item), TEXT, ANSWER_BY);
    }

    private static ReportAnswered answered(int report, boolean founded) {
        return new ReportAnswered(report(report), "DIS-4", founded, "已核实", null, TODAY);
    }

    private static Decision untrue(History history, Actor by, int report, int item) {
        return history.when(by, TODAY, new ReportUntrue(report(report), new DisclosureId("D-0000000" + item), TEXT));
    }

    @Test
    void a_resident_reports_an_item_and_the_street_office_owes_an_answer() {
        assertEquals(accept(untrue(1, 1, 1)), untrue(BOARD, by(1), 1, 1));
        assertEquals(accept(untrue(1, 3, 1)), untrue(BOARD, by(3), 1, 1));
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(ReportEvent.toAnswer(report(1)), Body.STREET_OFFICE, "DIS-4", ANSWER_BY))),
                untrue(1, 1, 1).duties());
        for (var other : List.of(by(9), CHAIR, SUPERVISOR, STREET, Actor.ADMINISTRATOR))
            assertEquals(refuse(REPORT_BY_RESIDENTS_ONLY), untrue(BOARD, other, 1, 1));
        assertEquals(refuse(REPORTED_ITEM_UNKNOWN), untrue(BOARD, by(1), 1, 9));
        assertEquals(refuse(REPORT_EXISTS), untrue(REPORTED, by(2), 1, 2));
    }

    @Test
    void only_the_street_office_is_told_who_reported_what() {
        assertEquals(Readers.STREET_OFFICE, untrue(1, 1, 1).readers());
        assertEquals(Readers.STREET_OFFICE, violation().readers());
    }

    @Test
    void one_resident_reports_one_thing_once_until_it_is_answered() {
        assertEquals(refuse(REPORTED_BEFORE), untrue(REPORTED, by(1), 2, 1));
        assertEquals(accept(untrue(2, 2, 1)), untrue(REPORTED, by(2), 2, 1));
        assertEquals(accept(untrue(2, 1, 1)), untrue(REPORTED.and(answered(1, false)), by(1), 2, 1));
    }

    @Test
    void a_resident_has_three_open_reports_at_most() {
        var two = REPORTED.and(untrue(2, 1, 2));
        assertEquals(accept(untrue(3, 1, 3)), untrue(two, by(1), 3, 3));
        var three = two.and(untrue(3, 1, 3));
        assertEquals(refuse(TOO_MANY_REPORTS), untrue(three, by(1), 4, 4));
        assertEquals(accept(untrue(4, 2, 4)), untrue(three, by(2), 4, 4));
        assertEquals(accept(untrue(4, 1, 4)), untrue(three.and(answered(2, true)), by(1), 4, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, ",
        "2026-04-20, 2026-06-30, ",
        "2026-04-21, 2026-06-30, REPORTED_PERIOD_UNFIT",
        "2026-03-31, 2026-03-30, REPORTED_PERIOD_UNFIT",
        "2026-03-31, 2026-03-31, "
    })
    void what_is_not_published_is_named_by_class_and_a_time_that_has_begun(
            LocalDate from, LocalDate to, @org.jspecify.annotations.Nullable ReportRefusal refusal) {
        var command = new ReportUnpublished(report(1), DisclosureClass.FACILITIES, from, to, TEXT);
        assertEquals(
                refusal == null
                        ? accept(new UnpublishedReported(
                                report(1),
                                resident(1),
                                DisclosureClass.FACILITIES,
                                new Period(from, to),
                                TEXT,
                                ANSWER_BY))
                        : refuse(refusal),
                BOARD.when(by(1), TODAY, command));
    }

    @Test
    void the_same_class_and_an_overlapping_time_is_the_same_thing() {
        var first = new ReportUnpublished(
                report(1), DisclosureClass.FACILITIES, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), TEXT);
        var history = BOARD.then(by(1), TODAY, first);
        var touching = new ReportUnpublished(
                report(2), DisclosureClass.FACILITIES, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1), TEXT);
        assertEquals(refuse(REPORTED_BEFORE), history.when(by(1), TODAY, touching));
        for (var another : List.of(
                new ReportUnpublished(
                        report(2), DisclosureClass.OTHER, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), TEXT),
                new ReportUnpublished(
                        report(2),
                        DisclosureClass.FACILITIES,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 4, 2),
                        TEXT)))
            assertEquals(
                    accept(new UnpublishedReported(
                            report(2),
                            resident(1),
                            another.kind(),
                            new Period(another.from(), another.to()),
                            TEXT,
                            ANSWER_BY)),
                    history.when(by(1), TODAY, another));
    }

    private static ViolationReported violation() {
        return new ViolationReported(
                report(5),
                officer(20),
                Recipient.GOVERNMENT,
                new Violation("挪用维修款", "第三十六条"),
                TEXT,
                DOCUMENT,
                ANSWER_BY);
    }

    private static ReportViolation reporting(String subject, String article) {
        return new ReportViolation(report(5), Recipient.GOVERNMENT, subject, article, TEXT, DOCUMENT);
    }

    @Test
    void the_supervision_board_reports_a_violation_and_nobody_else_does() {
        assertEquals(accept(violation()), BOARD.when(SUPERVISOR, TODAY, reporting("挪用维修款", "第三十六条")));
        for (var other : List.of(by(1), CHAIR, STREET, NOBODY, Actor.ADMINISTRATOR))
            assertEquals(refuse(REPORT_BY_BOARD_ONLY), BOARD.when(other, TODAY, reporting("挪用维修款", "第三十六条")));
        assertEquals(refuse(VIOLATION_UNFIT), BOARD.when(SUPERVISOR, TODAY, reporting(" ", "第三十六条")));
        assertEquals(refuse(VIOLATION_UNFIT), BOARD.when(SUPERVISOR, TODAY, reporting("挪用维修款", "")));
        assertEquals(
                refuse(REPORT_EXISTS), BOARD.and(violation()).when(SUPERVISOR, TODAY, reporting("挪用维修款", "第三十六条")));
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(ReportEvent.toAnswer(report(5)), Body.STREET_OFFICE, "COM-6", ANSWER_BY))),
                violation().duties());
    }

    private static Decision answer(History history, Actor by, int report, boolean founded) {
        return history.when(by, TODAY, new AnswerReport(report(report), founded, "已核实"));
    }

    @Test
    void the_street_office_answers_once_with_a_reason() {
        assertEquals(accept(answered(1, true)), answer(REPORTED, STREET, 1, true));
        assertEquals(
                List.of(new Duty.Done(ReportEvent.toAnswer(report(1)))),
                answered(1, true).duties());
        for (var other : List.of(by(1), CHAIR, SUPERVISOR, Actor.ADMINISTRATOR))
            assertEquals(refuse(REPORT_ANSWERED_BY_STREET_OFFICE_ONLY), answer(REPORTED, other, 1, true));
        assertEquals(refuse(REPORT_UNKNOWN), answer(REPORTED, STREET, 2, true));
        assertEquals(refuse(REPORT_ALREADY_ANSWERED), answer(REPORTED.and(answered(1, false)), STREET, 1, true));
        assertEquals(refuse(REPORT_REASON_UNFIT), REPORTED.when(STREET, TODAY, new AnswerReport(report(1), true, " ")));
    }

    @Test
    void what_the_board_accuses_somebody_of_is_public_only_once_it_is_found_to_be_true() {
        var accused = BOARD.and(violation());
        assertEquals(
                accept(new ReportAnswered(
                        report(5), "COM-6", true, "已核实", violation().violation(), TODAY)),
                answer(accused, STREET, 5, true));
        assertEquals(
                accept(new ReportAnswered(report(5), "COM-6", false, "已核实", null, TODAY)),
                answer(accused, STREET, 5, false));
    }
}
