package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.Presiding;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.supervision.SupervisionEvent.RatingOpened;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.junit.jupiter.api.Test;

class PresidingTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteOpened OPENED = voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 3);
    private static final VoteClosed CLOSED = new VoteClosed(VOTE, MEETING, COURTYARD);

    private static final RatingAnnounced RATING = new RatingAnnounced(
            new RatingId("T-00000001"),
            2026,
            MEETING,
            officer(20),
            List.of(new Subject(Body.SERVICE_STATION, null)),
            List.of(),
            BOOK_REF);

    private static final RatingOpened RATED = new RatingOpened(
            new RatingId("T-00000001"), MEETING, officer(20), firstQuorate(3, 5).derivation(), null, 3, List.of(), DAY);

    private static final History CALLED = COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS));
    private static final History OPEN = CALLED.and(announced(ASSEMBLY_OF_HOUSEHOLDS, 5, COURTYARD));
    private static final History SHUT = OPEN.and(households(3, new CheckInClosed(MEETING, null)));
    private static final History QUORATE = SHUT.and(quorate(3, 5));

    private static final CloseCheckIn CLOSE_CHECK_IN = new CloseCheckIn(MEETING);
    private static final ReopenCheckIn REOPEN = new ReopenCheckIn(MEETING);
    private static final DeclareQuorum DECLARE = new DeclareQuorum(MEETING);
    private static final CloseMeeting CLOSE = new CloseMeeting(MEETING);
    private static final AdjournMeeting ADJOURN = new AdjournMeeting(MEETING, DAY.plusDays(7));

    @Test
    void check_in_closes_once_on_the_day() {
        assertEquals(accept(new CheckInClosed(MEETING, null)), OPEN.when(CHAIR, DAY, CLOSE_CHECK_IN));
        assertEquals(refuse(MEETING_NOT_BEGUN), OPEN.when(CHAIR, DAY.minusDays(1), CLOSE_CHECK_IN));
        assertEquals(refuse(CHECK_IN_CLOSED), SHUT.when(CHAIR, DAY, CLOSE_CHECK_IN));
    }

    @Test
    void with_its_check_in_a_meeting_that_was_petitioned_for_is_held() {
        var petition = new PetitionId("J-00000001");
        var owed = COMMUNITY
                .and(new MeetingCalled(
                        MEETING,
                        ASSEMBLY_OF_HOUSEHOLDS,
                        DAY,
                        "小区广场",
                        Channel.ON_SITE,
                        BOOK_REF,
                        new Petitioned(petition, null, DAY, false),
                        null))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 5, COURTYARD));
        var held = new CheckInClosed(MEETING, PetitionEvent.toConvene(petition));
        assertEquals(accept(held), owed.when(CHAIR, DAY, CLOSE_CHECK_IN));
        assertEquals(List.of(new Duty.Done(PetitionEvent.toConvene(petition))), held.duties());
    }

    @Test
    void the_quorum_is_declared_once_after_check_in_has_closed() {
        assertEquals(refuse(CHECK_IN_NOT_CLOSED), OPEN.and(came(1)).when(CHAIR, DAY, DECLARE));
        assertEquals(accept(firstQuorate(3, 5)), SHUT.when(CHAIR, DAY, DECLARE));
        assertEquals(refuse(QUORUM_ALREADY_DECLARED), QUORATE.when(CHAIR, DAY, DECLARE));
    }

    @Test
    void opening_the_door_again_voids_the_quorum() {
        assertEquals(accept(new CheckInReopened(MEETING)), QUORATE.when(CHAIR, DAY, REOPEN));
        assertEquals(accept(new CheckInReopened(MEETING)), SHUT.when(CHAIR, DAY, REOPEN));
        assertEquals(refuse(CHECK_IN_NOT_CLOSED), OPEN.when(CHAIR, DAY, REOPEN));

        var again = QUORATE.and(new CheckInReopened(MEETING), came(4), new CheckInClosed(MEETING, null));
        assertEquals(accept(quorate(4, 5)), again.when(CHAIR, DAY, DECLARE));
    }

    @Test
    void while_a_vote_is_open_nobody_comes_in_and_the_meeting_neither_moves_nor_closes() {
        var voting = QUORATE.and(OPENED);
        for (Presiding command : List.of(REOPEN, ADJOURN, CLOSE))
            assertEquals(refuse(MEETING_HAS_OPEN_VOTE), voting.when(CHAIR, DAY, command));

        var voted = voting.and(CLOSED);
        assertEquals(accept(new CheckInReopened(MEETING)), voted.when(CHAIR, DAY, REOPEN));
        assertEquals(accept(new MeetingAdjourned(MEETING, DAY.plusDays(7))), voted.when(CHAIR, DAY, ADJOURN));
        assertEquals(accept(new MeetingClosed(MEETING)), voted.when(CHAIR, DAY, CLOSE));
    }

    @Test
    void a_meeting_is_moved_to_a_later_day() {
        var moved = accept(new MeetingAdjourned(MEETING, DAY.plusDays(7)));
        assertEquals(moved, CALLED.when(CHAIR, NOTICE, ADJOURN));
        assertEquals(moved, OPEN.when(CHAIR, NOTICE, ADJOURN));
        assertEquals(moved, QUORATE.when(CHAIR, DAY, ADJOURN));
        assertEquals(refuse(ADJOURNED_NOT_LATER), OPEN.when(CHAIR, NOTICE, new AdjournMeeting(MEETING, DAY)));
        assertEquals(refuse(ADJOURNED_NOT_LATER), OPEN.when(CHAIR, DAY.plusDays(7), ADJOURN));
    }

    private static AdjournMeeting to(LocalDate day) {
        return new AdjournMeeting(MEETING, day);
    }

    @Test
    void without_a_quorum_another_day_needs_the_full_time_of_a_notice() {
        assertEquals(refuse(ADJOURNED_WITHOUT_NOTICE), SHUT.when(CHAIR, DAY, to(DAY.plusDays(9))));
        assertEquals(
                accept(new MeetingAdjourned(MEETING, DAY.plusDays(10))), SHUT.when(CHAIR, DAY, to(DAY.plusDays(10))));
        assertEquals(
                accept(new MeetingAdjourned(MEETING, DAY.plusDays(1))), QUORATE.when(CHAIR, DAY, to(DAY.plusDays(1))));
    }

    @Test
    void a_meeting_that_was_called_under_the_law_before_is_not_moved_behind_its_end() {
        var lastDay = LocalDate.of(2025, 12, 31);
        var old = new RuleBook(2, lastDay.minusDays(40), "c".repeat(64), BOOK.values());
        var called = COMMUNITY.and(
                RuleBookAdopted.ofLaw(old, "before-2026"),
                new MeetingCalled(
                        MEETING,
                        ASSEMBLY_OF_HOUSEHOLDS,
                        lastDay.minusDays(5),
                        "小区广场",
                        Channel.ON_SITE,
                        old.ref(),
                        null,
                        MOTION));

        assertEquals(refuse(MEETING_WITHOUT_RULE_BOOK), called.when(CHAIR, DAY, to(DAY.plusDays(1))));
    }

    @Test
    void a_meeting_is_moved_by_thirty_days_at_most() {
        var last = DAY.plusDays(30);
        assertEquals(accept(new MeetingAdjourned(MEETING, last)), QUORATE.when(CHAIR, DAY, to(last)));
        assertEquals(refuse(ADJOURNED_TOO_FAR), QUORATE.when(CHAIR, DAY, to(last.plusDays(1))));
        assertEquals(refuse(ADJOURNED_TOO_FAR), OPEN.when(CHAIR, NOTICE, to(last.plusDays(1))));

        var moved = QUORATE.and(new MeetingAdjourned(MEETING, last));
        assertEquals(refuse(ADJOURNED_TOO_FAR), moved.when(CHAIR, DAY, to(last.plusDays(1))));
    }

    @Test
    void the_committee_neither_moves_nor_cancels_the_meeting_that_rates_it() {
        var rating = COMMUNITY.and(called(REPRESENTATIVES)).and(announcedToRepresentatives(3, true));
        for (Presiding command : List.of(to(DAY.plusDays(10)), CLOSE))
            assertEquals(refuse(NOT_PRESIDING), rating.when(CHAIR, NOTICE, command));
        assertEquals(
                accept(new MeetingAdjourned(MEETING, DAY.plusDays(10))),
                rating.when(SUPERVISOR, NOTICE, to(DAY.plusDays(10))));
        assertEquals(refuse(MEETING_NOT_OVER), rating.when(SUPERVISOR, DAY, CLOSE));
        assertEquals(accept(new MeetingClosed(MEETING)), rating.and(RATED).when(SUPERVISOR, DAY, CLOSE));
    }

    @Test
    void nor_before_the_notice_once_the_board_has_announced_a_rating_in_it() {
        var called = COMMUNITY.and(called(REPRESENTATIVES));
        var rating = called.and(RATING);
        for (Presiding command : List.of(ADJOURN, CLOSE)) {
            assertEquals(refuse(RATING_KEPT_BY_BOARD), rating.when(CHAIR, NOTICE, command));
            assertEquals(refuse(NOT_PRESIDING), called.when(SUPERVISOR, NOTICE, command));
        }
        assertEquals(accept(new MeetingAdjourned(MEETING, DAY.plusDays(7))), rating.when(SUPERVISOR, NOTICE, ADJOURN));
        assertEquals(refuse(MEETING_NOT_OVER), rating.when(SUPERVISOR, NOTICE, CLOSE));
        assertEquals(accept(new MeetingClosed(MEETING)), rating.when(SUPERVISOR, DAY.plusDays(1), CLOSE));
    }

    @Test
    void attendance_ends_when_a_meeting_is_moved() {
        var later = DAY.plusDays(7);
        var moved = QUORATE.and(new MeetingAdjourned(MEETING, later));
        assertEquals(refuse(CHECK_IN_NOT_CLOSED), moved.when(CHAIR, later, DECLARE));
        var shut = moved.and(came(1), came(2), came(5), new CheckInClosed(MEETING, null));
        assertEquals(accept(quorate(3, 5)), shut.when(CHAIR, later, DECLARE));
    }

    @Test
    void nobody_who_presides_ends_a_meeting_before_its_time() {
        for (var history : List.of(CALLED, OPEN, SHUT, QUORATE)) {
            assertEquals(refuse(MEETING_NOT_OVER), history.when(CHAIR, NOTICE, CLOSE));
            assertEquals(refuse(MEETING_NOT_OVER), history.when(CHAIR, DAY, CLOSE));
            assertEquals(accept(new MeetingClosed(MEETING)), history.when(CHAIR, DAY.plusDays(1), CLOSE));
        }
        var begun = CALLED.and(announced(ASSEMBLY_OF_HOUSEHOLDS, 5, COURTYARD, BICYCLES))
                .and(households(3, new CheckInClosed(MEETING, null)))
                .and(quorate(3, 5), OPENED, CLOSED);
        assertEquals(refuse(MEETING_NOT_OVER), begun.when(CHAIR, DAY, CLOSE));
    }

    @Test
    void before_its_notice_a_meeting_is_not_held() {
        for (Presiding command : List.of(CLOSE_CHECK_IN, REOPEN, DECLARE))
            assertEquals(refuse(MEETING_NOT_ANNOUNCED), CALLED.when(CHAIR, NOTICE, command));
    }

    @Test
    void a_closed_or_unknown_meeting_is_not_presided_over() {
        var closed = QUORATE.and(new MeetingClosed(MEETING));
        for (Presiding command : List.of(CLOSE_CHECK_IN, REOPEN, DECLARE, ADJOURN, CLOSE)) {
            assertEquals(refuse(MEETING_CLOSED), closed.when(CHAIR, DAY, command));
            assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.when(CHAIR, DAY, command));
        }
    }

    @Test
    void the_committee_presides_and_in_the_meeting_of_the_rating_the_supervision_board_in_its_place() {
        for (Presiding command : List.of(ADJOURN, CLOSE)) {
            assertEquals(refuse(NOT_PRESIDING), CALLED.when(SUPERVISOR, DAY, command));
            assertEquals(refuse(NOT_PRESIDING), QUORATE.when(SUPERVISOR, DAY, command));
            assertEquals(refuse(NOT_PRESIDING), QUORATE.when(by(1), DAY, command));
            assertEquals(refuse(NOT_PRESIDING), QUORATE.when(STREET, DAY, command));
        }
        var rating = COMMUNITY
                .and(representatives(36))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(36, true));
        assertEquals(accept(new CheckInClosed(MEETING, null)), rating.when(SUPERVISOR, DAY, CLOSE_CHECK_IN));
        for (Presiding command : List.of(CLOSE_CHECK_IN, REOPEN, DECLARE))
            for (var other : List.of(CHAIR, STREET, by(1)))
                assertEquals(refuse(NOT_PRESIDING), rating.when(other, DAY, command));
    }

    @Test
    void who_left_before_the_closing_is_not_counted() {
        var left = new MeetingEvent.CheckedOut(MEETING, household(2), resident(2), Capacity.HOUSEHOLD);
        var shut = OPEN.and(came(1), came(2), left, came(3), came(4), new CheckInClosed(MEETING, null));
        assertEquals(accept(firstQuorate(3, 5)), shut.when(CHAIR, DAY, DECLARE));
    }
}
