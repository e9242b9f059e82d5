package org.folkmoot.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.CarriesOut;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.jspecify.annotations.Nullable;

/** What happened to an order to correct. The body owes the correction, then the street office owes its finding. */
public sealed interface OrderEvent extends Event {
    OrderId order();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofOrder(order()));
    }

    /** @param rule by which it was ordered @param correctBy the last day on which it is corrected in time */
    @StoredAs("correction-ordered.v1")
    record CorrectionOrdered(
            OrderId order,
            OrderSubject subject,
            Addressee addressee,
            String rule,
            String article,
            Digest reason,
            LocalDate orderedOn,
            LocalDate correctBy)
            implements OrderEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toCorrect(order), Body.COMMITTEE, rule, correctBy)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofOrder(order), ofSubject(subject));
        }
    }

    /** @param by how it was corrected, as the committee says */
    @StoredAs("correction-reported.v1")
    record CorrectionReported(OrderId order, OrderSubject by, String rule) implements OrderEvent, CarriesOut, Obliging {
        @Override
        public @Nullable MotionId motion() {
            DecisionId decision = by.decision();
            return decision == null ? null : decision.motion();
        }

        @Override
        public List<Duty.Step> duties() {
            return List.of(
                    new Duty.Done(toCorrect(order)),
                    new Duty.Arises(Duty.once(toExamine(order), Body.STREET_OFFICE, rule, null)));
        }

        @Override
        public Set<Tag> tags() {
            return withDecision(withDuties(ofOrder(order)));
        }
    }

    /** The committee will not; the order stands, and its clock goes on. */
    @StoredAs("order-declined.v1")
    record OrderDeclined(OrderId order, MotionId motion) implements OrderEvent, CarriesOut {
        @Override
        public Set<Tag> tags() {
            return withDecision(ofOrder(order));
        }
    }

    @StoredAs("correction-accepted.v1")
    record CorrectionAccepted(OrderId order) implements OrderEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Done(toExamine(order)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofOrder(order));
        }
    }

    /** @param correctBy the last day on which it is corrected in time now */
    @StoredAs("correction-rejected.v1")
    record CorrectionRejected(OrderId order, String rule, String reason, LocalDate correctBy)
            implements OrderEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(
                    new Duty.Done(toExamine(order)),
                    new Duty.Arises(Duty.once(toCorrect(order), Body.COMMITTEE, rule, correctBy)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofOrder(order));
        }
    }

    @StoredAs("order-withdrawn.v1")
    record OrderWithdrawn(OrderId order, String reason) implements OrderEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Lapses(toCorrect(order)), new Duty.Lapses(toExamine(order)));
        }

        @Override
        public Set<Tag> tags() {
            return withDuties(ofOrder(order));
        }
    }

    /** The body's duty. */
    static DutyId toCorrect(OrderId order) {
        return DutyId.of("correct", order);
    }

    /** The street office's duty, once the body has answered. */
    static DutyId toExamine(OrderId order) {
        return DutyId.of("examine-correction", order);
    }

    static Tag ofOrder(OrderId order) {
        return Tag.of("order", order);
    }

    /** The orders about one thing. */
    static Tag ofSubject(OrderSubject subject) {
        return Tag.of("ordered", subject);
    }
}
