package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
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
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/**
 * Members come and go until check-in closes. What is read is the meeting's course and this one member, so that checking in costs
 * the same however many are there.
 */
final class AttendingDecider implements Decider<Attending, AttendingDecider.State> {

    /**
     * @param books read for forms on paper only
     * @param before how the resident first came for a household; null if they have not
     */
    record State(
            Offices offices,
            Meeting meeting,
            Member member,
            RuleBooks books,
            @Nullable CheckedIn before) {}

    @Override
    public Known<State> knows(Given given, Attending command) {
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                Meeting.course(command.meeting()),
                Member.of(command.meeting(), household(command), resident(command)),
                RuleBookEvent.adopted().onlyIf(isOnPaper(command)),
                MeetingEvent.firstComer(command.meeting(), MeetingEvent.ofPerson(command.meeting(), resident(command))),
                State::new);
    }

    private static boolean isOnPaper(Attending command) {
        return command instanceof CheckIn in && in.attendance() == Attendance.ON_PAPER;
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
    public Decision decide(Given given, Attending command, State state) {
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called _ -> refuse(MEETING_NOT_ANNOUNCED);
            case Announced meeting ->
                switch (command) {
                    case CheckIn in -> checkIn(given, in, meeting, state);
                    case CheckOut out -> checkOut(given, out, meeting, state);
                };
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    private static Decision checkIn(Given given, CheckIn command, Announced meeting, State state) {
        var member = state.member;
        if (!member.fits()) return refuse(MEMBER_OF_OTHER_KIND);
        var unwelcome = unwelcome(given, command, meeting, state.offices);
        if (unwelcome != null) return refuse(unwelcome);
        if (isOnPaper(command) && !takesForms(meeting, state)) return refuse(FORMS_NOT_ALLOWED);
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        if (!isOpenOn(given, command, meeting)) return refuse(CHECK_IN_NOT_TODAY);
        if (member.attends() != null) return refuse(ALREADY_CHECKED_IN);
        var entitled = member.entitled();
        if (entitled == null || !member.isEntitled()) return refuse(NOT_ENTITLED);
        if (entitled.byComing() && isOnPaper(command)) return refuse(HOUSEHOLD_NAMES_BY_COMING);
        if (cameForAnother(command, state)) return refuse(CAME_FOR_ANOTHER_HOUSEHOLD);
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
    private static @Nullable Refusal unwelcome(Given given, CheckIn command, Announced meeting, Offices offices) {
        boolean online = command.attendance() == Attendance.ONLINE;
        if (given.by().is(command.resident())) {
            if (!online) return CHECK_IN_AT_THE_DOOR;
            return meeting.called().channel() == Channel.ON_SITE ? ONLINE_NOT_ALLOWED : null;
        }
        return online || !meeting.isPresidedBy(given, offices) ? CHECK_IN_NOT_YOURS : null;
    }

    /** L25 27 and 29 ask who is there: a form counts only where residents' own charter says so, and never in a representatives' meeting. */
    private static boolean takesForms(Announced meeting, State state) {
        return meeting.called().kind() != MeetingKind.REPRESENTATIVES
                && state.books
                        .version(meeting.called().ruleBook().version())
                        .orElseThrow()
                        .on("assembly.written");
    }

    /** Whoever has moved, or represents two households, comes for the first of them and votes once. */
    private static boolean cameForAnother(CheckIn command, State state) {
        return state.before != null && !Objects.equals(state.before.household(), command.household());
    }

    /** Forms are handed in from the notice on; who comes, comes on the day. */
    private static boolean isOpenOn(Given given, CheckIn command, Announced meeting) {
        boolean before = given.today().isBefore(meeting.called().heldOn());
        return before ? isOnPaper(command) : meeting.sits(given);
    }

    private static Decision checkOut(Given given, CheckOut command, Announced meeting, State state) {
        if (!given.by().is(command.resident()) && !meeting.isPresidedBy(given, state.offices))
            return refuse(CHECK_IN_NOT_YOURS);
        // MTG-4: who was present when check-in closed stays in the denominator, even if they go.
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        var present = state.member.attends();
        if (present == null || !state.member.isPresent()) return refuse(NOT_CHECKED_IN);
        return accept(new CheckedOut(command.meeting(), command.household(), command.resident(), present.capacity()));
    }
}
