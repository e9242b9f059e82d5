package org.folkmoot.web.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.meetings.ObjectionGround;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.replay.Outlook;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.RepresentativeEnded;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentMoved;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.web.votes.Voter.Presence;
import org.junit.jupiter.api.Test;

/** Who may attend a meeting and how they stand in its votes, read from a record. */
class MembersTest {

    private static final CommunityId NANLANG = new CommunityId("nanlang");
    private static final LocalDate POSTED = LocalDate.of(2026, 4, 1);
    private static final Period TERM = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));
    private static final GroupId GROUP = new GroupId("G-00000001");
    private static final MeetingId MEETING = new MeetingId("M-00000001");
    private static final RuleBookRef BOOK = new RuleBookRef(1, "a".repeat(64));
    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final HouseholdId HOME = new HouseholdId("H-00000001");
    private static final HouseholdId OTHER_HOME = new HouseholdId("H-00000002");
    private static final ResidentId ANA = new ResidentId("R-00000001");
    private static final ResidentId BEN = new ResidentId("R-00000002");
    private static final ResidentId CHILD = new ResidentId("R-00000003");
    private static final ResidentId DAN = new ResidentId("R-00000004");

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final InMemoryCommitLog log = new InMemoryCommitLog(json);
    private final Voters voters = new Voters(new Outlook(log, json.names(), Capabilities.registered()));

    /** Ana, who represents it, Ben and a child live in one household, Dan in another. */
    MembersTest() {
        happened(
                new HouseholdEnrolled(
                        HOME,
                        GROUP,
                        ANA,
                        List.of(new Enrolled(ANA, true), new Enrolled(BEN, true), new Enrolled(CHILD, false)),
                        null),
                new HouseholdEnrolled(OTHER_HOME, GROUP, DAN, List.of(new Enrolled(DAN, true)), null));
    }

    private void happened(Event... events) {
        for (var event : events) {
            var given = new Given(Instant.parse("2026-04-01T02:00:00Z"), Actor.ADMINISTRATOR, NANLANG);
            long next = log.head().position() + 1;
            var submission = new Submission(new CommandId("command-" + next), given, new CloseVote(VOTE));
            log.append(List.of(json.line(new Commit(next, Commit.GENESIS, submission, List.of(event)))));
        }
    }

    private void announced(MeetingKind kind, ResidentId... comingOfAge) {
        happened(
                new MeetingCalled(MEETING, kind, POSTED.plusDays(10), "活动室", Channel.ON_SITE, BOOK, null, null),
                new NoticeIssued(MEETING, POSTED, POSTED.plusDays(10), 10, List.of(), false, null, null, List.of()),
                new ElectorateFixed(MEETING, kind, 2, 0, 0, List.of(comingOfAge), null));
    }

    private boolean mayAttend(ResidentId resident) {
        return voters.mayAttend(NANLANG, resident, MEETING);
    }

    private static CheckedIn in(ResidentId resident) {
        return new CheckedIn(MEETING, HOME, resident, Capacity.HOUSEHOLD, null, Attendance.ON_SITE);
    }

    private Voter voter(ResidentId resident) {
        return voters.inVote(NANLANG, resident, VOTE, MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
    }

    @Test
    void nobody_may_attend_before_the_notice() {
        assertFalse(mayAttend(ANA));
    }

    @Test
    void a_household_is_represented_by_whoever_the_roll_named_when_the_electorate_was_fixed() {
        announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        happened(new HouseholdRepresentativeNamed(HOME, BEN, false));

        assertTrue(mayAttend(ANA));
        assertFalse(mayAttend(BEN));
        assertFalse(mayAttend(CHILD));
    }

    @Test
    void an_objection_counts_when_it_is_confirmed() {
        announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        happened(new ObjectionUpheld(
                MEETING, HOME, BEN, ObjectionGround.ELECTOR_LEFT_OUT, null, new OfficerId("S-00000001"), POSTED));
        assertTrue(mayAttend(ANA));

        happened(new ElectorateCorrected(
                MEETING,
                HOME,
                BEN,
                ObjectionGround.ELECTOR_LEFT_OUT,
                false,
                List.of(new OfficerId("S-00000001")),
                null,
                2));

        assertFalse(mayAttend(ANA));
        assertTrue(mayAttend(BEN));
    }

    @Test
    void adults_attend_for_themselves_and_so_do_those_of_age_by_the_day() {
        announced(MeetingKind.ASSEMBLY_OF_ADULTS, CHILD);

        assertTrue(mayAttend(BEN));
        assertTrue(mayAttend(CHILD));
        assertFalse(mayAttend(new ResidentId("R-00000009")));
    }

    @Test
    void in_a_representatives_meeting_sit_the_representatives_and_the_committee() {
        happened(
                new RepresentativeSeated(ANA, GROUP, TERM),
                new OfficerSeated(new OfficerId("S-00000001"), BEN, Body.COMMITTEE, Post.CHAIR, TERM),
                new OfficerSeated(new OfficerId("S-00000002"), DAN, Body.SUPERVISION_BOARD, Post.MEMBER, TERM));
        announced(MeetingKind.REPRESENTATIVES);

        assertTrue(mayAttend(ANA));
        assertTrue(mayAttend(BEN));
        assertFalse(mayAttend(DAN));

        happened(new RepresentativeEnded(ANA, POSTED.plusDays(10)), new RepresentativeSeated(DAN, GROUP, TERM));
        assertFalse(mayAttend(ANA));
        assertTrue(mayAttend(DAN));
    }

    @Test
    void whoever_checked_in_for_a_household_votes_for_it_and_nobody_else() {
        announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        assertEquals(Presence.ABSENT, voter(ANA).presence());

        happened(in(ANA));
        assertEquals(new Voter(ANA, HOME, Presence.PRESENT, null), voter(ANA));
        assertEquals(Presence.REPRESENTED, voter(BEN).presence());

        happened(new CheckedOut(MEETING, HOME, ANA, Capacity.HOUSEHOLD));
        assertEquals(Presence.ABSENT, voter(ANA).presence());
        happened(in(ANA), new MeetingAdjourned(MEETING, POSTED.plusDays(11)));
        assertEquals(Presence.ABSENT, voter(ANA).presence());
    }

    @Test
    void somebody_who_has_moved_still_votes_for_the_household_they_came_for() {
        announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        happened(in(ANA), new ResidentMoved(ANA, HOME, OTHER_HOME, true, true, false, false));

        assertEquals(HOME, voter(ANA).household());
        assertTrue(voter(ANA).mayVote());
    }

    @Test
    void the_last_ballot_of_a_household_is_told_to_whoever_cast_it() {
        announced(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        happened(in(ANA), new BallotCast(VOTE, HOME, ANA, "yes", null), new BallotCast(VOTE, HOME, ANA, "no", "yes"));

        var ballot = voter(ANA).ownBallot();
        assertEquals(new Voter.Ballot(8, Instant.parse("2026-04-01T02:00:00Z"), "no", ANA), ballot);
        assertNull(voter(BEN).ownBallot());
        assertNull(voter(DAN).ballot());
    }
}
