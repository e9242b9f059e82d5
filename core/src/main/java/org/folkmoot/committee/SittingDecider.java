package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.committee.CommitteeCommand.ConfirmSitting;
import org.folkmoot.committee.CommitteeCommand.ContradictSitting;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.RejectSitting;
import org.folkmoot.committee.CommitteeCommand.Sitting;
import org.folkmoot.committee.CommitteeEvent.Minutes;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.SittingRejected;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.Post;

/** A sitting's figures are entered by one who was there, and count when another has confirmed them; one of the two is the chair. */
final class SittingDecider implements Decider<Sitting, Motion> {

    /** In which every member may contradict; the day of confirmation is not counted (COM-8). */
    private static final int DAYS_TO_CONTRADICT = 3;

    @Override
    public Known<Motion> knows(Given given, Sitting command) {
        return Motion.of(command.motion());
    }

    @Override
    public Decision decide(Given given, Sitting command, Motion state) {
        if (!(given.by() instanceof Actor.Officer(var member))) return refuse(MOTION_NOT_BY_MEMBER);
        if (command instanceof ContradictSitting c) return contradict(c, member, given.today(), state);
        if (!state.members(given.today()).contains(member)) return refuse(MOTION_NOT_BY_MEMBER);
        var against = state.standsAgainst();
        if (against != null) return refuse(against);
        if (command instanceof EnterSitting c) return enter(c, member, given.today(), state);
        var entered = state.course().entered();
        if (entered == null) return refuse(SITTING_UNKNOWN);
        return switch (command) {
            case ConfirmSitting _ -> confirm(member, given.today(), entered, state);
            case RejectSitting c -> accept(new SittingRejected(c.motion(), member));
            case EnterSitting _, ContradictSitting _ -> throw new IllegalStateException("decided above");
        };
    }

    private static Decision enter(EnterSitting c, OfficerId member, LocalDate today, Motion state) {
        if (state.course().entered() != null) return refuse(SITTING_ALREADY_ENTERED);
        var moved = state.moved();
        if (c.heldOn().isBefore(moved.movedOn()) || c.heldOn().isAfter(today)) return refuse(SITTING_DAY_UNFIT);
        if (!Members.are(c.present(), state.members(c.heldOn()))) return refuse(SITTING_MEMBERS_UNFIT);
        if (!Members.are(voted(c), c.present())) return refuse(SITTING_MEMBERS_UNFIT);
        if (!c.present().contains(member)) return refuse(SITTING_WITHOUT_YOU);
        if (Stream.concat(c.inFavour().stream(), c.against().stream()).anyMatch(moved.interested()::contains))
            return refuse(MOTION_OF_ONES_OWN_INTEREST);
        return accept(new SittingEntered(c.motion(), c.heldOn(), member, voices(c)));
    }

    private static List<OfficerId> voted(EnterSitting c) {
        return Stream.of(c.inFavour(), c.against(), c.aside())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MemberStance> voices(EnterSitting c) {
        return c.present().stream()
                .map(member -> new MemberStance(member, stance(member, c)))
                .toList();
    }

    private static Stance stance(OfficerId member, EnterSitting c) {
        if (c.inFavour().contains(member)) return Stance.FOR;
        if (c.against().contains(member)) return Stance.AGAINST;
        return c.aside().contains(member) ? Stance.ASIDE : Stance.ABSTAINS;
    }

    private static Decision confirm(OfficerId member, LocalDate today, SittingEntered entered, Motion state) {
        if (entered.enteredBy().equals(member)) return refuse(SITTING_CONFIRMED_BY_SAME);
        if (!present(entered).contains(member)) return refuse(SITTING_WITHOUT_YOU);
        if (!presided(entered, member, state)) return refuse(SITTING_WITHOUT_CHAIR);
        var minutes = new Minutes(entered.heldOn(), entered.enteredBy(), member, today.plusDays(DAYS_TO_CONTRADICT));
        var sum = Majority.of(entered.voices(), state.members(entered.heldOn()));
        return accept(state.decided(minutes, entered.voices(), sum, today));
    }

    private static List<OfficerId> present(SittingEntered entered) {
        return entered.voices().stream().map(MemberStance::member).toList();
    }

    private static boolean presided(SittingEntered entered, OfficerId confirming, Motion state) {
        var two = List.of(entered.enteredBy(), confirming);
        var chair = holding(Post.CHAIR, entered, state);
        return chair.isEmpty()
                ? holding(Post.VICE_CHAIR, entered, state).stream().anyMatch(two::contains)
                : chair.stream().anyMatch(two::contains);
    }

    /** Those present who held that post on the day of the sitting. */
    private static List<OfficerId> holding(Post post, SittingEntered entered, Motion state) {
        return state.offices().of(Body.COMMITTEE, entered.heldOn()).stream()
                .filter(seat -> seat.post() == post && present(entered).contains(seat.officer()))
                .map(seat -> seat.officer())
                .toList();
    }

    private static Decision contradict(ContradictSitting c, OfficerId member, LocalDate today, Motion state) {
        if (state.course().moved() == null) return refuse(MOTION_UNKNOWN);
        var decided = state.course().decided();
        if (decided == null) return refuse(SITTING_UNKNOWN);
        var sitting = decided.sitting();
        if (sitting == null) return refuse(DECIDED_WITHOUT_SITTING);
        var members = state.members(sitting.heldOn());
        if (!members.contains(member)) return refuse(MOTION_NOT_BY_MEMBER);
        if (today.isAfter(sitting.contradictBy())) return refuse(CONTRADICTING_OVER);
        if (state.course().contradicted().contains(member)) return refuse(ALREADY_CONTRADICTED);
        if (!OneLine.is(c.reason())) return refuse(CONTRADICTION_REASON_UNFIT);
        var gone = new ArrayList<>(state.course().contradicted());
        gone.add(member);
        var left = decided.voices().stream()
                .filter(voice -> !gone.contains(voice.member()))
                .toList();
        return accept(new SittingContradicted(
                c.motion(), member, c.reason(), Majority.of(left, members).holds()));
    }
}
