package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Door;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.CorrectElectorate;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;

/** An objection to the electorate was upheld: somebody is entitled who was not, or the other way round, until check-in closes. */
public final class ElectorateDecider implements FoldingDecider<CorrectElectorate, ElectorateDecider.State> {

    record State(Meeting meeting, Member member) {}

    @Override
    public Class<CorrectElectorate> commands() {
        return CorrectElectorate.class;
    }

    @Override
    public Boundary boundary(Given given, CorrectElectorate command) {
        return CommunityEvent.ofOffices(given.by())
                .and(Meeting.course(command.meeting()))
                .and(Meeting.corrections(command.meeting()))
                .and(Member.boundary(command.meeting(), command.household(), command.resident()));
    }

    @Override
    public State initial(Given given, CorrectElectorate command) {
        return new State(new Unknown(), Member.unknown(command.household(), command.resident()));
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(MeetingEvent.class, ElectorateDecider::meeting),
                new Fold<>(RollEvent.class, (state, event) -> new State(state.meeting, state.member.after(event))),
                new Fold<>(
                        CommunityEvent.class, (state, event) -> new State(state.meeting, state.member.after(event))));
    }

    // Corrections of all members come in here, for the figures; the member heeds their own.
    private static State meeting(State state, MeetingEvent event) {
        boolean ofAnother = event instanceof ElectorateCorrected correction && !state.member.isMeant(correction);
        return new State(Meeting.evolve(state.meeting, event), ofAnother ? state.member : state.member.after(event));
    }

    @Override
    public Decision decide(Given given, CorrectElectorate command, State state) {
        if (!state.member.seats().held(given.by(), Body.COMMITTEE, given.today()))
            return refuse(MEETING_NOT_BY_COMMITTEE);
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
