package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.SitIn;
import org.folkmoot.meetings.MeetingEvent.SatIn;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingKind;

/** Members of the supervision board say themselves that they sit in on a representatives' meeting, while it sits. */
final class SittingInDecider implements Decider<SitIn, SittingInDecider.State> {

    record State(boolean byBoard, Meeting meeting, List<SatIn> satIn) {}

    @Override
    public Known<State> knows(Given given, SitIn command) {
        return Known.together(
                CommunityEvent.actsFor(Body.SUPERVISION_BOARD, given),
                Meeting.course(command.meeting()),
                Known.all(Boundary.of(MeetingEvent.ofMeeting(command.meeting()), SatIn.class), SatIn.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, SitIn c, State state) {
        if (!state.byBoard || !(given.by() instanceof Actor.Officer(var member))) return refuse(SITTING_IN_BY_BOARD);
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called _ -> refuse(MEETING_NOT_ANNOUNCED);
            case Closed _ -> refuse(MEETING_CLOSED);
            case Announced meeting ->
                sitIn(given, new SatIn(c.meeting(), member, meeting.called().heldOn()), meeting, state);
        };
    }

    private static Decision sitIn(Given given, SatIn satIn, Announced meeting, State state) {
        if (meeting.called().kind() != MeetingKind.REPRESENTATIVES) return refuse(SITTING_IN_ON_REPRESENTATIVES_ONLY);
        if (given.today().isBefore(satIn.on())) return refuse(MEETING_NOT_BEGUN);
        if (!meeting.sits(given)) return refuse(SITTING_OVER);
        return state.satIn.contains(satIn) ? refuse(SITS_IN_ALREADY) : accept(satIn);
    }
}
