package org.folkmoot.web.orders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.orders.OrderSheet;
import org.folkmoot.projections.orders.OrderSheet.Stage;
import org.folkmoot.projections.orders.OrderSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Things;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What orders to correct show of themselves. */
@Component
@Order(72)
record OrderWord(Views views, Subjects subjects) implements Word {

    @Override
    public List<Things> things() {
        return List.of(Things.of("order", 'O')
                .withPage("/orders/")
                .withTitle((community, id) -> views.find(OrderSheets.class, community, id)
                        .map(order -> title(community, order))
                        .orElse(id))
                .withUnderWay(this::underWay));
    }

    private String title(CommunityId community, OrderSheet order) {
        return subjects.named(community, order.ordered().subject()).title();
    }

    private Stream<Thing> underWay(CommunityId community) {
        return views
                .list(OrderSheets.class, community)
                .where(order -> order.stage().isOpen() || order.stage() == Stage.REPORTED)
                .stream()
                .map(order -> new Thing(
                        title(community, order),
                        "/orders/" + order.ordered().order(),
                        Map.of("order", order.ordered().order().value()),
                        Set.of()));
    }

    @Override
    public List<Way> ways() {
        return List.of(new Way(57, "orders", "/orders", Visitor::isAtHome));
    }
}
