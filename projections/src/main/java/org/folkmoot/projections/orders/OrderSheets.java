package org.folkmoot.projections.orders;

import com.google.auto.service.AutoService;
import org.folkmoot.orders.OrderEvent;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;

/** Each order to correct by its id. */
@AutoService(View.class)
public final class OrderSheets extends Sheets<OrderSheet> implements ForAccounts {

    public OrderSheets() {
        super("orders", OrderSheet.class);
        begins(CorrectionOrdered.class, CorrectionOrdered::order, OrderSheet::of);
        on(OrderEvent.class, OrderEvent::order, OrderSheet::after);
    }
}
