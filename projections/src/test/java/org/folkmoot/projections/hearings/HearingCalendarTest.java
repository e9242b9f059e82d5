package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Ids;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.vocabulary.HearingId;
import org.junit.jupiter.api.Test;

class HearingCalendarTest {

    @Test
    void the_calendar_shows_each_hearing_as_it_stands() {
        var hearings = Folded.of(
                        new HearingRecords(),
                        announced(1, 4),
                        announced(2, 4),
                        announced(3, 5),
                        announced(4, 5),
                        announced(5, 5),
                        new HearingOpened(hearing(2), Ids.officer(1), List.of(Ids.resident(1))),
                        new HearingOpened(hearing(3), Ids.officer(1), List.of(Ids.resident(1))),
                        new DiscussionEnded(hearing(3), 0, 0, DAY),
                        new HearingRecordSigned(hearing(3), Ids.resident(1)),
                        new HearingOpened(hearing(4), Ids.officer(1), List.of(Ids.resident(1))),
                        new DiscussionEnded(hearing(4), 0, 0, DAY),
                        new HearingClosed(hearing(4), proposal(4), 0, 0, false),
                        new HearingCancelled(hearing(5), proposal(5), "rain"))
                .list(HearingRecord.Entry.class);

        var stages = new TreeMap<String, Stage>();
        hearings.stream().forEach(entry -> stages.put(entry.id().value(), entry.stage()));
        assertEquals(
                new TreeMap<>(Map.of(
                        key(1), Stage.ANNOUNCED,
                        key(2), Stage.OPEN,
                        key(3), Stage.DISCUSSED,
                        key(4), Stage.CLOSED,
                        key(5), Stage.CANCELLED)),
                stages);
        var discussed = hearings.earliestFirst().toList().get(2);
        assertEquals(proposal(5), discussed.proposal());
        assertEquals(
                List.of(hearing(1), hearing(2), hearing(3)),
                hearings.where(HearingRecord.Entry::isOpen)
                        .earliestFirst()
                        .map(HearingRecord.Entry::id)
                        .toList());
    }

    private static String key(int number) {
        HearingId id = hearing(number);
        return id.value();
    }
}
