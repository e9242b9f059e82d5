package org.folkmoot.web.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Ids;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.junit.jupiter.api.Test;

/** What one who fills in a form is told of what others have done meanwhile (docs/decisions/0008). */
class MeanwhileTest {

    private static final Actor VOTER = new Actor.Resident(Ids.resident(1));
    private static final Actor NEIGHBOUR = new Actor.Resident(Ids.resident(2));
    private static final Actor CHAIR = new Actor.Officer(Ids.officer(1));
    private static final Actor TELLER = new Actor.Officer(Ids.officer(5));

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final Event BALLOT = new BallotCast(VOTE, null, Ids.resident(1), "yes", null);
    private static final Event CLOSED = new VoteClosed(VOTE, new MeetingId("M-00000001"), new ProposalId("P-00000001"));
    private static final Event ENTERED = new FormsEntered(
            Ids.rating(1),
            new Subject(Body.COMMITTEE, null),
            1,
            TELLER,
            new org.folkmoot.supervision.FormTally(10, 10, 0, new TreeMap<>(Map.of(Grade.SATISFIED, 10))));

    private static boolean isTold(Actor reader, Actor by, Event event, boolean allowed) {
        var given = new Given(Instant.EPOCH, by, new CommunityId("nanlang"));
        return Meanwhile.isShown(new Recorded(1, given, event), reader, allowed);
    }

    @Test
    void of_a_ballot_only_its_voter_is_told_whatever_the_rules_say_to_the_form() {
        for (var allowed : new boolean[] {true, false}) {
            assertEquals(true, isTold(VOTER, VOTER, BALLOT, allowed));
            assertEquals(false, isTold(NEIGHBOUR, VOTER, BALLOT, allowed));
            assertEquals(false, isTold(CHAIR, VOTER, BALLOT, allowed));
            assertEquals(false, isTold(Actor.ADMINISTRATOR, VOTER, BALLOT, allowed));
        }
    }

    @Test
    void the_second_teller_is_told_that_the_first_has_counted() {
        assertEquals(true, isTold(CHAIR, TELLER, ENTERED, true));
        assertEquals(true, isTold(CHAIR, TELLER, ENTERED, false));
    }

    @Test
    void a_resident_hears_of_officers_only_where_they_might_act_themselves_and_of_residents_never() {
        assertEquals(true, isTold(VOTER, CHAIR, CLOSED, true));
        assertEquals(false, isTold(VOTER, CHAIR, CLOSED, false));
        assertEquals(false, isTold(VOTER, NEIGHBOUR, CLOSED, true));
    }
}
