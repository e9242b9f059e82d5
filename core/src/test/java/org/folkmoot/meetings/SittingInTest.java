package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.decisions.Decision.Accepted;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.SitIn;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.SatIn;
import org.folkmoot.vocabulary.Actor;
import org.junit.jupiter.api.Test;

/** COM-6: the supervision board sits in on representatives' meetings, without a vote. */
class SittingInTest {

    private static final SitIn SIT_IN = new SitIn(MEETING);
    private static final SatIn SAT_IN = new SatIn(MEETING, officer(20), DAY);
    private static final History ANNOUNCED =
            COMMUNITY.and(representatives(36)).and(called(REPRESENTATIVES)).and(announcedToRepresentatives(36, false));

    @Test
    void a_member_of_the_board_sits_in_on_the_day() {
        assertEquals(refuse(MEETING_NOT_BEGUN), ANNOUNCED.when(SUPERVISOR, DAY.minusDays(1), SIT_IN));
        assertEquals(accept(SAT_IN), ANNOUNCED.when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(refuse(SITTING_OVER), ANNOUNCED.when(SUPERVISOR, DAY.plusDays(1), SIT_IN));
        assertEquals(refuse(SITS_IN_ALREADY), ANNOUNCED.and(SAT_IN).when(SUPERVISOR, DAY, SIT_IN));
    }

    @Test
    void nobody_sits_in_but_the_board_and_only_where_representatives_meet() {
        for (var other : List.of(CHAIR, STREET, by(1), NOBODY, Actor.ADMINISTRATOR))
            assertEquals(refuse(SITTING_IN_BY_BOARD), ANNOUNCED.when(other, DAY, SIT_IN));
        assertEquals(
                refuse(SITTING_IN_ON_REPRESENTATIVES_ONLY),
                assembly(3, 2, COURTYARD).when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(
                refuse(MEETING_NOT_ANNOUNCED),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS)).when(SUPERVISOR, DAY, SIT_IN));
        assertEquals(
                refuse(MEETING_CLOSED),
                ANNOUNCED.and(new MeetingClosed(MEETING)).when(SUPERVISOR, DAY, SIT_IN));
    }

    @Test
    void whoever_sits_in_is_not_counted() {
        var there = ANNOUNCED;
        for (int n = 1; n <= 30; n++)
            there = there.and(came(org.folkmoot.decisions.Ids.resident(n), Capacity.REPRESENTATIVE));
        var without = there.then(CHAIR, DAY, new CloseCheckIn(MEETING)).when(CHAIR, DAY, new DeclareQuorum(MEETING));
        var with = there.and(SAT_IN)
                .then(CHAIR, DAY, new CloseCheckIn(MEETING))
                .when(CHAIR, DAY, new DeclareQuorum(MEETING));
        assertEquals(without, with);
        assertEquals(30, ((QuorumDeclared) ((Accepted) with).events().getFirst()).present());
    }
}
