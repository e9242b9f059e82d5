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
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.RuleBooks;

/** The committee calls a meeting, under the rule book of the day; the meeting keeps that book. */
public final class CallingDecider implements FoldingDecider<CallMeeting, CallingDecider.State> {

    /** @param taken whether a meeting has this id */
    record State(boolean taken, Offices seats, RuleBooks books) {}

    @Override
    public Class<CallMeeting> commands() {
        return CallMeeting.class;
    }

    @Override
    public Boundary boundary(Given given, CallMeeting command) {
        return CommunityEvent.ofOffices(given.by())
                .and(MeetingEvent.ofMeeting(command.meeting()), MeetingCalled.class)
                .and(RuleBookEvent.RULE_BOOK, RuleBookEvent.class);
    }

    @Override
    public State initial(Given given, CallMeeting command) {
        return new State(false, Offices.NONE, RuleBooks.NONE);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(MeetingEvent.class, (state, _) -> new State(true, state.seats, state.books)),
                new Fold<>(
                        CommunityEvent.class,
                        (state, event) ->
                                new State(state.taken, CommunityEvent.seats(state.seats, event), state.books)),
                new Fold<>(
                        RuleBookEvent.class,
                        (state, event) ->
                                new State(state.taken, state.seats, RuleBookEvent.books(state.books, event))));
    }

    @Override
    public Decision decide(Given given, CallMeeting command, State state) {
        if (!state.seats.held(given.by(), Body.COMMITTEE, given.today())) return refuse(MEETING_NOT_BY_COMMITTEE);
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
