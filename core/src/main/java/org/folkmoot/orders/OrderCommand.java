package org.folkmoot.orders;

import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;

/** What is asked for about an order to correct. */
public sealed interface OrderCommand extends Command {
    OrderId order();

    /** The committee, for itself or for the meeting that it convenes, says what became of it. */
    sealed interface Answering extends OrderCommand {}

    /** The street office finds out what became of it. */
    sealed interface Examining extends OrderCommand {}

    /**
     * The street office orders a correction (MTG-10, ORD-1, DIS-4).
     *
     * @param article of the law that was broken, as one line
     * @param reason kept beside the record
     * @param days in which it is to be corrected
     */
    @StoredAs("order-correction.v1")
    record OrderCorrection(OrderId order, OrderSubject subject, String article, Digest reason, int days)
            implements OrderCommand {}

    /**
     * It was corrected.
     *
     * @param by the new decision that corrects an earlier one, or what was reported; else the same duty, now done, or the same item, now
     *     corrected; on a report, any item that was published or corrected since
     */
    @StoredAs("report-correction.v1")
    record ReportCorrection(OrderId order, OrderSubject by) implements Answering {}

    /** The committee has decided that it will not be corrected. */
    @StoredAs("decline-order.v1")
    record DeclineOrder(OrderId order, MotionId motion) implements Answering {}

    /** The street office finds that it was corrected. */
    @StoredAs("accept-correction.v1")
    record AcceptCorrection(OrderId order) implements Examining {}

    /**
     * The street office finds that it was not.
     *
     * @param reason one line that names no person
     * @param days in which it is to be corrected now
     */
    @StoredAs("reject-correction.v1")
    record RejectCorrection(OrderId order, String reason, int days) implements Examining {}

    /** The street office takes the order back. @param reason one line that names no person */
    @StoredAs("withdraw-order.v1")
    record WithdrawOrder(OrderId order, String reason) implements Examining {}
}
