package org.folkmoot.web.orders;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.orders.OrderCommand.AcceptCorrection;
import org.folkmoot.orders.OrderCommand.DeclineOrder;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderCommand.RejectCorrection;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderCommand.WithdrawOrder;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.orders.OrderSheet;
import org.folkmoot.projections.orders.OrderSheets;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.web.committee.Undone;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of orders as forms. */
@Component
record OrderForms(Views views, Subjects subjects, EarlierDecisions decisions) implements FormSource {

    private static final int USUAL_DAYS = 30;

    @Override
    public List<Form> forms() {
        return List.of(order(), report(), decline(), accept(), reject(), withdraw());
    }

    private Form order() {
        return Form.of("order-correction", STREET_OFFICE)
                .under("MTG-10", "ORD-1", "DIS-4")
                .makes("order", 'O')
                .choice("subject", place -> subjects.correctable(place.community()))
                .line("article")
                .text("reason", TextKind.ORDER)
                .number("days", USUAL_DAYS)
                .becomes(OrderCorrection.class)
                .leadsTo("/orders/{order}");
    }

    private Form report() {
        return about("report-correction", COMMITTEE)
                .choice("by", this::corrections)
                .becomes(ReportCorrection.class);
    }

    private Form decline() {
        return about("decline-order", COMMITTEE)
                .choice(
                        "motion",
                        place -> motions(place, MotionPurpose.DECLINE_ORDER).toList())
                .becomes(DeclineOrder.class);
    }

    private static Form accept() {
        return about("accept-correction", STREET_OFFICE).becomes(AcceptCorrection.class);
    }

    private static Form reject() {
        return about("reject-correction", STREET_OFFICE)
                .line("reason")
                .number("days", USUAL_DAYS)
                .becomes(RejectCorrection.class);
    }

    private static Form withdraw() {
        return about("withdraw-order", STREET_OFFICE).line("reason").becomes(WithdrawOrder.class);
    }

    private static Form about(String name, Role role) {
        return Form.of(name, role).under("MTG-10", "ORD-1").about("order").leadsTo("/orders/{order}");
    }

    /**
     * By what it can have been corrected: the same duty or item, any item on a report, what the committee has decided on the order, or what a
     * meeting has.
     */
    private List<Option> corrections(Place place) {
        var order = order(place);
        if (order.isEmpty()) return List.of();
        var subject = order.get().ordered().subject();
        if (subject.decision() == null && subject.report() == null)
            return List.of(new Option(
                    subject.value(), subjects.named(place.community(), subject).title()));
        var items = subject.report() == null ? Stream.<Option>of() : subjects.items(place.community());
        return Stream.of(
                        items,
                        motions(place, MotionPurpose.COMPLY_WITH_ORDER),
                        decisions.results(place.community()).stream())
                .flatMap(some -> some)
                .toList();
    }

    private Optional<OrderSheet> order(Place place) {
        return place.given()
                .id("order", OrderId::new)
                .flatMap(id -> views.find(OrderSheets.class, place.community(), id.value()));
    }

    /** What the committee has decided on the order, and not answered yet. */
    private Stream<Option> motions(Place place, MotionPurpose purpose) {
        var order = place.given().id("order", OrderId::new);
        return Undone.decisions(
                views,
                place,
                moved -> moved.purpose() == purpose
                        && Optional.ofNullable(moved.order()).equals(order))
                .stream();
    }
}
