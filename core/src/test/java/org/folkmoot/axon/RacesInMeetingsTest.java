package org.folkmoot.axon;

import static org.folkmoot.axon.Race.asked;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.folkmoot.axon.Race.Asked;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.CorrectElectorate;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalRefusal;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteRefusal;
import org.junit.jupiter.api.Test;

/** Two commands about one meeting, each of which would be accepted alone. */
class RacesInMeetingsTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId SECOND_VOTE = new VoteId("V-00000002");

    private static final Asked NOTIFY =
            asked(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), false, null, List.of()));
    private static final Asked SHUT = asked(CHAIR, DAY, new CloseCheckIn(MEETING));
    private static final Asked OPEN = asked(CHAIR, DAY, new OpenVote(VOTE, MEETING, COURTYARD));
    private static final Asked CLOSE = asked(CHAIR, DAY, new CloseVote(VOTE));

    /** Household 1 has two electors, 1 who represents it and 101; the meeting has called, and nothing more. */
    private static History convened() {
        return COMMUNITY
                .and(new GroupFormed(group(1), "01"))
                .and(home(1, adult(1), adult(101)), home(2, adult(2)), home(3, adult(3)))
                .and(called(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(tabled(BICYCLES, Matter.CONVENTION));
    }

    private static History noticed() {
        return convened().then(CHAIR, NOTICE, NOTIFY.command());
    }

    /** All three households are inside, and the quorum is declared. */
    private static History sitting() {
        return noticed().and(households(3, new CheckInClosed(MEETING, null))).and(quorate(3, 3));
    }

    private static History voting() {
        return sitting().then(CHAIR, DAY, OPEN.command());
    }

    private static Asked comes(int resident) {
        return asked(CHAIR, DAY, new CheckIn(MEETING, household(1), resident(resident), Attendance.ON_SITE));
    }

    private static Asked entitles(int resident) {
        return asked(CHAIR, DAY, new CorrectElectorate(MEETING, household(1), resident(resident), true));
    }

    private static Asked casts(String choice) {
        return asked(by(1), DAY, new CastBallot(VOTE, MEETING, household(1), resident(1), List.of(choice)));
    }

    private static Refusal refused(History history, Asked slow, Asked fast) {
        try (var race = new Race(history)) {
            return race.refused(slow, fast);
        }
    }

    private static List<Event> accepted(History history, Asked slow, Asked fast) {
        try (var race = new Race(history)) {
            return race.accepted(slow, fast);
        }
    }

    @Test
    void one_ballot_of_a_household_counts_however_often_it_is_cast_at_once() {
        try (var race = new Race(voting())) {
            assertEquals(
                    List.of(new BallotCast(VOTE, household(1), resident(1), "yes", "no")),
                    race.accepted(casts("yes"), casts("no")));
            race.ask(CLOSE);
            var counted = assertInstanceOf(Answer.Accepted.class, race.ask(asked(CHAIR, DAY, new CountVote(VOTE))));
            assertEquals(
                    Map.of("yes", 1, "no", 0, "abstain", 0),
                    assertInstanceOf(VoteCounted.class, counted.events().getFirst())
                            .counts());
        }
    }

    @Test
    void a_household_comes_once() {
        assertEquals(MeetingRefusal.ALREADY_CHECKED_IN, refused(noticed(), comes(1), comes(1)));
    }

    @Test
    void nobody_comes_behind_the_closed_door() {
        assertEquals(MeetingRefusal.CHECK_IN_CLOSED, refused(noticed(), comes(1), SHUT));
    }

    @Test
    void nobody_leaves_behind_the_closed_door() {
        var leaves = asked(CHAIR, DAY, new CheckOut(MEETING, household(1), resident(1)));
        assertEquals(
                MeetingRefusal.CHECK_IN_CLOSED, refused(noticed().then(CHAIR, DAY, comes(1).command()), leaves, SHUT));
    }

    @Test
    void who_is_no_longer_entitled_does_not_come() {
        assertEquals(MeetingRefusal.NOT_ENTITLED, refused(noticed(), comes(1), entitles(101)));
    }

    @Test
    void who_came_before_the_correction_goes_with_it() {
        assertEquals(
                List.of(
                        new ElectorateCorrected(MEETING, household(1), resident(101), true, 3, 0),
                        new CheckedOut(MEETING, household(1), resident(1), Capacity.HOUSEHOLD)),
                accepted(noticed(), entitles(101), comes(1)));
    }

    @Test
    void a_correction_counts_the_corrections_before_it() {
        var first = asked(CHAIR, DAY, new CorrectElectorate(MEETING, household(1), resident(1), false));
        var second = asked(CHAIR, DAY, new CorrectElectorate(MEETING, household(2), resident(2), false));

        assertEquals(
                List.of(new ElectorateCorrected(MEETING, household(2), resident(2), false, 1, 0)),
                accepted(noticed(), second, first));
    }

    @Test
    void the_electorate_is_not_corrected_behind_the_closed_door() {
        assertEquals(MeetingRefusal.CHECK_IN_CLOSED, refused(noticed(), entitles(101), SHUT));
    }

    @Test
    void no_ballot_follows_the_closing() {
        assertEquals(VoteRefusal.VOTE_NOT_OPEN, refused(voting(), casts("yes"), CLOSE));
    }

    @Test
    void a_question_is_put_once() {
        var again = asked(CHAIR, DAY, new OpenVote(SECOND_VOTE, MEETING, COURTYARD));
        assertEquals(VoteRefusal.QUESTION_ALREADY_PUT, refused(sitting(), again, OPEN));
    }

    @Test
    void no_vote_opens_once_people_are_let_in_again() {
        var reopen = asked(CHAIR, DAY, new ReopenCheckIn(MEETING));
        assertEquals(VoteRefusal.VOTE_WITHOUT_QUORUM, refused(sitting(), OPEN, reopen));
        assertEquals(MeetingRefusal.MEETING_HAS_OPEN_VOTE, refused(sitting(), reopen, OPEN));
    }

    @Test
    void no_vote_opens_in_a_meeting_that_is_moved_or_closed() {
        var move = asked(CHAIR, DAY, new AdjournMeeting(MEETING, DAY.plusDays(1)));
        assertEquals(VoteRefusal.VOTE_OUTSIDE_MEETING, refused(sitting(), OPEN, move));
        assertEquals(MeetingRefusal.MEETING_HAS_OPEN_VOTE, refused(sitting(), move, OPEN));

        var end = asked(CHAIR, DAY, new CloseMeeting(MEETING));
        assertEquals(VoteRefusal.VOTE_OUTSIDE_MEETING, refused(sitting(), OPEN, end));
        assertEquals(MeetingRefusal.MEETING_HAS_OPEN_VOTE, refused(sitting(), end, OPEN));
    }

    @Test
    void the_notice_and_the_agenda_agree() {
        var put = asked(CHAIR, NOTICE, new PutOnAgenda(BICYCLES, MEETING));
        assertEquals(MeetingRefusal.AGENDA_DIFFERS, refused(convened(), NOTIFY, put));
        assertEquals(ProposalRefusal.AGENDA_ALREADY_ANNOUNCED, refused(convened(), put, NOTIFY));
    }

    @Test
    void what_is_announced_is_not_withdrawn() {
        var withdraw = asked(CHAIR, NOTICE, new WithdrawProposal(COURTYARD));
        assertEquals(MeetingRefusal.AGENDA_HAS_WITHDRAWN_PROPOSAL, refused(convened(), NOTIFY, withdraw));
        assertEquals(ProposalRefusal.AGENDA_ALREADY_ANNOUNCED, refused(convened(), withdraw, NOTIFY));
    }

    @Test
    void the_electorate_is_that_of_the_roll_at_the_notice() {
        var enrol =
                asked(CHAIR, NOTICE, new EnrolHousehold(household(4), group(1), resident(4), List.of(adult(4)), null));
        assertEquals(
                new ElectorateFixed(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 4, 0, 0, List.of(), null),
                accepted(convened(), NOTIFY, enrol).getLast());
    }

    @Test
    void no_electorate_is_fixed_while_an_import_is_open() {
        var start =
                asked(CHAIR, NOTICE, new StartRollImport(new ImportId("I-00000001"), new Digest("c".repeat(64)), 1, 1));
        assertEquals(MeetingRefusal.ELECTORATE_DURING_IMPORT, refused(convened(), NOTIFY, start));
    }

    @Test
    void who_represents_a_household_at_the_notice_comes_for_it_whoever_is_named_meanwhile() {
        var name = asked(CHAIR, DAY, new NameHouseholdRepresentative(household(1), resident(101)));
        var came = new CheckedIn(MEETING, household(1), resident(1), Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
        assertEquals(List.of(came), accepted(noticed(), comes(1), name));
    }
}
