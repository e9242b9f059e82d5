package org.folkmoot.orders;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.orders.OrderRefusal.*;

import java.time.LocalDate;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.founding.FoundingEvent;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.reports.ReportEvent;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OneLine;
import org.jspecify.annotations.Nullable;

/** The street office orders a body to correct a decision that stands, a duty past its day, what is published, or what was reported. It changes nothing itself. */
final class OrderingDecider implements Decider<OrderCorrection, OrderingDecider.State> {

    /**
     * @param addressee the body that is ordered; null if there is nothing to correct
     * @param reported the rule of the founded report that it is about; null if it is about something else
     */
    record State(
            boolean byOffice,
            @Nullable Order order,
            @Nullable Addressee addressee,
            @Nullable String reported) {

        /** What the reports are about falls to the committee. */
        State {
            if (reported != null) addressee = Addressee.COMMITTEE;
        }
    }

    @Override
    public Known<State> knows(Given given, OrderCorrection command) {
        return Known.together(
                CommunityEvent.actsFor(Body.STREET_OFFICE, given),
                Order.of(command.order()),
                addressee(command.subject(), given.today()),
                reported(command.subject()),
                State::new);
    }

    private static Known<@Nullable String> reported(OrderSubject subject) {
        var report = subject.report();
        return report == null ? Known.of(null) : ReportEvent.ruleOfFounded(report);
    }

    private static Known<@Nullable Addressee> addressee(OrderSubject subject, LocalDate today) {
        var decision = subject.decision();
        if (decision != null) return addressee(decision);
        var disclosure = subject.disclosure();
        if (disclosure != null)
            return committeeIf(Known.whether(DisclosureEvent.ofDisclosure(disclosure), DisclosurePublished.class));
        // L25 40¶2 is about what the committee owes.
        var duty = subject.duty();
        return duty == null ? Known.of(null) : committeeIf(DutyEvent.isNeglected(duty, Body.COMMITTEE, today));
    }

    private static Known<@Nullable Addressee> addressee(DecisionId decision) {
        return decision.either(
                vote -> ResultEvent.decidedBy(vote).map(OrderingDecider::meeting),
                motion -> committeeIf(CommitteeEvent.stands(motion)),
                earlier -> FoundingEvent.decidedBy(earlier).map(OrderingDecider::meeting));
    }

    private static @Nullable Addressee meeting(@Nullable MeetingKind kind) {
        if (kind == null) return null;
        return kind == MeetingKind.REPRESENTATIVES ? Addressee.REPRESENTATIVES_MEETING : Addressee.RESIDENTS_MEETING;
    }

    private static Known<@Nullable Addressee> committeeIf(Known<Boolean> so) {
        return so.map(yes -> yes ? Addressee.COMMITTEE : null);
    }

    @Override
    public Decision decide(Given given, OrderCorrection c, State state) {
        if (!state.byOffice) return refuse(ORDER_BY_STREET_OFFICE_ONLY);
        if (state.order != null) return refuse(ORDER_EXISTS);
        if (!OneLine.is(c.article())) return refuse(ORDER_ARTICLE_UNFIT);
        if (!Order.isTime(c.days())) return refuse(ORDER_DAYS_UNFIT);
        if (state.addressee == null) return refuse(NOTHING_TO_CORRECT);
        var today = given.today();
        return accept(new CorrectionOrdered(
                c.order(),
                c.subject(),
                state.addressee,
                state.reported == null ? c.subject().rule() : state.reported,
                c.article(),
                c.reason(),
                today,
                today.plusDays(c.days())));
    }
}
