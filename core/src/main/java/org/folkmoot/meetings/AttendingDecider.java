package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Door;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.Attending;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Members come and go until check-in closes. What is read is the meeting's course and this one member, so that checking in costs
 * the same however many are there.
 */
public final class AttendingDecider implements FoldingDecider<Attending, AttendingDecider.State> {

    record State(Meeting meeting, Member member) {}

    @Override
    public Class<Attending> commands() {
        return Attending.class;
    }

    @Override
    public Boundary boundary(Given given, Attending command) {
        return CommunityEvent.ofOffices(given.by())
                .and(Meeting.course(command.meeting()))
                .and(Member.boundary(command.meeting(), household(command), resident(command)));
    }

    @Override
    public State initial(Given given, Attending command) {
        return new State(new Unknown(), Member.unknown(household(command), resident(command)));
    }

    private static @Nullable HouseholdId household(Attending command) {
        return switch (command) {
            case CheckIn in -> in.household();
            case CheckOut out -> out.household();
        };
    }

    private static ResidentId resident(Attending command) {
        return switch (command) {
            case CheckIn in -> in.resident();
            case CheckOut out -> out.resident();
        };
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(
                        MeetingEvent.class,
                        (state, event) -> new State(Meeting.evolve(state.meeting, event), state.member.after(event))),
                new Fold<>(RollEvent.class, (state, event) -> new State(state.meeting, state.member.after(event))),
                new Fold<>(
                        CommunityEvent.class, (state, event) -> new State(state.meeting, state.member.after(event))));
    }

    @Override
    public Decision decide(Given given, Attending command, State state) {
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called _ -> refuse(MEETING_NOT_ANNOUNCED);
            case Announced meeting ->
                switch (command) {
                    case CheckIn in -> checkIn(given, in, meeting, state.member);
                    case CheckOut out -> checkOut(given, out, meeting, state.member);
                };
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    private static Decision checkIn(Given given, CheckIn command, Announced meeting, Member member) {
        if (!member.fits()) return refuse(MEMBER_OF_OTHER_KIND);
        var unwelcome = unwelcome(given, command, meeting, member);
        if (unwelcome != null) return refuse(unwelcome);
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        if (!isOpenOn(given, command, meeting)) return refuse(CHECK_IN_NOT_TODAY);
        if (member.attends() != null) return refuse(ALREADY_CHECKED_IN);
        var entitled = member.entitled();
        if (entitled == null || !member.isEntitled()) return refuse(NOT_ENTITLED);
        return accept(new CheckedIn(
                command.meeting(),
                command.household(),
                command.resident(),
                entitled.capacity(),
                entitled.officer(),
                command.attendance()));
    }

    // Residents check themselves in only online: that somebody is in the room, or has signed a form, another has to see
    // (MTG-16).
    private static @Nullable Refusal unwelcome(Given given, CheckIn command, Announced meeting, Member member) {
        boolean online = command.attendance() == Attendance.ONLINE;
        if (given.by().is(command.resident())) {
            if (!online) return CHECK_IN_AT_THE_DOOR;
            return meeting.called().channel() == Channel.ON_SITE ? ONLINE_NOT_ALLOWED : null;
        }
        return online || !meeting.isPresidedBy(given, member.seats()) ? CHECK_IN_NOT_YOURS : null;
    }

    /** Forms are handed in from the notice on; who comes, comes on the day. */
    private static boolean isOpenOn(Given given, CheckIn command, Announced meeting) {
        var day = meeting.called().heldOn();
        return command.attendance() == Attendance.ON_PAPER
                ? !given.today().isAfter(day)
                : given.today().equals(day);
    }

    private static Decision checkOut(Given given, CheckOut command, Announced meeting, Member member) {
        if (!given.by().is(command.resident()) && !meeting.isPresidedBy(given, member.seats()))
            return refuse(CHECK_IN_NOT_YOURS);
        // MTG-4: who was present when check-in closed stays in the denominator, even if they go.
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        var present = member.attends();
        if (present == null || !member.isPresent()) return refuse(NOT_CHECKED_IN);
        return accept(new CheckedOut(command.meeting(), command.household(), command.resident(), present.capacity()));
    }
}
