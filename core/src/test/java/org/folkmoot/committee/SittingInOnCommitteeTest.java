package org.folkmoot.committee;

import static org.folkmoot.committee.CommitteeFixture.*;
import static org.folkmoot.committee.CommitteeRefusal.*;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.committee.CommitteeCommand.SitInOnCommittee;
import org.folkmoot.committee.CommitteeEvent.SittingSatInOn;
import org.folkmoot.decisions.History;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.OfficerId;
import org.junit.jupiter.api.Test;

/** COM-6: the supervision board sits in on the committee's sittings, without a vote. */
class SittingInOnCommitteeTest {

    private static final SitInOnCommittee SIT_IN = new SitInOnCommittee(MOTION);
    private static final OfficerId SUPERVISING = ((Actor.Officer) SUPERVISOR).id();
    private static final SittingSatInOn SAT_IN = new SittingSatInOn(MOTION, SUPERVISING, DAY);
    private static final History ENTERED = moved(9).and(entered(3, 7, 5));

    @Test
    void a_member_of_the_board_says_so_of_themselves_once_a_sitting_was_entered() {
        assertEquals(refuse(NO_SITTING_TO_SIT_IN_ON), moved(9).when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(accept(SAT_IN), ENTERED.when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(refuse(SAT_IN_BEFORE), ENTERED.and(SAT_IN).when(SUPERVISOR, DAY, SIT_IN));
        for (var other : List.of(member(1), member(3), Actor.ADMINISTRATOR))
            assertEquals(refuse(SITTING_IN_BY_BOARD_ONLY), ENTERED.when(other, DAY, SIT_IN));
    }

    @Test
    void it_is_said_as_long_as_a_sitting_may_be_contradicted() {
        var decided = ENTERED.then(member(1), DAY, new CommitteeCommand.ConfirmSitting(MOTION));
        assertEquals(accept(SAT_IN), decided.when(SUPERVISOR, DAY.plusDays(3), SIT_IN));
        assertEquals(refuse(NO_SITTING_TO_SIT_IN_ON), decided.when(SUPERVISOR, DAY.plusDays(4), SIT_IN));
    }

    @Test
    void whoever_sits_in_has_no_voice() {
        var confirm = new CommitteeCommand.ConfirmSitting(MOTION);
        assertEquals(ENTERED.when(member(1), DAY, confirm), ENTERED.and(SAT_IN).when(member(1), DAY, confirm));
    }
}
