package org.folkmoot.axon;

import static org.folkmoot.axon.TestRecord.ANA;
import static org.folkmoot.axon.TestRecord.HALL;
import static org.folkmoot.axon.TestRecord.NANLANG;
import static org.folkmoot.axon.TestRecord.NOON;
import static org.folkmoot.axon.TestRecord.SEATS;
import static org.folkmoot.axon.TestRecord.seat;
import static org.folkmoot.axon.TestRecord.sitter;
import static org.folkmoot.axon.TestRecord.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.folkmoot.axon.sample.SeatCommand.CloseHall;
import org.folkmoot.axon.sample.SeatCommand.OpenHall;
import org.folkmoot.axon.sample.SeatCommand.RingBell;
import org.folkmoot.axon.sample.SeatCommand.TakeSeat;
import org.folkmoot.axon.sample.SeatEvent.HallClosed;
import org.folkmoot.axon.sample.SeatEvent.HallOpened;
import org.folkmoot.axon.sample.SeatEvent.SeatTaken;
import org.folkmoot.axon.sample.SeatRefusal;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands handed in at the desk: alone, twice, and many at once. */
@ParameterizedClass
@EnumSource(Home.class)
class RecordDeskTest {

    final TestRecord record;
    final AxonRecord axon;
    final CommandDesk desk;

    RecordDeskTest(Home home, @TempDir Path folder) {
        record = new TestRecord(home, folder);
        axon = AxonRecord.start(record.log, record.writer, SEATS, UnaryOperator.identity());
        desk = axon.desk();
    }

    @AfterEach
    void close() {
        axon.close();
        record.close();
    }

    Answer submit(Command command) {
        return Soon.get(desk.submit(submission(command)));
    }

    static Answer accepted(long position, Event... events) {
        return new Answer.Accepted(position, List.of(events), false);
    }

    static Answer refused(Refusal why) {
        return new Answer.Refused(why, null);
    }

    @Test
    void the_answer_carries_the_position_of_the_last_event() {
        assertEquals(accepted(1, new HallOpened(HALL)), submit(new OpenHall(HALL)));
        assertEquals(
                accepted(2, new SeatTaken(HALL, seat(1), sitter(1))), submit(new TakeSeat(HALL, seat(1), sitter(1))));
        assertEquals(
                12,
                assertInstanceOf(Answer.Accepted.class, submit(new RingBell(HALL, 10)))
                        .position());
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        assertEquals(refused(SeatRefusal.HALL_NOT_OPEN), submit(new TakeSeat(HALL, seat(1), sitter(1))));
        assertEquals(List.of(), record.recorded());
    }

    @Test
    void what_was_submitted_is_what_is_recorded() {
        var opening = submission(NOON.plusMillis(7), new OpenHall(HALL));

        Soon.get(desk.submit(opening));

        assertEquals(
                List.of(new Commit(1, Commit.GENESIS, opening, List.of(new HallOpened(HALL)))),
                record.log.commits(1, 9));
    }

    @Test
    void the_same_command_sent_again_gets_the_first_outcome() {
        var opening = submission(new OpenHall(HALL));
        Soon.get(desk.submit(opening));
        submit(new TakeSeat(HALL, seat(1), sitter(1)));
        var later = new Submission(opening.id(), new Given(NOON.plusSeconds(60), ANA, NANLANG), opening.command());

        assertEquals(new Answer.Accepted(1, List.of(new HallOpened(HALL)), true), Soon.get(desk.submit(later)));
        assertEquals(2, record.recorded().size());
    }

    @Test
    void a_command_id_stands_for_one_command_of_one_sender() {
        var opening = submission(new OpenHall(HALL));
        Soon.get(desk.submit(opening));
        var ben = new Given(NOON, new Actor.Resident(sitter(2)), NANLANG);
        var otherSender = new Submission(opening.id(), ben, opening.command());
        var otherCommand = new Submission(opening.id(), opening.given(), new CloseHall(HALL));

        assertEquals(refused(GeneralRefusal.COMMAND_ID_REUSED), Soon.get(desk.submit(otherSender)));
        assertEquals(refused(GeneralRefusal.COMMAND_ID_REUSED), Soon.get(desk.submit(otherCommand)));
        assertEquals(1, record.recorded().size());
    }

    @Test
    void a_command_id_may_be_used_in_every_community() {
        var opening = submission(new OpenHall(HALL));
        Soon.get(desk.submit(opening));
        var elsewhere = new Given(NOON, ANA, new CommunityId("elsewhere"));

        assertEquals(
                accepted(2, new HallOpened(HALL)),
                Soon.get(desk.submit(new Submission(opening.id(), elsewhere, opening.command()))));
    }

