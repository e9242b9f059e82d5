package org.folkmoot.web.orders;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.committee.CommitteeCommand.RecordCourtAnnulment;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.duties.DutyCommand.NoteDuty;
import org.folkmoot.duties.DutyNotice;
import org.folkmoot.orders.OrderCommand.AcceptCorrection;
import org.folkmoot.orders.OrderCommand.DeclineOrder;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderEvent;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 8b: the street office orders corrections, the bodies answer, and a court annuls a decision of the committee (L25 31, 40). */
@AutoService(Act.class)
@Order(80)
public final class OrderAct implements Act {

    private static final LocalDate MAY_25 = LocalDate.of(2026, 5, 25);
    private static final LocalDate MAY_30 = LocalDate.of(2026, 5, 30);
    private static final LocalDate JUNE_5 = LocalDate.of(2026, 6, 5);
    private static final Actor CLOCK = new Actor.Software("duties");

    @Override
    public void perform(Year year) {
        var town = year.town();
        declined(year.play(), town, year.found("opening-hours", VoteId.class));
        corrected(year.play(), town);
        annulled(year.play(), town);
    }

    private static OrderCorrection order(Play play, Id about, int days) {
        return new OrderCorrection(new OrderId(play.id('O')), OrderSubject.of(about), "第三十一条第三款", play.digest(), days);
    }

    /** A decision of the representatives: neither the office nor the committee changes it. */
    private static void declined(Play play, Town town, VoteId vote) {
        var day = play.on("8b", MAY_25);
        var order = order(play, vote, 5);
        day.refuses(town.chair(), order, "ORDER_BY_STREET_OFFICE_ONLY", "the chair orders a correction");
        day.refuses(Actor.ADMINISTRATOR, order, "ORDER_BY_STREET_OFFICE_ONLY", "the administrator orders one");
        day.refuses(
                town.streetOffice(), order(play, vote, 4), "ORDER_DAYS_UNFIT", "the street office leaves four days");
        day.accepts(town.streetOffice(), order, "… and five: the representatives are to correct (MTG-10)");
        var alone = Assembly.decided(play, town.sitting(), MAY_25, MotionPurpose.COMPLY_WITH_ORDER, order.order());
        day.refuses(
                town.chair(),
                new ReportCorrection(order.order(), OrderSubject.of(alone)),
                "NOT_CORRECTED_BY_THAT",
                "the committee corrects it in the meeting's place");
        var will = Assembly.decided(play, town.sitting(), MAY_25, MotionPurpose.DECLINE_ORDER, order.order());
        day.accepts(town.chair(), new DeclineOrder(order.order(), will), "the committee answers that it will not");
        var overdue = new NoteDuty(OrderEvent.toCorrect(order.order()), DutyNotice.OVERDUE, MAY_30);
        play.on("8b", MAY_30).refuses(CLOCK, overdue, "DUTY_NOT_SO_FAR", "overdue on the last day");
        play.on("8b", MAY_30.plusDays(1)).accepts(CLOCK, overdue, "… and the day after: the order stands");
    }

    /** A decision of the committee's own, which it corrects by another. */
    private static void corrected(Play play, Town town) {
        var unlawful = Assembly.decided(play, town.sitting(), MAY_30, MotionPurpose.MATTER);
        var order = order(play, unlawful, 5);
        play.must(town.streetOffice(), MAY_30, order);
        var day = play.on("8b", JUNE_5);
        var voices = town.sitting();
        var better = Assembly.decided(play, voices, JUNE_5, MotionPurpose.COMPLY_WITH_ORDER, order.order());
        var report = new ReportCorrection(order.order(), OrderSubject.of(better));
        day.refuses(
                town.chair(),
                new ReportCorrection(order.order(), OrderSubject.of(unlawful)),
                "ORDER_MOTION_NOT_CARRIED",
                "the decision itself is called its correction");
        day.accepts(town.chair(), report, "the committee has decided anew");
        day.refuses(
                town.chair(),
                new AcceptCorrection(order.order()),
                "ORDER_BY_STREET_OFFICE_ONLY",
                "the chair finds that enough");
        day.accepts(town.streetOffice(), new AcceptCorrection(order.order()), "the street office finds it corrected");
    }

    private static void annulled(Play play, Town town) {
        MotionId motion = Assembly.decided(play, town.sitting(), MAY_30, MotionPurpose.MATTER);
        var day = play.on("8b", JUNE_5);
        var judgment = new RecordCourtAnnulment(motion, play.digest(), MAY_30);
        day.refuses(
                town.streetOffice(),
                judgment,
                "COURT_ANNULMENT_BY_BOARD_ONLY",
                "the street office enters a judgment on a decision of the committee");
        day.accepts(town.board.getFirst().acting(), judgment, "the board enters it (MTG-14)");
        day.refuses(
                town.board.getFirst().acting(),
                judgment,
                "DECISION_NOT_STANDING",
                "… and what fell is not annulled again");
    }
}
