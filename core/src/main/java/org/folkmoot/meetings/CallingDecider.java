package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.vocabulary.Warrant;
import org.jspecify.annotations.Nullable;

/** The committee calls a meeting, under the rule book of the day unless that lapses before the meeting; the meeting keeps its book. */
final class CallingDecider implements Decider<CallMeeting, CallingDecider.State> {

    /**
     * @param taken whether a meeting has this id
     * @param qualified that enough have signed the petition; null if there is none
     * @param due by when a meeting on it is to be held
     * @param decided which meeting the committee has decided to call
     */
    record State(
            boolean taken,
            boolean byCommittee,
            RuleBooks books,
            @Nullable PetitionQualified qualified,
            Due due,
            Warrant warrant,
            MotionSubject decided) {}

    @Override
    public Known<State> knows(Given given, CallMeeting command) {
        return Known.together(
                Known.whether(MeetingEvent.ofMeeting(command.meeting()), MeetingCalled.class),
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                RuleBookEvent.adopted(),
                PetitionEvent.qualified(command.petition()),
                due(command.petition()),
                CommitteeEvent.warrant(command.motion(), MotionPurpose.CALL_MEETING),
                CommitteeEvent.decidedOn(command.motion()),
                State::new);
    }

    private static Known<Due> due(@Nullable PetitionId petition) {
        return petition == null
                ? Known.of(Due.AT_ANY_TIME)
                : DutyEvent.due(PetitionEvent.toConvene(petition), PetitionQualified.class);
    }

    @Override
    public Decision decide(Given given, CallMeeting command, State state) {
        if (!state.byCommittee) return refuse(MEETING_NOT_BY_COMMITTEE);
        if (state.taken) return refuse(MEETING_EXISTS);
        if (!command.heldOn().isAfter(given.today())) return refuse(MEETING_NOT_IN_FUTURE);
        if (!OneLine.is(command.place())) return refuse(MEETING_PLACE_UNFIT);
        var inForce = state.books.inForceFor(given.today(), command.heldOn());
        if (inForce.isEmpty()) return refuse(MEETING_WITHOUT_RULE_BOOK);
        var book = inForce.get();
        if (!allows(book, command.channel())) return refuse(CHANNEL_NOT_ALLOWED);
        if ((command.petition() == null) == (command.motion() == null)) return refuse(MEETING_ON_ONE_GROUND);
        if (command.motion() != null && !state.warrant.carried()) return refuse(MEETING_MOTION_NOT_CARRIED);
        if (state.warrant.used()) return refuse(MEETING_MOTION_USED);
        if (command.motion() != null && !state.decided.isMeeting(command.kind(), command.heldOn()))
            return refuse(MEETING_OTHER_THAN_DECIDED);
        if (command.petition() != null && state.qualified == null) return refuse(MEETING_PETITION_NOT_QUALIFIED);
        if (state.qualified != null && !state.qualified.demand().isMetBy(command.kind()))
            return refuse(MEETING_PETITION_ASKS_OTHERWISE);
        // assembly.mode does not bind: L25 27 leaves households or adults to each meeting, and its notice fixes which
        // (MTG-3).
        return accept(new MeetingCalled(
                command.meeting(),
                command.kind(),
                command.heldOn(),
                command.place(),
                command.channel(),
                book.ref(),
                petitioned(command, state),
                command.motion()));
    }

    // MTG-15: a meeting that comes too late is called all the same, and said to be late.
    private static @Nullable Petitioned petitioned(CallMeeting command, State state) {
        var due = state.due;
        return state.qualified == null
                ? null
                : new Petitioned(
                        state.qualified.petition(),
                        state.qualified.proposal(),
                        due.on(),
                        due.isPastOn(command.heldOn()));
    }

    // MTG-16: the law is silent on attendance online, so it is off unless the book, on the charter's word, switches it
    // on.
    private static boolean allows(RuleBook book, Channel channel) {
        var widest = book.text("assembly.channel").orElse("onsite");
        return switch (channel) {
            case ON_SITE -> true;
            case HYBRID -> widest.equals("hybrid") || widest.equals("online_if_charter");
            case ONLINE -> widest.equals("online_if_charter");
        };
    }
}
