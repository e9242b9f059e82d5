package org.folkmoot.orders;

import static org.folkmoot.committee.MotionPurpose.COMPLY_WITH_ORDER;
import static org.folkmoot.committee.MotionPurpose.DECLINE_ORDER;
import static org.folkmoot.committee.MotionPurpose.MATTER;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.orders.Addressee.*;
import static org.folkmoot.orders.OrderFixture.*;
import static org.folkmoot.orders.OrderFixture.MOTION;
import static org.folkmoot.orders.OrderRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.orders.OrderCommand.AcceptCorrection;
import org.folkmoot.orders.OrderCommand.DeclineOrder;
import org.folkmoot.orders.OrderCommand.RejectCorrection;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderCommand.WithdrawOrder;
import org.folkmoot.orders.OrderEvent.CorrectionAccepted;
import org.folkmoot.orders.OrderEvent.CorrectionRejected;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.orders.OrderEvent.OrderWithdrawn;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MeetingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-10, ORD-1: the body itself corrects, by a later decision, and the street office finds out whether it did. */
class AnsweringTest {

    private static final DeclineOrder DECLINE = new DeclineOrder(ORDER, ANSWER);
    private static final RejectCorrection REJECT = new RejectCorrection(ORDER, "未消除限制", 10);

    private static ReportCorrection by(Id id) {
        return new ReportCorrection(ORDER, about(id));
    }

    private static CorrectionReported reported(Id id, String rule) {
        return new CorrectionReported(ORDER, about(id), rule);
    }

    private static Decision report(History history, Id by) {
        return history.when(CHAIR, CORRECT_BY, by(by));
    }

    private static History reported() {
        return ordered(about(MOTION), COMMITTEE)
                .and(answer(COMPLY_WITH_ORDER, ORDER, 5))
                .and(reported(ANSWER, "ORD-1"));
    }

