package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Door;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.CorrectElectorate;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.vocabulary.Body;

/** An objection to the electorate was upheld: somebody is entitled who was not, or the other way round, until check-in closes. */
final class ElectorateDecider implements Decider<CorrectElectorate, ElectorateDecider.State> {

    record State(boolean byCommittee, Meeting meeting, Member member) {}

    @Override
    public Known<State> knows(Given given, CorrectElectorate command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Meeting.corrected(command.meeting()),
                Member.of(command.meeting(), command.household(), command.resident()),
                State::new);
    }

    @Override
    public Decision decide(Given given, CorrectElectorate command, State state) {
        if (!state.byCommittee) return refuse(MEETING_NOT_BY_COMMITTEE);
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called _ -> refuse(MEETING_NOT_ANNOUNCED);
            case Announced meeting -> correct(given.today(), command, meeting, state.member);
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    private static Decision correct(LocalDate today, CorrectElectorate command, Announced meeting, Member member) {
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        if (!member.fits()) return refuse(MEMBER_OF_OTHER_KIND);
        if (member.isEntitled() == command.entitled()) return refuse(ELECTORATE_UNCHANGED);
        if (command.entitled() && !member.couldBeEntitled(today)) return refuse(CORRECTION_NOT_ON_ROLL);

        var outcome = new ArrayList<Event>();
        outcome.add(corrected(command, meeting, member));
        // Whoever came before and is no longer the one entitled is not present any more.
        var came = member.attends();
        if (came != null)
            outcome.add(new CheckedOut(came.meeting(), came.household(), came.resident(), came.capacity()));
        return accept(outcome);
    }

    private static ElectorateCorrected corrected(CorrectElectorate command, Announced meeting, Member member) {
        int before = member.entitled() == null ? 0 : 1;
        int after = command.entitled() ? 1 : 0;
        int representativesBefore = member.entitlesRepresentative() ? 1 : 0;
        int representativesAfter = command.entitled() && member.representsResidents() ? 1 : 0;
        return new ElectorateCorrected(
                command.meeting(),
                command.household(),
                command.resident(),
                command.entitled(),
                meeting.entitled() + after - before,
                meeting.representatives() + representativesAfter - representativesBefore);
    }
}
