package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.votes.VoteRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-2: a sitting that has begun may pass midnight until 06:00; what is done in it belongs to its day. */
class PastMidnightTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final VoteOpened OPENED = voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 3);
    private static final VoteClosed CLOSED = new VoteClosed(VOTE, MEETING, COURTYARD);

    private static final History ANNOUNCED = COMMUNITY
            .and(households(5))
            .and(onAgenda(COURTYARD, Matter.IMPORTANT))
            .and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 5, COURTYARD));
    private static final History BEGUN = ANNOUNCED.and(households(3, new CheckInClosed(MEETING, null)));
    private static final History QUORATE = BEGUN.and(quorate(3, 5));

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Given.ZONE).toInstant();
    }

    private static CheckIn checkIn(int household) {
        return new CheckIn(MEETING, household(household), resident(household), Attendance.ON_SITE);
    }

    private static CastBallot ballot() {
        return new CastBallot(VOTE, MEETING, household(1), resident(1), List.of("yes"));
    }

    private static ResultDeclared declared(LocalDate on, boolean late) {
        var sum = Derivation.moreThan("MTG-4", 1, 2, 3, Fraction.HALF);
        var counts = new TreeMap<>(Map.of("yes", 2, "no", 1, "abstain", 0));
        return new ResultDeclared(
                VOTE,
                MEETING,
                ASSEMBLY_OF_HOUSEHOLDS,
                COURTYARD,
                null,
                counts,
                3,
                true,
                sum,
                on,
                DAY.plusDays(3),
                late);
    }

    private static History counted() {
        var counts = new TreeMap<>(Map.of("yes", 2, "no", 1, "abstain", 0));
        return QUORATE.and(OPENED, CLOSED, new VoteCounted(VOTE, MEETING, COURTYARD, counts, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"0, 23:59:59.999, true", "1, 00:00, true", "1, 05:59:59.999, true", "1, 06:00, false", "2, 00:00, false"
    })
    void a_sitting_lasts_until_six_in_the_morning(int days, String time, boolean sits) {
        var now = at(DAY.plusDays(days), time);
        var reopened = BEGUN.and(new CheckInReopened(MEETING));

        check(sits, accept(came(4)), MeetingRefusal.CHECK_IN_NOT_TODAY, reopened.when(CHAIR, now, checkIn(4)));
        check(sits, accept(new CheckInClosed(MEETING, null)), MeetingRefusal.SITTING_OVER, close(reopened, now));
        check(sits, accept(new CheckInReopened(MEETING)), MeetingRefusal.SITTING_OVER, reopen(now));
        check(sits, accept(firstQuorate(3, 5)), MeetingRefusal.SITTING_OVER, quorum(now));
        check(sits, accept(OPENED), VoteRefusal.VOTE_OUTSIDE_MEETING, open(now));
        var cast = new BallotCast(VOTE, household(1), resident(1), "yes", null);
        var voting = QUORATE.and(OPENED);
        check(sits, accept(cast), VoteRefusal.VOTE_AFTER_SITTING, voting.when(by(1), now, ballot()));
    }

    private static void check(boolean sits, Decision inTime, Refusal tooLate, Decision outcome) {
        assertEquals(sits ? inTime : refuse(tooLate), outcome);
    }

    private static Decision close(History reopened, Instant now) {
        return reopened.when(CHAIR, now, new CloseCheckIn(MEETING));
    }

    private static Decision reopen(Instant now) {
        return QUORATE.when(CHAIR, now, new ReopenCheckIn(MEETING));
    }

    private static Decision quorum(Instant now) {
        return BEGUN.when(CHAIR, now, new DeclareQuorum(MEETING));
    }

    private static Decision open(Instant now) {
        return QUORATE.when(CHAIR, now, new OpenVote(VOTE, MEETING, COURTYARD));
    }

    @Test
    void a_sitting_that_has_not_begun_by_midnight_does_not_begin() {
        for (Command command : List.of(checkIn(1), new CloseCheckIn(MEETING)))
            assertEquals(
                    refuse(
                            command instanceof CheckIn
                                    ? MeetingRefusal.CHECK_IN_NOT_TODAY
                                    : MeetingRefusal.SITTING_OVER),
                    ANNOUNCED.when(CHAIR, at(NEXT, "00:00"), command));
        assertEquals(
                accept(new CheckInClosed(MEETING, null)),
                ANNOUNCED.when(CHAIR, at(DAY, "23:59"), new CloseCheckIn(MEETING)));
    }

    @Test
    void a_meeting_that_was_moved_begins_anew() {
        var moved = QUORATE.and(new MeetingAdjourned(MEETING, NEXT));
        assertEquals(
                refuse(MeetingRefusal.CHECK_IN_NOT_TODAY),
                moved.when(CHAIR, at(NEXT.plusDays(1), "00:00"), checkIn(1)));
        assertEquals(accept(came(1)), moved.when(CHAIR, at(NEXT, "23:59"), checkIn(1)));
    }

    @Test
    void a_vote_left_open_is_closed_counted_and_declared_afterwards_and_the_meeting_goes_on_another_day() {
        var six = at(NEXT, "06:00");
        assertEquals(accept(CLOSED), QUORATE.and(OPENED).when(CHAIR, six, new CloseVote(VOTE)));
        var other = NEXT.plusDays(1);
        assertEquals(
                accept(new MeetingAdjourned(MEETING, other)),
                QUORATE.and(OPENED, CLOSED).when(CHAIR, six, new AdjournMeeting(MEETING, other)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 23:59, 0, false",
        "1, 05:59, 0, false",
        "1, 06:00, 1, false",
        "3, 23:59, 3, false",
        "4, 00:00, 4, true"
    })
    void the_time_to_publish_runs_from_the_sitting_and_a_late_result_is_said_to_be_late(
            int days, String time, int declaredOn, boolean late) {
        assertEquals(
                accept(declared(DAY.plusDays(declaredOn), late)),
                counted().when(CHAIR, at(DAY.plusDays(days), time), new DeclareResult(VOTE, COURTYARD, null)));
    }
}
