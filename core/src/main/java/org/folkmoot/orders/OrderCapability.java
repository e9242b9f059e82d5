package org.folkmoot.orders;

import com.google.auto.service.AutoService;
import org.folkmoot.decisions.Capability;

/** What {@code orders} brings. That nobody corrects in the body's place is no parameter: it holds for every rule book. */
@AutoService(Capability.class)
public final class OrderCapability extends Capability {

    public OrderCapability() {
        super(
                OrderCommand.class,
                OrderEvent.class,
                OrderRefusal.class,
                new OrderingDecider(),
                new AnsweringDecider(),
                new ExaminingDecider());
    }
}
