package org.folkmoot.projections.orders;

import static org.folkmoot.projections.kit.Lists.plus;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.orders.OrderEvent;
import org.folkmoot.orders.OrderEvent.CorrectionAccepted;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.orders.OrderEvent.CorrectionRejected;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.orders.OrderEvent.OrderWithdrawn;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One order to correct. It is short: a list shows all of it.
 *
 * @param correctBy the last day on which it is corrected in time, by now
 * @param steps what came of it, one after the other
 */
@RecordBuilder
public record OrderSheet(CorrectionOrdered ordered, Stage stage, LocalDate correctBy, List<Step> steps)
        implements Listed<OrderSheet>, OrderSheetBuilder.With {

    /** How far it has come. */
    public enum Stage {
        ORDERED,
        /** It stands, and the committee has answered that it will not be corrected. */
        DECLINED,
        /** It was corrected, as the committee says; the street office is to find out. */
        REPORTED,
        CORRECTED,
        WITHDRAWN;

        /** Whether the body is still to correct. */
        public boolean isOpen() {
            return this == ORDERED || this == DECLINED;
        }
    }

    /**
     * One step.
     *
     * @param to the stage to which it led
     * @param by how it was corrected, or the motion by which it was declined; null otherwise
     * @param reason of the street office; null where it needs none
     */
    public record Step(
            LocalDate on,
            Stage to,
            @Nullable OrderSubject by,
            @Nullable String reason) {}

    static OrderSheet of(CorrectionOrdered e) {
        return new OrderSheet(e, Stage.ORDERED, e.correctBy(), List.of());
    }

    @Override
    public OrderSheet entry() {
        return this;
    }

    OrderSheet after(OrderEvent event, Recorded recorded) {
        var on = recorded.given().today();
        return switch (event) {
            case CorrectionOrdered e -> of(e);
            case CorrectionReported e -> step(new Step(on, Stage.REPORTED, e.by(), null));
            case OrderDeclined e -> step(new Step(on, Stage.DECLINED, OrderSubject.of(e.motion()), null));
            case CorrectionAccepted _ -> step(new Step(on, Stage.CORRECTED, null, null));
            case CorrectionRejected e ->
                step(new Step(on, Stage.ORDERED, null, e.reason())).withCorrectBy(e.correctBy());
            case OrderWithdrawn e -> step(new Step(on, Stage.WITHDRAWN, null, e.reason()));
        };
    }

    private OrderSheet step(Step step) {
        return withStage(step.to).withSteps(plus(steps, step));
    }
}
