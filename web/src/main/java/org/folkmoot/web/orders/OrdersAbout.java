package org.folkmoot.web.orders;

import java.util.List;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.orders.OrderSheet;
import org.folkmoot.projections.orders.OrderSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.springframework.stereotype.Component;

/** The orders that are about one thing, for the page of that thing. */
@Component("orders")
public record OrdersAbout(Views views) {

    /** The newest first. */
    public List<OrderSheet> of(CommunityId community, Id about) {
        var subject = OrderSubject.of(about);
        return views
                .list(OrderSheets.class, community)
                .where(order -> order.ordered().subject().equals(subject))
                .stream()
                .toList();
    }
}
