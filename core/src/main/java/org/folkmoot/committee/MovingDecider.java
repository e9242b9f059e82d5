package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.Moving;
import org.folkmoot.committee.CommitteeCommand.Voicing;
import org.folkmoot.committee.CommitteeCommand.WithdrawMotion;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.MotionWithdrawn;
import org.folkmoot.committee.CommitteeEvent.VoiceGiven;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.OneLine;

/** Members put motions, and each says on their own account how they stand to them; the voice that is enough decides. */
final class MovingDecider implements Decider<Moving, Motion> {

    @Override
    public Known<Motion> knows(Given given, Moving command) {
        return Motion.of(command.motion());
    }

    @Override
    public Decision decide(Given given, Moving command, Motion state) {
        var members = state.members(given.today());
        if (!(given.by() instanceof Actor.Officer(var member)) || !members.contains(member))
            return refuse(MOTION_NOT_BY_MEMBER);
        if (command instanceof MoveMotion c) return move(c, member, members, state, given.today());
        var against = state.standsAgainst();
        if (against != null) return refuse(against);
        return switch (command) {
            case MoveMotion _ -> throw new IllegalStateException("put above");
            case WithdrawMotion c -> withdraw(c, member, state);
            case Voicing c -> agree(c, member, members, state, given.today());
        };
    }

    private static Decision move(
            MoveMotion c, OfficerId mover, List<OfficerId> members, Motion state, LocalDate today) {
        if (state.course().moved() != null) return refuse(MOTION_ALREADY_MOVED);
        if (!OneLine.is(c.title())) return refuse(MOTION_TITLE_UNFIT);
        if ((c.purpose() == MotionPurpose.ANNUL_RESULT) != (c.annuls() != null)) return refuse(MOTION_RESULT_MISPLACED);
        if (c.purpose().isAnswerToOrder() != (c.order() != null)) return refuse(MOTION_ORDER_MISPLACED);
        if (!c.about().fits(c.purpose())) return refuse(MOTION_ABOUT_MISPLACED);
        if (!Members.are(c.interested(), members)) return refuse(MOTION_INTERESTED_UNFIT);
        return accept(new MotionMoved(
                c.motion(),
                c.purpose(),
                c.annuls(),
                c.order(),
                c.about(),
                c.title(),
                c.text(),
                mover,
                today,
                c.interested()));
    }

    private static Decision withdraw(WithdrawMotion c, OfficerId member, Motion state) {
        if (!state.moved().mover().equals(member)) return refuse(MOTION_OF_SOMEBODY_ELSE);
        return accept(new MotionWithdrawn(c.motion()));
    }

    private static Decision agree(Voicing c, OfficerId member, List<OfficerId> members, Motion state, LocalDate today) {
        if (c.stance() != Stance.ASIDE && state.moved().interested().contains(member))
            return refuse(MOTION_OF_ONES_OWN_INTEREST);
        var voice = new MemberStance(member, c.stance());
        var voices = state.course().with(voice);
        var sum = Majority.of(voices, members);
        var agreed = new VoiceGiven(c.motion(), voice);
        if (sum.holds() || Majority.isLost(voices, members))
            return accept(agreed, state.decided(null, voices, sum, today));
        // A seat that ended meanwhile may have made a majority of the rest: then saying it again decides.
        if (state.course().voices().contains(voice)) return refuse(MOTION_STANCE_UNCHANGED);
        return accept(agreed);
    }
}
