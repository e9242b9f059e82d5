package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.decisions.Ids;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.hearings.OpenHearingList.OpenHearing;
import org.folkmoot.projections.kit.Folded;
import org.junit.jupiter.api.Test;

class OpenHearingsTest {

    private static final ParticipantsNamed NAMED = new ParticipantsNamed(
            hearing(3), List.of(new Participant(Ids.resident(1), "for"), new Participant(Ids.resident(2), "against")));

    private static OpenHearing open(Stage stage, boolean discussed) {
        return new OpenHearing(
                hearing(3),
                proposal(4),
                DAY.minusDays(10),
                "hall",
                stage,
                List.of(Ids.resident(1), Ids.resident(2)),
                discussed ? DAY : null);
    }

    @Test
    void a_hearing_is_listed_with_its_participants_and_how_far_it_has_come() {
        var named = Folded.of(new OpenHearings(), announced(3, 4), NAMED);
        assertEquals(
                List.of(open(Stage.ANNOUNCED, false)),
                named.get(OpenHearings.KEY).hearings());

        var opened = named.and(new HearingOpened(hearing(3), List.of(Ids.resident(1))));
        assertEquals(
                List.of(open(Stage.OPEN, false)), opened.get(OpenHearings.KEY).hearings());

        var discussed = opened.and(new DiscussionEnded(hearing(3), 5, 2, DAY));
        assertEquals(
                List.of(open(Stage.DISCUSSED, true)),
                discussed.get(OpenHearings.KEY).hearings());
    }

    @Test
    void one_that_is_closed_or_cancelled_is_open_no_more() {
        var list = Folded.of(
                        new OpenHearings(),
                        announced(3, 4),
                        announced(5, 6),
                        announced(7, 8),
                        new HearingClosed(hearing(3), 2, 1, 0),
                        new HearingCancelled(hearing(5)))
                .get(OpenHearings.KEY);

        assertEquals(
                List.of(hearing(7)),
                list.hearings().stream().map(OpenHearing::id).toList());
    }
}
