package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.votes.VoteRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is present casts one ballot, and may think again until the vote closes. */
class CastBallotTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteOpened OPENED = voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 3);
    private static final History VOTING = assembly(5, 3, COURTYARD).and(OPENED);

    private static CastBallot ballot(int household, int resident, String... choices) {
        return new CastBallot(VOTE, MEETING, household(household), resident(resident), Arrays.asList(choices));
    }

    private static CastBallot ballot(int resident, String choice) {
        return new CastBallot(VOTE, MEETING, null, resident(resident), List.of(choice));
    }

    private static BallotCast cast(int household, String choice, @Nullable String replaces) {
        return new BallotCast(VOTE, household(household), resident(household), choice, replaces);
    }

    private static Decision casting(History history, CastBallot ballot) {
        return history.when(new Actor.Resident(ballot.resident()), DAY, ballot);
    }

    @Test
    void who_is_present_casts_a_ballot_and_may_replace_it() {
        assertEquals(accept(cast(1, "yes", null)), casting(VOTING, ballot(1, 1, "yes")));
        var once = VOTING.and(cast(1, "yes", null));
        assertEquals(accept(cast(1, "no", "yes")), casting(once, ballot(1, 1, "no")));
        var twice = once.and(cast(1, "no", "yes"));
        assertEquals(accept(cast(1, "abstain", "no")), casting(twice, ballot(1, 1, "abstain")));
        assertEquals(accept(cast(2, "abstain", null)), casting(twice, ballot(2, 2, "abstain")));
    }

    @Test
    void everybody_casts_their_own_ballot() {
        assertEquals(refuse(BALLOT_NOT_YOURS), VOTING.when(by(2), DAY, ballot(1, 1, "yes")));
        assertEquals(refuse(BALLOT_NOT_YOURS), VOTING.when(CHAIR, DAY, ballot(1, 1, "yes")));
    }

    @Test
    void a_ballot_is_cast_while_the_vote_is_open() {
        assertEquals(refuse(VOTE_NOT_OPEN), casting(assembly(5, 3, COURTYARD), ballot(1, 1, "yes")));
        assertEquals(
                refuse(VOTE_NOT_OPEN),
                casting(VOTING.and(new VoteClosed(VOTE, MEETING, COURTYARD)), ballot(1, 1, "yes")));
    }

    @Test
    void only_who_was_checked_in_when_the_door_closed_votes() {
        assertEquals(refuse(NOT_PRESENT), casting(VOTING, ballot(4, 4, "yes")));
        assertEquals(refuse(NOT_PRESENT), casting(VOTING, ballot(1, 2, "yes")));
        assertEquals(refuse(NOT_PRESENT), casting(VOTING, ballot(1, "yes")));

        var left = new CheckedOut(MEETING, household(1), resident(1), Capacity.HOUSEHOLD);
        var later = COMMUNITY
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 3, COURTYARD))
                .and(came(1), came(2), came(3), left, new CheckInClosed(MEETING, null), quorate(2, 3), OPENED);
        assertEquals(refuse(NOT_PRESENT), casting(later, ballot(1, 1, "yes")));
        assertEquals(accept(cast(2, "yes", null)), casting(later, ballot(2, 2, "yes")));
    }

    @Test
    void who_came_before_the_meeting_was_moved_is_not_present_on_the_later_day() {
        var moved = assembly(5, 3, COURTYARD)
                .and(new MeetingAdjourned(MEETING, DAY.plusDays(7)))
                .and(came(2), came(4), came(5), new CheckInClosed(MEETING, null), quorate(3, 5), OPENED);
        assertEquals(refuse(NOT_PRESENT), casting(moved, ballot(1, 1, "yes")));
        assertEquals(accept(cast(4, "yes", null)), casting(moved, ballot(4, 4, "yes")));
        assertEquals(accept(cast(2, "yes", null)), casting(moved, ballot(2, 2, "yes")));
    }

    @Test
    void adults_vote_for_themselves_and_not_for_a_household() {
        var opened = voteOpened(VOTE, ASSEMBLY_OF_ADULTS, 1);
        var voting = COMMUNITY
                .and(called(ASSEMBLY_OF_ADULTS))
                .and(announced(ASSEMBLY_OF_ADULTS, 1, COURTYARD))
                .and(came(resident(1), Capacity.ADULT), new CheckInClosed(MEETING, null), quorate(1, 1), opened);
        assertEquals(accept(new BallotCast(VOTE, null, resident(1), "no", null)), casting(voting, ballot(1, "no")));
        assertEquals(refuse(NOT_PRESENT), casting(voting, ballot(1, 1, "no")));
    }

    @Test
    void a_ballot_names_one_option_of_the_vote() {
        assertEquals(refuse(NO_CHOICE), casting(VOTING, ballot(1, 1)));
        assertEquals(refuse(TOO_MANY_CHOICES), casting(VOTING, ballot(1, 1, "yes", "no")));
        assertEquals(refuse(TOO_MANY_CHOICES), casting(VOTING, ballot(1, 1, "yes", "yes")));
        assertEquals(refuse(UNKNOWN_OPTION), casting(VOTING, ballot(1, 1, "maybe")));
        assertEquals(refuse(UNKNOWN_OPTION), casting(VOTING, ballot(1, 1, "Yes")));
    }

    @Test
    void a_ballot_names_the_meeting_of_its_vote() {
        var elsewhere = new CastBallot(VOTE, OTHER_MEETING, household(1), resident(1), List.of("yes"));
        assertEquals(refuse(VOTE_IN_OTHER_MEETING), casting(VOTING, elsewhere));
    }

    @Test
    void casting_reads_the_same_few_events_however_many_have_voted() {
        var ballot = ballot(1, 1, "no");
        var given = new Given(DAY.atStartOfDay(Given.ZONE).toInstant(), by(1), History.NANLANG);
        var told = new VotingDecider().knows(given, ballot).told();
        var many = VOTING.and(cast(1, "yes", null), cast(2, "yes", null), cast(3, "no", null));

        var read = many.events().stream().filter(told::takes).toList();

        assertEquals(List.of(came(1), OPENED, cast(1, "yes", null)), read);
    }
}
