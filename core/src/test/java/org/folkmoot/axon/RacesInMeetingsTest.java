package org.folkmoot.axon;

import static org.folkmoot.axon.Race.asked;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.ObjectionGround.ELECTOR_LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.axon.Race.Asked;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
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
import org.folkmoot.meetings.MeetingCommand.ConfirmObjection;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.ObjectionSeconded;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.meetings.MeetingFixture;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.proposals.ProposalRefusal;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.ImportId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteRefusal;
import org.junit.jupiter.api.Test;

/** Two commands about one meeting, each of which would be accepted alone. */
class RacesInMeetingsTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId SECOND_VOTE = new VoteId("V-00000002");

    private static final ChangeId CHANGE = new ChangeId("W-00000001");
    private static final RepresentativeLeft RECALLED = new RepresentativeLeft(resident(1), EndReason.RECALLED);

    private static final MotionId UPHELD = new MotionId("C-00000002");

    private static final Asked NOTIFY =
            asked(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), false, null, List.of()));
    private static final Asked SHUT = asked(CHAIR, DAY, new CloseCheckIn(MEETING));
    private static final Asked OPEN = asked(CHAIR, DAY, new OpenVote(VOTE, MEETING, COURTYARD));
    private static final Asked CLOSE = asked(CHAIR, DAY, new CloseVote(VOTE));

    /** Household 1 has two electors, 1 who represents it and 101; the meeting has called, and nothing more. */
    private static History convened() {
        return COMMUNITY
                .and(new GroupFormed(group(1), "01"))
                .and(home(1, adult(1), adult(101)), home(2, adult(2)), home(3, adult(3)), MeetingFixture.CHECKED)
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

    /** At the door two of the committee have upheld that these residents are to represent their households; the roll has them all. */
    private static History objected(int... households) {
        var history = noticed().and(home(4, adult(4), adult(104)), home(5, adult(5), adult(105)));
        for (int n : households)
            history = history.and(
                    new HouseholdRepresentativeNamed(household(n), resident(100 + n), false),
                    new ObjectionUpheld(
                            MEETING, household(n), resident(100 + n), ELECTOR_LEFT_OUT, null, officer(1), DAY),
                    new ObjectionSeconded(MEETING, household(n), resident(100 + n), officer(2)));
        return history;
    }

    private static Asked confirms(int household) {
        return asked(SUPERVISOR, DAY, new ConfirmObjection(MEETING, household(household), resident(100 + household)));
    }

    private static ElectorateCorrected corrected(int household, int total) {
        var by = List.of(officer(1), officer(2), officer(20));
        return new ElectorateCorrected(
                MEETING,
                household(household),
                resident(100 + household),
                ELECTOR_LEFT_OUT,
                true,
                by,
                DAY.plusDays(15),
                total);
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
        assertEquals(MeetingRefusal.NOT_ENTITLED, refused(objected(1), comes(1), confirms(1)));
    }

    @Test
    void who_came_before_the_correction_goes_with_it() {
        assertEquals(
                List.of(corrected(1, 3), new CheckedOut(MEETING, household(1), resident(1), Capacity.HOUSEHOLD)),
                accepted(objected(1), confirms(1), comes(1)));
    }

    @Test
    void a_correction_counts_the_corrections_before_it() {
        assertEquals(List.of(corrected(5, 5)), accepted(objected(4, 5), confirms(5), confirms(4)));
    }

    @Test
    void the_electorate_is_not_corrected_behind_the_closed_door() {
        assertEquals(MeetingRefusal.CHECK_IN_CLOSED, refused(objected(1), confirms(1), SHUT));
    }

    @Test
    void a_decision_of_the_committee_upholds_one_objection_however_many_are_entered_by_it_at_once() {
        var decided = objected().and(decided(UPHELD, MotionPurpose.UPHOLD_OBJECTION, 5));
        assertEquals(MeetingRefusal.OBJECTION_MOTION_USED, refused(decided, upholds(4), upholds(5)));
    }

    private static Asked upholds(int household) {
        return asked(
                CHAIR,
                NOTICE,
                new UpholdObjection(MEETING, household(household), resident(household), ELECTOR_LEFT_OUT, UPHELD));
    }

    @Test
    void who_is_recalled_while_the_door_closes_has_gone() {
        var sitting = COMMUNITY
                .and(representatives(40))
                .and(called(MeetingKind.REPRESENTATIVES))
                .and(announcedToRepresentatives(40, false, COURTYARD))
                .and(came(resident(1), Capacity.REPRESENTATIVE))
                .and(new CommunityConstituted("南郎家园社区", LocalDate.of(2026, 1, 1)))
                .and(new OfficerSeated(officer(95), null, Body.STREET_OFFICE, Post.STAFF, TERM))
                .and(new ChangeEntered(
                        CHANGE,
                        RECALLED,
                        new Evidence(DAY, new Digest("a".repeat(64)), null, List.of(resident(2), resident(3))),
                        false,
                        null));
        var recalled = asked(new Actor.Officer(officer(95)), DAY, new ConfirmChange(CHANGE, RECALLED.named()));
        var events = accepted(sitting, SHUT, recalled);
        assertEquals(new CheckedOut(MEETING, null, resident(1), Capacity.REPRESENTATIVE), events.getFirst());
        assertEquals(48, assertInstanceOf(ElectorateFixed.class, events.get(1)).entitled());
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

        var annulled = sitting()
                .and(
                        voteOpened(SECOND_VOTE, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 3),
                        new VoteClosed(SECOND_VOTE, MEETING, COURTYARD),
                        new ResultAnnulled(
                                SECOND_VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, MOTION, "重新表决"));
        var end = asked(CHAIR, DAY, new CloseMeeting(MEETING));
        assertEquals(VoteRefusal.VOTE_OUTSIDE_MEETING, refused(annulled, OPEN, end));
        assertEquals(MeetingRefusal.MEETING_HAS_OPEN_VOTE, refused(annulled, end, OPEN));
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
    void no_electorate_rests_on_an_entry_that_came_with_the_notice() {
        var enrol =
                asked(CHAIR, NOTICE, new EnrolHousehold(household(4), group(1), resident(4), List.of(adult(4)), null));
        assertEquals(MeetingRefusal.ROLL_UNCHECKED, refused(convened(), NOTIFY, enrol));
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
