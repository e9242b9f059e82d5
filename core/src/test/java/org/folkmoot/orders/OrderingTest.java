package org.folkmoot.orders;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.orders.OrderFixture.*;
import static org.folkmoot.orders.OrderFixture.MOTION;
import static org.folkmoot.orders.OrderRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.founding.EarlierDecisions;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-10, ORD-1, DIS-4: the street office orders, and changes nothing itself. */
class OrderingTest {

    @ParameterizedTest
    @CsvSource({
        "V-00000001, RESIDENTS_MEETING, MTG-10",
        "V-00000002, REPRESENTATIVES_MEETING, MTG-10",
        "C-00000021, COMMITTEE, ORD-1",
        "D-00000001, COMMITTEE, DIS-4",
        "publish.V-00000001, COMMITTEE, DIS-4"
    })
    void what_was_decided_published_or_left_undone_says_which_body_is_ordered(
            OrderSubject subject, Addressee addressee, String rule) {
        assertEquals(accept(ordered(subject, addressee, rule)), DECIDED.when(STREET, ORDERED_ON, order(subject, DAYS)));
        assertEquals(
                List.of(new Duty.Arises(Duty.once(OrderEvent.toCorrect(ORDER), Body.COMMITTEE, rule, CORRECT_BY))),
                ordered(subject, addressee, rule).duties());
    }

    @ParameterizedTest
    @CsvSource({"ASSEMBLY_OF_HOUSEHOLDS, RESIDENTS_MEETING", "REPRESENTATIVES, REPRESENTATIVES_MEETING"})
    void what_was_taken_over_is_corrected_by_the_body_that_decided_it(MeetingKind kind, Addressee addressee) {
        var subject = about(EarlierDecisions.ID);
        var entered = DECIDED.and(EarlierDecisions.entered(kind, Matter.IMPORTANT, REASON));
        var stands = entered.and(EarlierDecisions.confirmed());

        assertEquals(refuse(NOTHING_TO_CORRECT), entered.when(STREET, ORDERED_ON, order(subject, DAYS)));
        assertEquals(
                accept(ordered(subject, addressee, "MTG-10")), stands.when(STREET, ORDERED_ON, order(subject, DAYS)));
        assertEquals(
                refuse(NOTHING_TO_CORRECT),
                stands.and(EarlierDecisions.revoked(LATER)).when(STREET, ORDERED_ON, order(subject, DAYS)));
    }

    @Test
    void the_street_office_orders_and_nobody_else() {
        for (var other : List.of(CHAIR, SUPERVISOR, NOBODY, Actor.ADMINISTRATOR, by(1)))
            assertEquals(
                    refuse(ORDER_BY_STREET_OFFICE_ONLY),
                    DECIDED.when(other, ORDERED_ON, order(about(OF_RESIDENTS), DAYS)));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "90, true", "91, false"})
    void an_order_leaves_five_to_ninety_days(int days, boolean fits) {
        var subject = about(OF_RESIDENTS);
        assertEquals(
                fits
                        ? accept(new CorrectionOrdered(
                                ORDER,
                                subject,
                                Addressee.RESIDENTS_MEETING,
                                "MTG-10",
                                ARTICLE,
                                REASON,
                                ORDERED_ON,
                                ORDERED_ON.plusDays(days)))
                        : refuse(ORDER_DAYS_UNFIT),
                DECIDED.when(STREET, ORDERED_ON, order(subject, days)));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-14, false", "2026-04-15, true"})
    void a_duty_is_ordered_from_the_day_after_its_last_on(java.time.LocalDate today, boolean neglected) {
        var decision = DECIDED.when(STREET, today, order(about(TO_PUBLISH), DAYS));
        if (neglected) assertEquals(accept(ordered(about(TO_PUBLISH), Addressee.COMMITTEE, "DIS-4")), decision);
        else assertEquals(refuse(NOTHING_TO_CORRECT), decision);
    }

    @Test
    void there_must_be_something_to_correct() {
        var failed = DECIDED.and(declared(LATER, MeetingKind.REPRESENTATIVES, 53));
        var annulled =
                DECIDED.and(new ResultAnnulled(OF_RESIDENTS, BICYCLES, null, AnnulledBy.MEETING, LATER, null, null));
        var done = DECIDED.and(new DisclosurePublished(
                new DisclosureId("D-00000002"),
                DisclosureClass.MEETING_DECISIONS,
                "一件事",
                REASON,
                TO_PUBLISH,
                DAY,
                DAY.plusDays(15),
                PUBLISH_BY,
                false,
                BOOK_REF));
        assertEquals(refuse(NOTHING_TO_CORRECT), failed.when(STREET, ORDERED_ON, order(about(LATER), DAYS)));
        assertEquals(refuse(NOTHING_TO_CORRECT), annulled.when(STREET, ORDERED_ON, order(about(OF_RESIDENTS), DAYS)));
        assertEquals(refuse(NOTHING_TO_CORRECT), done.when(STREET, ORDERED_ON, order(about(TO_PUBLISH), DAYS)));
        for (var nowhere : List.of(
                about(new VoteId("V-00000009")),
                about(new MotionId("C-00000099")),
                about(new DisclosureId("D-00000009")),
                about(OrderEvent.toCorrect(OTHER_ORDER))))
            assertEquals(refuse(NOTHING_TO_CORRECT), DECIDED.when(STREET, ORDERED_ON, order(nowhere, DAYS)));
    }

    @Test
    void what_other_bodies_owe_is_not_ordered_of_the_committee() {
        var rated = DECIDED.and(ordered(about(MOTION), Addressee.COMMITTEE, "ORD-1"))
                .and(new OrderEvent.CorrectionReported(ORDER, about(MOTION), "ORD-1"));
        var another = new OrderCorrection(OTHER_ORDER, about(OrderEvent.toExamine(ORDER)), ARTICLE, REASON, DAYS);
        assertEquals(refuse(NOTHING_TO_CORRECT), rated.when(STREET, ORDERED_ON, another));
    }

    @Test
    void an_order_is_given_once_and_names_an_article() {
        assertEquals(
                refuse(ORDER_EXISTS),
                ordered(about(MOTION), Addressee.COMMITTEE).when(STREET, ORDERED_ON, order(about(MOTION), DAYS)));
        assertEquals(
                refuse(ORDER_ARTICLE_UNFIT),
                DECIDED.when(STREET, ORDERED_ON, new OrderCorrection(ORDER, about(MOTION), " ", REASON, DAYS)));
    }
}
