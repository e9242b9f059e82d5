package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Door;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.Presiding;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Who presides closes the door, declares the quorum, lets people in again, moves or closes the meeting. */
public final class PresidingDecider implements FoldingDecider<Presiding, PresidingDecider.State> {

    /**
     * @param openVotes votes of this meeting that have not closed
     * @param present members who are in; read for the quorum only, as are the representatives among them and the rule books
     */
    record State(Meeting meeting, Offices seats, RuleBooks books, int openVotes, int present, int representatives) {

        State at(Meeting next) {
            return new State(next, seats, books, openVotes, present, representatives);
        }

        State voting(int open) {
            return new State(meeting, seats, books, open, present, representatives);
        }

        State with(int more, Capacity capacity) {
            int moreRepresentatives = capacity == Capacity.REPRESENTATIVE ? more : 0;
            return new State(meeting, seats, books, openVotes, present + more, representatives + moreRepresentatives);
        }

        State empty() {
            return new State(meeting, seats, books, openVotes, 0, 0);
        }
    }

    @Override
    public Class<Presiding> commands() {
        return Presiding.class;
    }

    @Override
    public Boundary boundary(Given given, Presiding command) {
        var course = Meeting.course(command.meeting()).and(CommunityEvent.ofOffices(given.by()));
        return switch (command) {
            case CloseCheckIn _ -> course;
            case ReopenCheckIn _, AdjournMeeting _, CloseMeeting _ ->
                course.and(VoteEvent.ofVotesIn(command.meeting()), VoteOpened.class, VoteClosed.class);
            case DeclareQuorum _ ->
                course.and(Meeting.corrections(command.meeting()))
                        .and(MeetingEvent.ofAttendees(command.meeting()), CheckedIn.class, CheckedOut.class)
                        .and(RuleBookEvent.RULE_BOOK, RuleBookEvent.class);
        };
    }

    @Override
    public State initial(Given given, Presiding command) {
        return new State(new Unknown(), Offices.NONE, RuleBooks.NONE, 0, 0, 0);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(MeetingEvent.class, PresidingDecider::meeting),
                new Fold<>(VoteEvent.class, PresidingDecider::vote),
                new Fold<>(CommunityEvent.class, PresidingDecider::community),
                new Fold<>(RuleBookEvent.class, PresidingDecider::ruleBook));
    }

    private static State meeting(State state, MeetingEvent event) {
        var next = state.at(Meeting.evolve(state.meeting, event));
        return switch (event) {
            case CheckedIn e -> next.with(1, e.capacity());
            case CheckedOut e -> next.with(-1, e.capacity());
            case MeetingAdjourned _ -> next.empty();
            case MeetingEvent.MeetingCalled _, MeetingEvent.NoticeIssued _, MeetingEvent.ElectorateFixed _ -> next;
            case MeetingEvent.ElectorateCorrected _, MeetingEvent.RepresentativesAuthorised _ -> next;
            case CheckInClosed _, CheckInReopened _, QuorumDeclared _, MeetingClosed _ -> next;
        };
    }

    private static State vote(State state, VoteEvent event) {
        return switch (event) {
            case VoteOpened _ -> state.voting(state.openVotes + 1);
            case VoteClosed _ -> state.voting(state.openVotes - 1);
            case VoteEvent.BallotCast _, VoteEvent.VoteCounted _ -> state;
        };
    }

    private static State community(State state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.seats, event);
        return new State(state.meeting, seats, state.books, state.openVotes, state.present, state.representatives);
    }

    private static State ruleBook(State state, RuleBookEvent event) {
        var books = RuleBookEvent.books(state.books, event);
        return new State(state.meeting, state.seats, books, state.openVotes, state.present, state.representatives);
    }

    @Override
    public Decision decide(Given given, Presiding command, State state) {
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called called -> beforeNotice(given, command, called, state);
            case Announced meeting when !meeting.isPresidedBy(given, state.seats) -> refuse(NOT_PRESIDING);
            case Announced meeting -> preside(given.today(), command, meeting, state);
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    /** Before the notice a meeting can be moved, or closed because it is not to be. */
    private static Decision beforeNotice(Given given, Presiding command, Called called, State state) {
        if (!state.seats.held(given.by(), Body.COMMITTEE, given.today())) return refuse(NOT_PRESIDING);
        return switch (command) {
            case AdjournMeeting adjourn -> adjourn(given.today(), adjourn, called, state);
            case CloseMeeting close -> close(close, state);
            case CloseCheckIn _, ReopenCheckIn _, DeclareQuorum _ -> refuse(MEETING_NOT_ANNOUNCED);
        };
    }

    private static Decision preside(LocalDate today, Presiding command, Announced meeting, State state) {
        return switch (command) {
            case CloseCheckIn _ -> closeCheckIn(today, command, meeting);
            case ReopenCheckIn _ -> reopen(command, meeting, state);
            case DeclareQuorum declare -> declare(declare, meeting, state);
            case AdjournMeeting adjourn -> adjourn(today, adjourn, meeting.called(), state);
            case CloseMeeting close -> close(close, state);
        };
    }

    private static Decision closeCheckIn(LocalDate today, Presiding command, Announced meeting) {
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        if (today.isBefore(meeting.called().heldOn())) return refuse(MEETING_NOT_BEGUN);
        return accept(new CheckInClosed(command.meeting()));
    }

    private static Decision reopen(Presiding command, Announced meeting, State state) {
        if (meeting.door() == Door.OPEN) return refuse(CHECK_IN_NOT_CLOSED);
        if (state.openVotes > 0) return refuse(MEETING_HAS_OPEN_VOTE);
        return accept(new CheckInReopened(command.meeting()));
    }

    private static Decision declare(DeclareQuorum command, Announced meeting, State state) {
        if (meeting.door() == Door.OPEN) return refuse(CHECK_IN_NOT_CLOSED);
        if (meeting.door() == Door.QUORATE) return refuse(QUORUM_ALREADY_DECLARED);
        var book = state.books.version(meeting.called().ruleBook().version()).orElseThrow();
        var derivation = Quorum.of(meeting.called().kind(), state.present, meeting.entitled(), book);
        return derivation.holds()
                ? accept(new QuorumDeclared(command.meeting(), state.present, state.representatives, derivation))
                : refuse(NO_QUORUM, derivation);
    }

    private static Decision adjourn(LocalDate today, AdjournMeeting command, Called called, State state) {
        if (state.openVotes > 0) return refuse(MEETING_HAS_OPEN_VOTE);
        if (!command.heldOn().isAfter(called.heldOn()) || !command.heldOn().isAfter(today))
            return refuse(ADJOURNED_NOT_LATER);
        return accept(new MeetingAdjourned(command.meeting(), command.heldOn()));
    }

    private static Decision close(CloseMeeting command, State state) {
        if (state.openVotes > 0) return refuse(MEETING_HAS_OPEN_VOTE);
        return accept(new MeetingClosed(command.meeting()));
    }
}
