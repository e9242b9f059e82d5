package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeRefusal.MOTION_UNKNOWN;
import static org.folkmoot.committee.CommitteeRefusal.NO_SITTING_TO_SIT_IN_ON;
import static org.folkmoot.committee.CommitteeRefusal.SAT_IN_BEFORE;
import static org.folkmoot.committee.CommitteeRefusal.SITTING_IN_BY_BOARD_ONLY;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.SitInOnCommittee;
import org.folkmoot.committee.CommitteeEvent.SittingSatInOn;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.jspecify.annotations.Nullable;

/** Members of the supervision board say themselves that they sat in, as long as a sitting may be contradicted: the committee could leave them out. */
final class SittingInOnCommitteeDecider implements Decider<SitInOnCommittee, SittingInOnCommitteeDecider.State> {

    /** @param satIn who has said so, on which day's sitting */
    record State(Motion motion, Offices board, List<SittingSatInOn> satIn) {}

    @Override
    public Known<State> knows(Given given, SitInOnCommittee command) {
        var told = Boundary.of(CommitteeEvent.ofMotion(command.motion()), SittingSatInOn.class);
        return Known.together(
                Motion.of(command.motion()),
                CommunityEvent.officesOf(given.by()),
                Known.all(told, SittingSatInOn.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, SitInOnCommittee c, State state) {
        if (!(given.by() instanceof Actor.Officer(var member))
                || !state.board.held(given.by(), Body.SUPERVISION_BOARD, given.today()))
            return refuse(SITTING_IN_BY_BOARD_ONLY);
        var course = state.motion.course();
        if (course.moved() == null) return refuse(MOTION_UNKNOWN);
        var heldOn = heldOn(course, given.today());
        if (heldOn == null || !state.board.held(given.by(), Body.SUPERVISION_BOARD, heldOn))
            return refuse(NO_SITTING_TO_SIT_IN_ON);
        var satIn = new SittingSatInOn(c.motion(), member, heldOn);
        return state.satIn.contains(satIn) ? refuse(SAT_IN_BEFORE) : accept(satIn);
    }

    /** The day of the sitting that waits to be confirmed, or may be contradicted; null if there is none. */
    private static @Nullable LocalDate heldOn(Motion.Course course, LocalDate today) {
        if (course.entered() != null) return course.entered().heldOn();
        var sitting = course.decided() == null ? null : course.decided().sitting();
        return sitting == null || today.isAfter(sitting.contradictBy()) ? null : sitting.heldOn();
    }
}
