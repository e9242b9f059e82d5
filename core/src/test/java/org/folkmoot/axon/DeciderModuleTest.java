package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.SEATS;
import static org.folkmoot.axon.TestRecord.message;
import static org.folkmoot.axon.TestRecord.seat;
import static org.folkmoot.axon.TestRecord.sitter;
import static org.folkmoot.axon.TestRecord.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatEvent.BellRung;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.axon.sample.SeatRefusal;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Decision;
import org.folkmoot.record.InMemoryCommitLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The deciders behind Axon, with the configuration that runs in production. */
class DeciderModuleTest {

    final TestRecord record = new TestRecord(new InMemoryCommitLog(TestRecord.JSON));
    final AxonTestFixture fixture =
            AxonTestFixture.with(AxonRecord.configurer(record.log, record.writer, record.watch, SEATS));

    @AfterEach
    void close() {
        fixture.stop();
        record.close();
    }

    @Test
    void an_accepted_command_appends_its_outcome_and_knows_its_position() {
        fixture.given()
                .command(message(new OpenHall(HALL)))
                .when()
                .command(message(new TakeSeat(HALL, seat(1), sitter(1))))
                .then()
                .success()
                .events(new SeatTaken(HALL, seat(1), sitter(1)))
                .resultMessagePayloadSatisfies(result -> assertEquals(
                        new Answer.Accepted(2, java.util.List.of(new SeatTaken(HALL, seat(1), sitter(1))), false),
                        assertInstanceOf(Decided.class, result).answer()));
    }

    @Test
    void a_refusal_is_a_result_and_appends_nothing() {
        fixture.given()
                .command(message(new OpenHall(HALL)))
                .command(message(new TakeSeat(HALL, seat(1), sitter(1))))
                .when()
                .command(message(new TakeSeat(HALL, seat(1), sitter(2))))
                .then()
                .success()
                .noEvents()
                .resultMessagePayloadSatisfies(result -> assertEquals(
                        Decision.refuse(SeatRefusal.SEAT_TAKEN),
                        assertInstanceOf(Decided.class, result).decision()));
    }

    @Test
    void a_decision_sees_all_of_its_boundary_and_nothing_else() {
        fixture.given()
                .command(message(new OpenHall(HALL)))
                .command(message(new TakeSeat(HALL, seat(1), sitter(1))))
                .command(message(new TakeSeat(HALL, seat(2), sitter(2))))
                .command(message(new OpenHall(TestRecord.OTHER_HALL)))
                .command(message(new TakeSeat(TestRecord.OTHER_HALL, seat(1), sitter(1))))
                .when()
                .command(message(new CloseHall(HALL)))
                .then()
                .success()
                .events(new HallClosed(HALL, 2));
    }

    @Test
    void a_decision_may_depend_on_nothing() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(message(new RingBell(HALL, 2)))
                .then()
                .success()
                .events(new BellRung(HALL, 1), new BellRung(HALL, 2));
    }

    @Test
    void events_reach_the_store_with_the_time_of_their_command_and_without_metadata() {
        var opening = submission(new OpenHall(HALL));
        fixture.given()
                .noPriorActivity()
                .when()
                .command(message(opening))
                .then()
                .eventsSatisfy(events -> {
                    assertEquals(1, events.size());
                    assertEquals(new HallOpened(HALL), events.getFirst().payload());
                    assertEquals(opening.given().at(), events.getFirst().timestamp());
                    assertEquals(
                            java.util.Map.of(),
                            java.util.Map.copyOf(events.getFirst().metadata()));
                });
    }

    @Test
    void a_command_that_is_no_submission_is_a_mistake() {
        var bare = new GenericCommandMessage(MessageTypes.of(OpenHall.class), new OpenHall(HALL));

        fixture.given()
                .noPriorActivity()
                .when()
                .command(bare)
                .then()
                .exception(IllegalArgumentException.class)
                .noEvents();
    }
}
