package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.PeriodicDuty;
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
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBooks;
import org.jspecify.annotations.Nullable;

/** Who presides closes the door, declares the quorum, lets people in again, moves or closes the meeting. */
final class PresidingDecider implements Decider<Presiding, PresidingDecider.State> {

    /** Where the rule book sets no other number. */
    private static final int ADJOURNED_DAYS = 30;

    /**
     * @param business read where the meeting is opened again, moved or closed
     * @param books read for the quorum, for another day and where check-in closes
     * @param present read for the quorum only
     * @param holders read where check-in closes
     * @param rates whether the supervision board has announced a rating in this meeting
     */
    record State(
            Offices offices,
            Meeting meeting,
            @Nullable Business business,
            RuleBooks books,
            Present present,
            @Nullable MembersByOffice holders,
            boolean rates) {

        private boolean hasOpenVote() {
            return business != null && business.openVotes() > 0;
        }
    }

    /**
     * Members who are in.
     *
     * @param representatives resident representatives among them
     * @param before whether a quorum was declared in this meeting before, which holds no more
     */
    record Present(int members, int representatives, boolean before) {

        private static final Present NOBODY = new Present(0, 0, false);

        private Present declared(boolean earlier) {
            return new Present(members, representatives, earlier);
        }

        private Present with(int more, Capacity capacity) {
            int moreRepresentatives = capacity == Capacity.REPRESENTATIVE ? more : 0;
            return new Present(members + more, representatives + moreRepresentatives, before);
        }
    }

    @Override
    public Known<State> knows(Given given, Presiding command) {
        var meeting = command.meeting();
        boolean counting = command instanceof DeclareQuorum;
        boolean closing = command instanceof CloseCheckIn;
        return Known.together(
                CommunityEvent.officesOf(given.by()),
                counting ? Meeting.corrected(meeting) : Meeting.course(meeting),
                counting || closing ? Known.of(null) : Business.of(meeting),
                RuleBookEvent.adopted().onlyIf(counting || closing || command instanceof AdjournMeeting),
                present(meeting).onlyIf(counting),
                closing ? MembersByOffice.of(meeting) : Known.of(null),
                Known.whether(SupervisionEvent.ofRatingsIn(meeting), RatingAnnounced.class),
                State::new);
    }

    private static Known<Present> present(MeetingId meeting) {
        return Known.together(
                inside(meeting),
                Known.whether(MeetingEvent.ofMeeting(meeting), QuorumDeclared.class),
                Present::declared);
    }

    private static Known<Present> inside(MeetingId meeting) {
        var told = Boundary.of(MeetingEvent.ofAttendees(meeting), CheckedIn.class, CheckedOut.class)
                .and(MeetingEvent.ofMeeting(meeting), MeetingAdjourned.class);
        return Known.from(told, MeetingEvent.class, Present.NOBODY, (before, event) -> switch (event) {
            case CheckedIn e -> before.with(1, e.capacity());
            case CheckedOut e -> before.with(-1, e.capacity());
            default -> Present.NOBODY;
        });
    }

    @Override
    public Decision decide(Given given, Presiding command, State state) {
        return switch (state.meeting) {
            case Unknown _ -> refuse(MEETING_UNKNOWN);
            case Called called -> beforeNotice(given, command, called, state);
            case Announced meeting when !meeting.isPresidedBy(given, state.offices) -> refuse(NOT_PRESIDING);
            case Announced meeting -> preside(given, command, meeting, state);
            case Closed _ -> refuse(MEETING_CLOSED);
        };
    }

    /**
     * Before the notice a meeting can be moved, and closed once its day is past. Once the board has announced a rating in it, only the
     * board does so (RAT-1).
     */
    private static Decision beforeNotice(Given given, Presiding command, Called called, State state) {
        boolean committee = state.offices.held(given.by(), Body.COMMITTEE, given.today());
        boolean board = state.rates && state.offices.held(given.by(), Body.SUPERVISION_BOARD, given.today());
        if (!committee && !board) return refuse(NOT_PRESIDING);
        if (state.rates && !board) return refuse(RATING_KEPT_BY_BOARD);
        return switch (command) {
            case AdjournMeeting adjourn -> adjourn(given.today(), adjourn, called, state);
            case CloseMeeting close -> close(given, close, called, state);
            case CloseCheckIn _, ReopenCheckIn _, DeclareQuorum _ -> refuse(MEETING_NOT_ANNOUNCED);
        };
    }

    private static Decision adjourn(LocalDate today, AdjournMeeting command, Called called, State state) {
        var against = unadjournable(today, command, called, state);
        return against != null ? refuse(against) : accept(new MeetingAdjourned(command.meeting(), command.heldOn()));
    }

