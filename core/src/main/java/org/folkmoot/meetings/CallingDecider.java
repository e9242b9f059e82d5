package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.RuleBooks;

/** The committee calls a meeting, under the rule book of the day; the meeting keeps that book. */
final class CallingDecider implements Decider<CallMeeting, CallingDecider.State> {

    /** @param taken whether a meeting has this id */
    record State(boolean byCommittee, boolean taken, RuleBooks books) {}

    @Override
    public Class<CallMeeting> commands() {
        return CallMeeting.class;
    }

    @Override
    public Known<State> knows(Given given, CallMeeting command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Known.whether(MeetingEvent.ofMeeting(command.meeting()), MeetingCalled.class),
                RuleBookEvent.adopted(),
                State::new);
    }

    @Override
    public Decision decide(Given given, CallMeeting command, State state) {
        if (!state.byCommittee) return refuse(MEETING_NOT_BY_COMMITTEE);
        if (state.taken) return refuse(MEETING_EXISTS);
        if (!command.heldOn().isAfter(given.today())) return refuse(MEETING_NOT_IN_FUTURE);
        if (!OneLine.is(command.place())) return refuse(MEETING_PLACE_UNFIT);
        var inForce = state.books.inForceOn(given.today());
        if (inForce.isEmpty()) return refuse(MEETING_WITHOUT_RULE_BOOK);
        var book = inForce.get();
        if (!allows(book, command.channel())) return refuse(CHANNEL_NOT_ALLOWED);
        // assembly.mode does not bind: L25 27 leaves households or adults to each meeting, and its notice fixes which
        // (MTG-3).
        return accept(new MeetingCalled(
                command.meeting(),
                command.kind(),
                command.heldOn(),
                command.place(),
                command.channel(),
                new RuleBookRef(book.version(), book.hash())));
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