    @Test
    void a_refused_command_may_be_sent_again_when_things_have_changed() {
        var taking = submission(new TakeSeat(HALL, seat(1), sitter(1)));
        assertEquals(refused(SeatRefusal.HALL_NOT_OPEN), Soon.get(desk.submit(taking)));
        submit(new OpenHall(HALL));

        assertEquals(accepted(2, new SeatTaken(HALL, seat(1), sitter(1))), Soon.get(desk.submit(taking)));
    }

    @Test
    void an_outcome_that_does_not_fit_into_one_commit_is_refused() {
        assertEquals(refused(GeneralRefusal.OUTCOME_TOO_LARGE), submit(new RingBell(HALL, Commit.MOST_EVENTS + 1)));
        assertEquals(
                Commit.MOST_EVENTS,
                assertInstanceOf(Answer.Accepted.class, submit(new RingBell(HALL, Commit.MOST_EVENTS)))
                        .position());
    }

    @Test
    void a_command_that_no_decider_knows_is_a_mistake_not_a_refusal() {
        record Unknown() implements Command {}

        assertThrows(CompletionException.class, () -> submit(new Unknown()));
    }

    @Test
    void of_two_who_want_the_same_seat_one_gets_it_and_the_other_is_refused_by_the_rule() {
        submit(new OpenHall(HALL));
        for (int seat = 0; seat < 100; seat++) {
            var first = desk.submit(submission(new TakeSeat(HALL, seat(seat), sitter(1))));
            var second = desk.submit(submission(new TakeSeat(HALL, seat(seat), sitter(2))));
            var answers = List.of(Soon.get(first), Soon.get(second));

            assertEquals(
                    1,
                    answers.stream().filter(Answer.Accepted.class::isInstance).count(),
                    answers::toString);
            assertEquals(
                    1,
                    answers.stream()
                            .filter(refused(SeatRefusal.SEAT_TAKEN)::equals)
                            .count(),
                    answers::toString);
        }
        assertEquals(101, record.recorded().size());
    }

    @Test
    void sixty_four_who_want_different_seats_all_get_theirs() {
        everybodyGetsTheirSeat(64);
    }

    @Test
    void a_crowd_that_comes_at_once_is_decided_in_turn() {
        everybodyGetsTheirSeat(1_000);
    }

    private void everybodyGetsTheirSeat(int people) {
        submit(new OpenHall(HALL));
        var answers = IntStream.range(0, people)
                .mapToObj(i -> desk.submit(submission(new TakeSeat(HALL, seat(i), sitter(i)))))
                .toList();

        var positions = answers.stream()
                .map(answer -> assertInstanceOf(Answer.Accepted.class, Soon.get(answer))
                        .position())
                .sorted()
                .toList();

        assertEquals(
                IntStream.rangeClosed(2, people + 1).mapToObj(i -> (long) i).toList(), positions);
    }

    @Test
    void whoever_counts_the_seats_misses_none_that_was_taken_before() {
        submit(new OpenHall(HALL));
        var takings = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 16; i++) takings.add(desk.submit(submission(new TakeSeat(HALL, seat(i), sitter(i)))));
        var closing = Soon.get(desk.submit(submission(new CloseHall(HALL))));
        for (int i = 16; i < 32; i++) takings.add(desk.submit(submission(new TakeSeat(HALL, seat(i), sitter(i)))));
        takings.forEach(Soon::get);

        var closed = assertInstanceOf(Answer.Accepted.class, closing);
        var before = record.recorded().stream()
                .filter(recorded -> recorded.position() < closed.position() && recorded.event() instanceof SeatTaken)
                .count();
        assertEquals(List.of(new HallClosed(HALL, (int) before)), closed.events());
        assertEquals(closed.position(), record.recorded().size());
    }

    @Test
    void the_same_command_sent_many_times_at_once_is_decided_once() {
        submit(new OpenHall(HALL));
        for (int round = 0; round < 25; round++) {
            var taking = submission(new TakeSeat(HALL, seat(round), sitter(round)));
            var answers = IntStream.range(0, 16).mapToObj(_ -> desk.submit(taking)).toList().stream()
                    .map(Soon::get)
                    .toList();

            long position = 2L + round;
            var outcome = List.<Event>of(new SeatTaken(HALL, seat(round), sitter(round)));
            assertEquals(
                    1,
                    answers.stream()
                            .filter(new Answer.Accepted(position, outcome, false)::equals)
                            .count(),
                    answers::toString);
            assertEquals(
                    15,
                    answers.stream()
                            .filter(new Answer.Accepted(position, outcome, true)::equals)
                            .count(),
                    answers::toString);
        }
    }
}
