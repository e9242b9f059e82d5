package org.folkmoot.orders;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.orders.OrderRefusal.*;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.orders.OrderCommand.AcceptCorrection;
import org.folkmoot.orders.OrderCommand.Examining;
import org.folkmoot.orders.OrderCommand.RejectCorrection;
import org.folkmoot.orders.OrderCommand.WithdrawOrder;
import org.folkmoot.orders.OrderEvent.CorrectionAccepted;
import org.folkmoot.orders.OrderEvent.CorrectionRejected;
import org.folkmoot.orders.OrderEvent.OrderWithdrawn;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.jspecify.annotations.Nullable;

/** The street office finds a reported correction sufficient or not, or takes its order back. */
final class ExaminingDecider implements Decider<Examining, ExaminingDecider.State> {

    record State(boolean byOffice, @Nullable Order order) {}

    @Override
    public Known<State> knows(Given given, Examining command) {
        return Known.together(CommunityEvent.actsFor(Body.STREET_OFFICE, given), Order.of(command.order()), State::new);
    }

    @Override
    public Decision decide(Given given, Examining command, State state) {
        if (!state.byOffice) return refuse(ORDER_BY_STREET_OFFICE_ONLY);
        var order = state.order;
        if (order == null) return refuse(ORDER_UNKNOWN);
        if (order.stage() == Order.Stage.CLOSED) return refuse(ORDER_CLOSED);
        return switch (command) {
            case WithdrawOrder c -> withdraw(c);
            case AcceptCorrection _, RejectCorrection _
            when order.stage() != Order.Stage.REPORTED -> refuse(CORRECTION_NOT_REPORTED);
            case AcceptCorrection c -> accept(new CorrectionAccepted(c.order()));
            case RejectCorrection c -> reject(c, order, given.today());
        };
    }

    private static Decision withdraw(WithdrawOrder c) {
        if (!OneLine.is(c.reason())) return refuse(ORDER_REASON_UNFIT);
        return accept(new OrderWithdrawn(c.order(), c.reason()));
    }

    private static Decision reject(RejectCorrection c, Order order, LocalDate today) {
        if (!OneLine.is(c.reason())) return refuse(ORDER_REASON_UNFIT);
        if (!Order.isTime(c.days())) return refuse(ORDER_DAYS_UNFIT);
        return accept(new CorrectionRejected(c.order(), order.ordered().rule(), c.reason(), today.plusDays(c.days())));
    }
}
