package org.folkmoot.orders;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.orders.OrderRefusal.*;

import java.util.List;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.orders.OrderCommand.Answering;
import org.folkmoot.orders.OrderCommand.DeclineOrder;
import org.folkmoot.orders.OrderCommand.ReportCorrection;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/** What is ordered is corrected by the body itself: by a later decision, by doing the duty, or by correcting the item. */
final class AnsweringDecider implements Decider<Answering, AnsweringDecider.State> {

    /**
     * @param warrant what the motion lets be done that is named; none if none is named
     * @param meeting whose vote has passed since the order was given, and stands; null if it is about no such vote
     * @param done whether the duty is done, or the item was corrected or published since the order was given
     */
    record State(
            boolean byCommittee,
            @Nullable Order order,
            Warrant warrant,
            @Nullable MeetingKind meeting,
            boolean done) {}

    @Override
    public Known<State> knows(Given given, Answering command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Order.of(command.order()),
                warrant(command),
                command instanceof ReportCorrection c ? meeting(c) : Known.of(null),
                command instanceof ReportCorrection c ? done(c) : Known.of(false),
                State::new);
    }

    private static Known<Warrant> warrant(Answering command) {
        return switch (command) {
            case DeclineOrder c -> warrant(c.order(), c.motion(), MotionPurpose.DECLINE_ORDER);
            case ReportCorrection c -> {
                var decision = c.by().decision();
                var motion = decision == null ? null : decision.motion();
                yield motion == null
                        ? Known.of(Warrant.NONE)
                        : warrant(c.order(), motion, MotionPurpose.COMPLY_WITH_ORDER);
            }
        };
    }

    /** A motion about another order answers nothing. */
    private static Known<Warrant> warrant(OrderId order, MotionId motion, MotionPurpose purpose) {
        return Known.together(
                CommitteeEvent.orderOf(motion),
                CommitteeEvent.warrant(motion, purpose),
                (named, warrant) -> order.equals(named) ? warrant : Warrant.NONE);
    }

    private static Known<@Nullable MeetingKind> meeting(ReportCorrection c) {
        var decision = c.by().decision();
        var vote = decision == null ? null : decision.vote();
        return vote == null ? Known.of(null) : meeting(c.order(), vote);
    }

    private static Known<@Nullable MeetingKind> meeting(OrderId order, VoteId vote) {
        return Known.together(
                ResultEvent.decidedBy(vote),
                Known.whether(ResultEvent.ofResult(vote), ResultDeclared.class)
                        .asOf(OrderEvent.ofOrder(order), CorrectionOrdered.class),
                (kind, before) -> Boolean.FALSE.equals(before) ? kind : null);
    }

    private static Known<Boolean> done(ReportCorrection c) {
        var duty = c.by().duty();
        if (duty != null) return DutyEvent.isDone(duty);
        var disclosure = c.by().disclosure();
        return disclosure == null ? Known.of(false) : changed(c.order(), disclosure);
    }

    /** Whether the item was corrected since the order was given, or published since, which an item that is ordered itself was not. */
    private static Known<Boolean> changed(OrderId order, DisclosureId disclosure) {
        var about = DisclosureEvent.ofDisclosure(disclosure);
        var versions = Known.all(
                Boundary.of(about, DisclosurePublished.class, DisclosureCorrected.class), DisclosureEvent.class);
        return Known.together(
                versions.map(List::size),
                versions.map(List::size).asOf(OrderEvent.ofOrder(order), CorrectionOrdered.class),
                (now, then) -> then != null && now > then);
    }

    @Override
    public Decision decide(Given given, Answering command, State state) {
        if (!state.byCommittee) return refuse(ORDER_ANSWERED_BY_COMMITTEE_ONLY);
        var order = state.order;
        if (order == null) return refuse(ORDER_UNKNOWN);
        if (order.stage() == Order.Stage.CLOSED) return refuse(ORDER_CLOSED);
        if (order.stage() == Order.Stage.REPORTED) return refuse(CORRECTION_ALREADY_REPORTED);
        return switch (command) {
            case ReportCorrection c -> report(c, order.ordered(), state);
            case DeclineOrder c -> decline(c, state.warrant);
        };
    }

    private static Decision report(ReportCorrection c, CorrectionOrdered ordered, State state) {
        var reported = accept(new CorrectionReported(c.order(), c.by(), ordered.rule()));
        var decision = c.by().decision();
        boolean onReport = ordered.subject().report() != null;
        if (decision == null) {
            boolean fits = c.by().equals(ordered.subject()) || onReport && c.by().disclosure() != null;
            return fits && state.done ? reported : refuse(NOT_CORRECTED_BY_THAT);
        }
        if (ordered.subject().decision() == null && !onReport) return refuse(NOT_CORRECTED_BY_THAT);
        if (decision.vote() != null)
            return isOf(ordered.addressee(), state.meeting) ? reported : refuse(NOT_CORRECTED_BY_THAT);
        if (ordered.addressee() != Addressee.COMMITTEE) return refuse(NOT_CORRECTED_BY_THAT);
        if (!state.warrant.carried()) return refuse(ORDER_MOTION_NOT_CARRIED);
        return state.warrant.used() ? refuse(ORDER_MOTION_USED) : reported;
    }

    /** Whether the body ordered has decided, or one above it, which may alter what it decided (MTG-8). */
    private static boolean isOf(Addressee addressee, @Nullable MeetingKind meeting) {
        return switch (addressee) {
            case COMMITTEE, REPRESENTATIVES_MEETING -> meeting != null;
            case RESIDENTS_MEETING -> meeting != null && meeting != MeetingKind.REPRESENTATIVES;
        };
    }

    private static Decision decline(DeclineOrder c, Warrant warrant) {
        if (!warrant.carried()) return refuse(ORDER_MOTION_NOT_CARRIED);
        if (warrant.used()) return refuse(ORDER_MOTION_USED);
        return accept(new OrderDeclined(c.order(), c.motion()));
    }
}
