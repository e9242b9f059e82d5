package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.anyCommand;
import static org.folkmoot.axon.TestRecord.submission;
import static org.folkmoot.axon.TestRecord.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.sample.SeatCapability;
import org.folkmoot.axon.sample.SeatCommand;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatDecider;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Given;
import org.folkmoot.record.InMemoryCommitLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision whose ground moves while it is made. */
class LostRaceTest {

    final TestRecord record = new TestRecord(new InMemoryCommitLog(TestRecord.JSON));

    /** While the closing of the hall is decided, somebody takes one more seat, as long as there are rivals left. */
    final class Rivalled extends SeatDecider {
        int rivals;
        int decisions;

        Rivalled(int rivals) {
            this.rivals = rivals;
        }

        @Override
        public Decision decide(Given given, SeatCommand command, Hall hall) {
            if (command instanceof CloseHall) {
                decisions++;
                if (rivals-- > 0)
                    Soon.get(record.writer.append(anyCommand(), List.of(taken(HALL, decisions)), null, 0));
            }
            return super.decide(given, command, hall);
        }
    }

    Answer close(Rivalled decider) {
        var capabilities = Capabilities.of(new SeatCapability(decider));
        try (var axon = AxonRecord.start(record.log, record.writer, capabilities, UnaryOperator.identity())) {
            Soon.get(axon.desk().submit(submission(new OpenHall(HALL))));
            return Soon.get(axon.desk().submit(submission(new CloseHall(HALL))));
        }
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void it_is_made_again_on_what_is_true_then() {
        var decider = new Rivalled(3);

        assertEquals(new Answer.Accepted(5, List.of(new HallClosed(HALL, 3)), false), close(decider));
        assertEquals(4, decider.decisions);
    }

    @Test
    void nine_lost_races_are_not_too_many() {
        assertEquals(new Answer.Accepted(11, List.of(new HallClosed(HALL, 9)), false), close(new Rivalled(9)));
    }

    @Test
    void after_ten_the_sender_is_told_to_come_again() {
        var decider = new Rivalled(100);

        assertEquals(new Answer.Refused(GeneralRefusal.BUSY, null), close(decider));
        assertEquals(10, decider.decisions);
    }
}