    private static Decision preside(Given given, Presiding command, Announced meeting, State state) {
        return switch (command) {
            case CloseCheckIn _ -> closeCheckIn(given, command, meeting, state);
            case ReopenCheckIn _ -> reopen(given, command, meeting, state);
            case DeclareQuorum declare -> declare(given, declare, meeting, state);
            case AdjournMeeting adjourn -> adjourn(given.today(), adjourn, meeting, state);
            case CloseMeeting close -> close(given, close, meeting.called(), state);
        };
    }

    private static Decision closeCheckIn(Given given, Presiding command, Announced meeting, State state) {
        if (meeting.door() != Door.OPEN) return refuse(CHECK_IN_CLOSED);
        if (given.today().isBefore(meeting.called().heldOn())) return refuse(MEETING_NOT_BEGUN);
        if (!meeting.sits(given)) return refuse(SITTING_OVER);
        var outcome = new ArrayList<Event>();
        if (meeting.called().kind() == MeetingKind.REPRESENTATIVES)
            outcome.addAll(Objects.requireNonNull(state.holders)
                    .settled(command.meeting(), meeting.called().heldOn(), book(meeting.called(), state)));
        outcome.add(new CheckInClosed(command.meeting(), meeting.called().owed()));
        return accept(outcome);
    }

    private static RuleBook book(Called called, State state) {
        return state.books.version(called.ruleBook().version()).orElseThrow();
    }

    private static Decision reopen(Given given, Presiding command, Announced meeting, State state) {
        if (meeting.door() == Door.OPEN) return refuse(CHECK_IN_NOT_CLOSED);
        if (!meeting.sits(given)) return refuse(SITTING_OVER);
        if (state.hasOpenVote()) return refuse(MEETING_HAS_OPEN_VOTE);
        return accept(new CheckInReopened(command.meeting()));
    }

    private static Decision declare(Given given, DeclareQuorum command, Announced meeting, State state) {
        if (meeting.door() == Door.OPEN) return refuse(CHECK_IN_NOT_CLOSED);
        if (!meeting.sits(given)) return refuse(SITTING_OVER);
        if (meeting.door() == Door.QUORATE) return refuse(QUORUM_ALREADY_DECLARED);
        var derivation = Quorum.of(
                meeting.called().kind(), state.present.members, meeting.entitled(), book(meeting.called(), state));
        return derivation.holds()
                ? accept(new QuorumDeclared(
                        command.meeting(),
                        state.present.members,
                        state.present.representatives,
                        derivation,
                        state.present.before ? null : owed(meeting.called())))
                : refuse(NO_QUORUM, derivation);
    }

    private static DutyId owed(Called called) {
        return switch (called.kind()) {
            case REPRESENTATIVES -> PeriodicDuty.MEET_REPRESENTATIVES.on(called.heldOn());
            case ASSEMBLY_OF_HOUSEHOLDS, ASSEMBLY_OF_ADULTS -> PeriodicDuty.MEET_RESIDENTS.on(called.heldOn());
        };
    }

    /**
     * MTG-2: the adjournment announces the other day, which is counted from the one that the notice named, however often the meeting
     * was moved. Where enough were there, the meeting goes on; else it needs the full time.
     */
    private static Decision adjourn(LocalDate today, AdjournMeeting command, Announced meeting, State state) {
        var against = unadjournable(today, command, meeting.called(), state);
        if (against != null) return refuse(against);
        var book = book(meeting.called(), state);
        int most = book.number("adjourn.max_days").orElse(ADJOURNED_DAYS);
        if (command.heldOn().isAfter(meeting.announcedFor().plusDays(most))) return refuse(ADJOURNED_TOO_FAR);
        int notice = Days.of(book).notice(today, command.heldOn());
        if (meeting.door() != Door.QUORATE
                && notice < book.number("assembly.notice_days").orElse(Integer.MIN_VALUE))
            return refuse(ADJOURNED_WITHOUT_NOTICE);
        return accept(new MeetingAdjourned(command.meeting(), command.heldOn()));
    }

    private static @Nullable MeetingRefusal unadjournable(
            LocalDate today, AdjournMeeting command, Called called, State state) {
        if (state.hasOpenVote()) return MEETING_HAS_OPEN_VOTE;
        var book = book(called, state);
        if (!RuleBooks.applies(book, command.heldOn())) return MEETING_WITHOUT_RULE_BOOK;
        return command.heldOn().isAfter(called.heldOn()) && command.heldOn().isAfter(today)
                ? null
                : ADJOURNED_NOT_LATER;
    }

    /** Whoever presides cannot end a meeting before its time: neither one that is to come, nor an evening that has not dealt with its agenda. */
    private static Decision close(Given given, CloseMeeting command, Called called, State state) {
        if (state.hasOpenVote()) return refuse(MEETING_HAS_OPEN_VOTE);
        boolean over = given.todayIn(called.heldOn()).isAfter(called.heldOn());
        if (!over && !Objects.requireNonNull(state.business).done()) return refuse(MEETING_NOT_OVER);
        return accept(new MeetingClosed(command.meeting()));
    }
}
