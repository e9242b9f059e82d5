package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.ConfirmObjection;
import org.folkmoot.meetings.MeetingCommand.Correcting;
import org.folkmoot.meetings.MeetingCommand.SecondObjection;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.jspecify.annotations.Nullable;

/**
 * After the notice the electorate of an assembly changes only on an objection that the roll bears out. Before the day the committee
 * decides it as a body; at the door two of its members uphold it. Either way a member of the supervision board confirms it, and only
 * that changes the electorate.
 */
final class ElectorateDecider implements Decider<Correcting, ElectorateDecider.State> {

    /** No law says within how many days. */
    private static final int DAYS_TO_REVIEW = 15;

    /** @param checkInClosed whether check-in has ever closed, also where it was opened again or the meeting moved since */
    record State(Offices offices, Meeting meeting, boolean checkInClosed, Member member, Objection objection) {}

    @Override
    public Known<State> knows(Given given, Correcting command) {
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                Meeting.corrected(command.meeting()),
                Known.whether(MeetingEvent.ofMeeting(command.meeting()), CheckInClosed.class),
                Member.of(command.meeting(), command.household(), command.resident()),
                Objection.of(command),
                State::new);
    }

    @Override
    public Decision decide(Given given, Correcting command, State state) {
        var body = command instanceof ConfirmObjection ? Body.SUPERVISION_BOARD : Body.COMMITTEE;
        var seat = state.offices.heldBy(given.by(), body, given.today());
        if (seat.isEmpty()) return refuse(OBJECTION_NOT_YOURS);
        if (command.resident().equals(seat.get().resident())) return refuse(OBJECTION_ABOUT_YOURSELF);
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called _ -> refuse(MEETING_NOT_ANNOUNCED);
            case Announced meeting -> object(given.today(), seat.get().officer(), command, meeting, state);
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    private static Decision object(
            LocalDate today, OfficerId officer, Correcting command, Announced meeting, State state) {
        if (state.checkInClosed) return refuse(CHECK_IN_CLOSED);
        if (state.member.sits()) return refuse(OBJECTION_TO_AN_OFFICE);
        if (!state.member.fits()) return refuse(MEMBER_OF_OTHER_KIND);
        return switch (command) {
            case UpholdObjection c -> uphold(today, officer, c, meeting, state);
            case SecondObjection c -> second(today, officer, c, meeting, state);
            case ConfirmObjection c -> confirm(today, officer, c, meeting, state);
        };
    }

    private static Decision uphold(
            LocalDate today, OfficerId officer, UpholdObjection command, Announced meeting, State state) {
        var unready = unready(today, command, meeting, state.objection);
        if (unready != null) return refuse(unready);
        var unfounded = unfounded(command.ground(), state.member);
        if (unfounded != null) return refuse(unfounded);
        return accept(new ObjectionUpheld(
                command.meeting(),
                command.household(),
                command.resident(),
                command.ground(),
                command.motion(),
                officer,
                today));
    }

    /** Before the day the committee decides as a body, each objection by a decision of its own; the door is for the day. */
    private static @Nullable Refusal unready(
            LocalDate today, UpholdObjection command, Announced meeting, Objection objection) {
        var day = meeting.called().heldOn();
        if (command.motion() == null) return today.equals(day) ? null : OBJECTION_WITHOUT_MOTION;
        if (!today.isBefore(day)) return OBJECTION_TOO_LATE;
        if (!objection.warrant().carried()) return OBJECTION_MOTION_NOT_CARRIED;
        return objection.warrant().used() ? OBJECTION_MOTION_USED : null;
    }

    private static @Nullable Refusal unfounded(ObjectionGround ground, Member member) {
        if (member.isEntitled() == ground.entitles()) return ELECTORATE_UNCHANGED;
        if (!member.now().bearsOut(ground, member.resident())) return OBJECTION_NOT_BORNE_OUT;
        return ground.entitles() && member.isTakenByAnother() ? OBJECTION_NOT_BORNE_OUT : null;
    }

    private static Decision second(
            LocalDate today, OfficerId officer, SecondObjection command, Announced meeting, State state) {
        var upheld = state.objection.open(command.resident());
        if (upheld == null || upheld.motion() != null || isStale(today, upheld, meeting))
            return refuse(OBJECTION_NOT_UPHELD);
        if (state.objection.seconded() != null) return refuse(OBJECTION_ALREADY_SECONDED);
        if (upheld.upheldBy().equals(officer)) return refuse(OBJECTION_BY_SAME_OFFICER);
        return accept(new ObjectionSeconded(command.meeting(), command.household(), command.resident(), officer));
    }

    /** What was upheld before the day is confirmed before the day, and what was upheld on a day on that day. */
    private static boolean isStale(LocalDate today, ObjectionUpheld upheld, Announced meeting) {
        return upheld.motion() == null
                ? !today.equals(upheld.upheldOn())
                : !today.isBefore(meeting.called().heldOn());
    }

    private static Decision confirm(
            LocalDate today, OfficerId officer, ConfirmObjection command, Announced meeting, State state) {
        var upheld = state.objection.open(command.resident());
        if (upheld == null || isStale(today, upheld, meeting)) return refuse(OBJECTION_NOT_UPHELD);
        var seconded = state.objection.seconded();
        if (upheld.motion() == null && seconded == null) return refuse(OBJECTION_NOT_SECONDED);
        var by = by(upheld, seconded, officer);
        if (by.stream().distinct().count() < by.size()) return refuse(OBJECTION_BY_SAME_OFFICER);
        // The roll may have changed since it was upheld.
        var unfounded = unfounded(upheld.ground(), state.member);
        if (unfounded != null) return refuse(unfounded);

        var outcome = new ArrayList<Event>();
        outcome.add(new ElectorateCorrected(
                command.meeting(),
                command.household(),
                command.resident(),
                upheld.ground(),
                upheld.motion() == null,
                by,
                upheld.motion() == null ? today.plusDays(DAYS_TO_REVIEW) : null,
                total(upheld.ground(), meeting, state.member)));
        // Whoever came before and is no longer the one entitled is not present any more.
        var came = state.member.attends();
        if (came != null)
            outcome.add(new CheckedOut(came.meeting(), came.household(), came.resident(), came.capacity()));
        return accept(outcome);
    }

    private static List<OfficerId> by(
            ObjectionUpheld upheld, @Nullable ObjectionSeconded seconded, OfficerId confirming) {
        return upheld.motion() == null
                ? List.of(upheld.upheldBy(), Objects.requireNonNull(seconded).secondedBy(), confirming)
                : List.of(upheld.upheldBy(), confirming);
    }

    /** Another representative of a household changes no figure. */
    private static int total(ObjectionGround ground, Announced meeting, Member member) {
        int before = member.counted() ? 1 : 0;
        int after = ground.entitles() ? 1 : 0;
        return meeting.entitled() + after - before;
    }
}
