package org.folkmoot.web.orders;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.orders.OrderEvent;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.orders.OrderSheet;
import org.folkmoot.projections.orders.OrderSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.results.EarlierDecisions.Named;
import org.folkmoot.web.texts.TextAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders to correct that a community was given, and each of them. */
@Controller
@RequestMapping("/communities/{community}/orders")
record OrderPages(Views views, Shown shown, Subjects subjects, TextAccess texts, Clocks clocks, Forms forms) {

    private static final int SIZE = 20;

    /** An order with what it is about. */
    record Listed(OrderSheet order, Named about) {}

    /** A step with that by which it was corrected or declined; null where it names nothing. */
    record Taken(
            LocalDate on,
            OrderSheet.Stage to,
            @Nullable Named by,
            @Nullable String reason) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String orders(
            Account account, @PathVariable CommunityId community, @RequestParam @Nullable Long before, Model page) {
        var orders = views.list(OrderSheets.class, community, before, SIZE);
        page.addAttribute(
                "orders",
                orders.entries().stream()
                        .map(order -> new Listed(order, about(community, order)))
                        .toList());
        Shown.lead(page, before, orders);
        page.addAttribute("forms", forms.shown(List.of("order-correction"), account, community, Values.of()));
        return "orders/orders";
    }

    @GetMapping("/{order}")
    @AllowedTo(anyAccount = true)
    String order(Account account, @PathVariable CommunityId community, @PathVariable OrderId order, Model page) {
        var sheet = shown.one(OrderSheets.class, community, order);
        page.addAttribute("order", sheet);
        page.addAttribute("about", about(community, sheet));
        page.addAttribute(
                "reason", texts.text(account, community, sheet.ordered().reason()));
        page.addAttribute("clock", clocks.of(community, OrderEvent.toCorrect(order)));
        page.addAttribute("examination", clocks.of(community, OrderEvent.toExamine(order)));
        page.addAttribute(
                "steps",
                sheet.steps().stream()
                        .map(step -> new Taken(step.on(), step.to(), named(community, step.by()), step.reason()))
                        .toList());
        page.addAttribute("forms", forms.shown(names(account, sheet), account, community, Values.of("order", order)));
        return "orders/order";
    }

    private Named about(CommunityId community, OrderSheet order) {
        return subjects.named(community, order.ordered().subject());
    }

    private @Nullable Named named(CommunityId community, @Nullable OrderSubject subject) {
        return subject == null ? null : subjects.named(community, subject);
    }

    private static List<String> names(Account account, OrderSheet sheet) {
        boolean office = account.role() == Role.STREET_OFFICE;
        return switch (sheet.stage()) {
            case ORDERED, DECLINED ->
                office ? List.of("withdraw-order") : List.of("report-correction", "decline-order");
            case REPORTED -> office ? List.of("accept-correction", "reject-correction", "withdraw-order") : List.of();
            case CORRECTED, WITHDRAWN -> List.of();
        };
    }
}