    @Test
    void the_committee_corrects_by_a_carried_motion_that_names_the_order() {
        var ordered = ordered(about(MOTION), COMMITTEE);
        assertEquals(
                accept(reported(ANSWER, "ORD-1")), report(ordered.and(answer(COMPLY_WITH_ORDER, ORDER, 5)), ANSWER));
        for (var history : List.of(
                ordered,
                ordered.and(answer(COMPLY_WITH_ORDER, ORDER, 4)),
                ordered.and(answer(COMPLY_WITH_ORDER, OTHER_ORDER, 5)),
                ordered.and(answer(COMPLY_WITH_ORDER, null, 5)),
                ordered.and(answer(DECLINE_ORDER, ORDER, 5)),
                ordered.and(answer(MATTER, ORDER, 5))))
            assertEquals(refuse(ORDER_MOTION_NOT_CARRIED), report(history, ANSWER));
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTS_MEETING, ASSEMBLY_OF_HOUSEHOLDS, 54, true",
        "RESIDENTS_MEETING, ASSEMBLY_OF_HOUSEHOLDS, 53, false",
        "RESIDENTS_MEETING, REPRESENTATIVES, 54, false",
        "REPRESENTATIVES_MEETING, REPRESENTATIVES, 54, true",
        "REPRESENTATIVES_MEETING, ASSEMBLY_OF_ADULTS, 54, true",
        "COMMITTEE, REPRESENTATIVES, 54, true",
        "COMMITTEE, REPRESENTATIVES, 53, false"
    })
    void a_meeting_corrects_by_a_vote_that_has_passed_since_and_one_above_it_does_too(
            Addressee addressee, MeetingKind kind, int yes, boolean corrects) {
        var ordered = DECIDED.and(ordered(about(OF_RESIDENTS), addressee, "MTG-10"));
        assertEquals(
                corrects ? accept(reported(LATER, "MTG-10")) : refuse(NOT_CORRECTED_BY_THAT),
                report(ordered.and(declared(LATER, kind, yes)), LATER));
    }

    @Test
    void what_was_decided_before_the_order_corrects_nothing() {
        var earlier = DECIDED.and(declared(LATER, ASSEMBLY_OF_HOUSEHOLDS, 54))
                .and(ordered(about(OF_RESIDENTS), RESIDENTS_MEETING, "MTG-10"));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(earlier, LATER));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(earlier, OF_RESIDENTS));
    }

    @Test
    void the_committee_does_not_correct_what_a_meeting_decided() {
        var ordered = ordered(about(OF_REPRESENTATIVES), REPRESENTATIVES_MEETING);
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(ordered.and(answer(COMPLY_WITH_ORDER, ORDER, 9)), ANSWER));
    }

    @Test
    void a_duty_is_corrected_by_doing_it_and_an_item_by_correcting_it() {
        var duty = ordered(about(TO_PUBLISH), COMMITTEE);
        var published = new DisclosurePublished(
                new org.folkmoot.vocabulary.DisclosureId("D-00000002"),
                DisclosureClass.MEETING_DECISIONS,
                "一件事",
                REASON,
                TO_PUBLISH,
                ORDERED_ON,
                ORDERED_ON.plusDays(15),
                PUBLISH_BY,
                true,
                BOOK_REF);
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(duty, TO_PUBLISH));
        assertEquals(accept(reported(TO_PUBLISH, "DIS-4")), report(duty.and(published), TO_PUBLISH));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(duty.and(published), ITEM));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(duty.and(answer(COMPLY_WITH_ORDER, ORDER, 9)), ANSWER));

        var item = DECIDED.and(corrected(2)).and(ordered(about(ITEM), COMMITTEE, "DIS-4"));
        assertEquals(refuse(NOT_CORRECTED_BY_THAT), report(item, ITEM));
        assertEquals(accept(reported(ITEM, "DIS-4")), report(item.and(corrected(3)), ITEM));
    }

    @Test
    void an_answer_that_it_will_not_needs_a_motion_too_and_leaves_the_order_open() {
        var ordered = ordered(about(OF_RESIDENTS), RESIDENTS_MEETING);
        var declined = ordered.and(answer(DECLINE_ORDER, ORDER, 5));
        assertEquals(accept(new OrderDeclined(ORDER, ANSWER)), declined.when(CHAIR, CORRECT_BY, DECLINE));
        for (var history : List.of(
                ordered,
                ordered.and(answer(DECLINE_ORDER, ORDER, 4)),
                ordered.and(answer(DECLINE_ORDER, OTHER_ORDER, 5)),
                ordered.and(answer(COMPLY_WITH_ORDER, ORDER, 5))))
            assertEquals(refuse(ORDER_MOTION_NOT_CARRIED), history.when(CHAIR, CORRECT_BY, DECLINE));
        var answered = declined.and(new OrderDeclined(ORDER, ANSWER));
        assertEquals(refuse(ORDER_MOTION_USED), answered.when(CHAIR, CORRECT_BY, DECLINE));
        assertEquals(
                accept(reported(LATER, "MTG-10")),
                report(answered.and(declared(LATER, ASSEMBLY_OF_HOUSEHOLDS, 54)), LATER));
    }

    @Test
    void the_committee_answers_and_nobody_else() {
        var answer = ordered(about(MOTION), COMMITTEE).and(answer(COMPLY_WITH_ORDER, ORDER, 5));
        for (var other : List.of(SUPERVISOR, STREET, NOBODY, Actor.ADMINISTRATOR))
            assertEquals(refuse(ORDER_ANSWERED_BY_COMMITTEE_ONLY), answer.when(other, CORRECT_BY, by(ANSWER)));
        assertEquals(refuse(ORDER_UNKNOWN), report(DECIDED, ANSWER));
    }

    @Test
    void the_body_has_answered_when_it_reports_and_the_office_owes_its_finding() {
        var publish = reported(ANSWER, "ORD-1");
        assertEquals(
                List.of(
                        new Duty.Done(OrderEvent.toCorrect(ORDER)),
                        new Duty.Arises(Duty.once(OrderEvent.toExamine(ORDER), Body.STREET_OFFICE, "ORD-1", null))),
                publish.duties());
        assertEquals(refuse(CORRECTION_ALREADY_REPORTED), report(reported(), ANSWER));
        var accept = new AcceptCorrection(ORDER);
        assertEquals(accept(new CorrectionAccepted(ORDER)), reported().when(STREET, CORRECT_BY, accept));
        assertEquals(refuse(ORDER_BY_STREET_OFFICE_ONLY), reported().when(CHAIR, CORRECT_BY, accept));
        assertEquals(
                refuse(CORRECTION_NOT_REPORTED),
                ordered(about(MOTION), COMMITTEE).when(STREET, CORRECT_BY, accept));
        assertEquals(refuse(ORDER_UNKNOWN), DECIDED.when(STREET, CORRECT_BY, accept));
    }

    @Test
    void what_the_office_does_not_find_corrected_is_owed_again_and_not_by_the_same_motion() {
        var rejected = new CorrectionRejected(ORDER, "ORD-1", "未消除限制", CORRECT_BY.plusDays(10));
        assertEquals(accept(rejected), reported().when(STREET, CORRECT_BY, REJECT));
        assertEquals(
                List.of(
                        new Duty.Done(OrderEvent.toExamine(ORDER)),
                        new Duty.Arises(Duty.once(
                                OrderEvent.toCorrect(ORDER), Body.COMMITTEE, "ORD-1", CORRECT_BY.plusDays(10)))),
                rejected.duties());
        assertEquals(refuse(ORDER_MOTION_USED), report(reported().and(rejected), ANSWER));
        assertEquals(
                accept(reported(LATER, "ORD-1")),
                report(reported().and(rejected, declared(LATER, REPRESENTATIVES, 54)), LATER));
        assertEquals(
                refuse(ORDER_REASON_UNFIT), reported().when(STREET, CORRECT_BY, new RejectCorrection(ORDER, "", 10)));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "90, true", "91, false"})
    void a_correction_that_is_not_enough_is_ordered_again_within_five_to_ninety_days(int days, boolean fits) {
        var decision = reported().when(STREET, CORRECT_BY, new RejectCorrection(ORDER, "未消除限制", days));
        if (fits) assertInstanceOf(Decision.Accepted.class, decision);
        else assertEquals(refuse(ORDER_DAYS_UNFIT), decision);
    }

    @Test
    void what_is_closed_stays_closed() {
        var withdraw = new WithdrawOrder(ORDER, "决定已被撤销");
        var ordered = ordered(about(MOTION), COMMITTEE);
        var withdrawn = new OrderWithdrawn(ORDER, "决定已被撤销");
        assertEquals(accept(withdrawn), ordered.when(STREET, CORRECT_BY, withdraw));
        assertEquals(refuse(ORDER_REASON_UNFIT), ordered.when(STREET, CORRECT_BY, new WithdrawOrder(ORDER, " ")));
        assertEquals(
                List.of(new Duty.Lapses(OrderEvent.toCorrect(ORDER)), new Duty.Lapses(OrderEvent.toExamine(ORDER))),
                withdrawn.duties());
        for (var closed : List.of(ordered.and(withdrawn), reported().and(new CorrectionAccepted(ORDER)))) {
            assertEquals(refuse(ORDER_CLOSED), closed.when(STREET, CORRECT_BY, withdraw));
            assertEquals(refuse(ORDER_CLOSED), closed.when(STREET, CORRECT_BY, REJECT));
            assertEquals(refuse(ORDER_CLOSED), report(closed, ANSWER));
        }
    }
}
