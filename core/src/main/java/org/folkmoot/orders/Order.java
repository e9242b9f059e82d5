package org.folkmoot.orders;

import java.util.Objects;
import org.folkmoot.decisions.Known;
import org.folkmoot.orders.OrderEvent.CorrectionAccepted;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.orders.OrderEvent.CorrectionRejected;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.orders.OrderEvent.OrderWithdrawn;
import org.folkmoot.vocabulary.OrderId;
import org.jspecify.annotations.Nullable;

/** An order as decisions about it know it. */
record Order(CorrectionOrdered ordered, Stage stage) {

    /** In how many days a correction is ordered, at least and at most. */
    static final int LEAST_DAYS = 5;

    static final int MOST_DAYS = 90;

    enum Stage {
        OPEN,
        /** The committee says that it was corrected, and the street office is to find out. */
        REPORTED,
        CLOSED
    }

    /** An order; null if none was given. */
    static Known<@Nullable Order> of(OrderId order) {
        return Known.from(OrderEvent.ofOrder(order), OrderEvent.class, null, Order::after);
    }

    private static @Nullable Order after(@Nullable Order before, OrderEvent event) {
        return switch (event) {
            case CorrectionOrdered e -> new Order(e, Stage.OPEN);
            case CorrectionReported _ -> at(before, Stage.REPORTED);
            case CorrectionRejected _ -> at(before, Stage.OPEN);
            case CorrectionAccepted _, OrderWithdrawn _ -> at(before, Stage.CLOSED);
            case OrderDeclined _ -> before;
        };
    }

    private static Order at(@Nullable Order before, Stage stage) {
        return new Order(Objects.requireNonNull(before).ordered, stage);
    }

    static boolean isTime(int days) {
        return days >= LEAST_DAYS && days <= MOST_DAYS;
    }
}
