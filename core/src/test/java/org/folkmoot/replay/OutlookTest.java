package org.folkmoot.replay;

import static org.folkmoot.replay.ReplayTest.ANA;
import static org.folkmoot.replay.ReplayTest.BEN;
import static org.folkmoot.replay.ReplayTest.ELSEWHERE;
import static org.folkmoot.replay.ReplayTest.FIRST;
import static org.folkmoot.replay.ReplayTest.HALL;
import static org.folkmoot.replay.ReplayTest.JSON;
import static org.folkmoot.replay.ReplayTest.NANLANG;
import static org.folkmoot.replay.ReplayTest.SECOND;
import static org.folkmoot.replay.ReplayTest.opened;
import static org.folkmoot.replay.ReplayTest.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.folkmoot.axon.sample.SeatCapability;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.axon.sample.SeatRefusal;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Given NOW = new Given(Instant.parse("2026-04-11T05:00:00Z"), new Actor.Resident(BEN), NANLANG);

    private final InMemoryCommitLog log = new InMemoryCommitLog(JSON);

    private Outlook.Foreseen ask(CommunityId community, Command command, long seen) {
        var given = new Given(NOW.at(), NOW.by(), community);
        return new Outlook(log, JSON.names(), Capabilities.of(new SeatCapability())).of(given, command, seen);
    }

    private void record(ReplayTest.Book book) {
        log.append(book.commits().stream().map(JSON::line).toList());
    }

    @Test
    void it_says_what_would_be_decided_and_records_nothing() {
        record(opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA)));

        assertEquals(
                new Decision.Accepted(List.of(taken(SECOND, BEN))),
                ask(NANLANG, new TakeSeat(HALL, SECOND, BEN), 2).decision());
        assertEquals(
                new Decision.Refused(SeatRefusal.SEAT_TAKEN, null),
                ask(NANLANG, new TakeSeat(HALL, FIRST, BEN), 2).decision());
        assertEquals(
                new Decision.Refused(SeatRefusal.HALL_NOT_OPEN, null),
                ask(ELSEWHERE, new TakeSeat(HALL, FIRST, BEN), 2).decision());
        assertEquals(2, log.head().position());
    }

    @Test
    void it_tells_what_has_come_since_to_what_the_decision_depends_on_and_nothing_else() {
        record(opened().add(new TakeSeat(HALL, FIRST, ANA), taken(FIRST, ANA))
                .add(new CloseHall(HALL), new HallClosed(HALL, 1)));

        assertEquals(List.of(2L, 3L), positions(ask(NANLANG, new TakeSeat(HALL, FIRST, BEN), 1)));
        assertEquals(List.of(3L), positions(ask(NANLANG, new TakeSeat(HALL, SECOND, BEN), 1)));
        assertEquals(List.of(), positions(ask(NANLANG, new TakeSeat(HALL, SECOND, BEN), 3)));
    }

    private static List<Long> positions(Outlook.Foreseen foreseen) {
        return foreseen.since().stream().map(Recorded::position).toList();
    }

    @Test
    void what_nobody_decides_is_not_foreseen() {
        record Unheard() implements Command {}

        assertThrows(IllegalArgumentException.class, () -> ask(NANLANG, new Unheard(), 0));
    }
}
