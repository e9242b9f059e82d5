package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.ANA;
import static org.folkmoot.record.sample.Samples.GIVEN;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.NOON;
import static org.folkmoot.record.sample.Samples.freshId;
import static org.folkmoot.record.sample.Samples.hall;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.HallDescription;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.DescribeHall;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.HallDescribed;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    private final RecordJson json = Samples.json();
    private final CommitLog log = new InMemoryCommitLog(json);
    private final RecordWriter writer = new RecordWriter(log, json);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void what_depends_on_nothing_new_is_appended_at_the_end() throws Exception {
        var first = taking(seat(1));
        var second = taking(seat(2));

        assertEquals(
                new AppendOutcome.Appended(new Commit(1, Commit.GENESIS, first, List.of(taken(seat(1))))),
                answer(first, seats(1), 0, taken(seat(1))));
        var hash = log.head().hash();
        assertEquals(
                new AppendOutcome.Appended(new Commit(2, hash, second, List.of(taken(seat(2)), new SeatLeft(seat(2))))),
                answer(second, seats(2), 0, taken(seat(2)), new SeatLeft(seat(2))));

        assertEquals(3, log.head().position());
        assertThat(log.commits(1, 9)).hasSize(2);
    }

    @Test
    void what_depends_on_something_newer_is_a_conflict() throws Exception {
        answer(taking(seat(1)), seats(1), 0, taken(seat(1)));

        assertEquals(new AppendOutcome.Conflict(), answer(taking(seat(1)), seats(1), 0, taken(seat(1))));
        assertEquals(1, log.head().position());

        assertThat(answer(taking(seat(1)), seats(1), 1, taken(seat(1)))).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(answer(taking(seat(2)), seats(2), 0, taken(seat(2)))).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(answer(taking(seat(1)), null, 0, taken(seat(1)))).isInstanceOf(AppendOutcome.Appended.class);
    }

    @Test
    void whoever_measures_is_told_what_was_appended_and_what_was_not() throws Exception {
        var told = new StringBuffer();
        var meter = new RecordMeter() {
            @Override
            public void appended(int commits, int events, long nanos) {
                told.append(nanos > 0 ? commits + "/" + events + " " : "at once? ");
            }

            @Override
            public void conflicted() {
                told.append("conflict ");
            }

            @Override
            public void failed(int commands) {
                told.append("failed ");
            }
        };
        try (var measured = new RecordWriter(log, json, meter)) {
            within(measured.append(taking(seat(1)), List.of(taken(seat(1)), new SeatLeft(seat(1))), seats(1), 0));
            within(measured.append(taking(seat(1)), List.of(taken(seat(1))), seats(1), 0));
            within(measured.append(taking(seat(2)), List.of(taken(seat(2))), seats(2), 0));
        }

        assertEquals("1/2 conflict 1/1 ", told.toString());
    }

    @Test
    void only_the_same_tag_name_and_community_are_a_conflict() throws Exception {
        answer(taking(seat(1)), null, 0, taken(seat(1)));
        var left = new Selection(NANLANG, List.of(new Selection.Slice(Tag.of("seat", seat(1)), Set.of("seat-left"))));
        var elsewhere = new CommunityId("elsewhere");
        var there =
                new Submission(freshId(), new Given(NOON, Actor.ADMINISTRATOR, elsewhere), new TakeSeat(seat(1), ANA));

        assertThat(answer(taking(seat(1)), left, 0, new SeatLeft(seat(1)))).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(answer(there, new Selection(elsewhere, seats(1).slices()), 0, taken(seat(1))))
                .isInstanceOf(AppendOutcome.Appended.class);
        assertEquals(new AppendOutcome.Conflict(), answer(taking(seat(1)), left, 0, new SeatLeft(seat(1))));
    }

    @Test
    void conditions_hold_back_to_before_the_writer_began() throws Exception {
        answer(taking(seat(1)), null, 0, taken(seat(1)));
        try (var later = new RecordWriter(log, json)) {
            assertEquals(
                    new AppendOutcome.Conflict(),
                    within(later.append(taking(seat(1)), List.of(taken(seat(1))), seats(1), 0)));
            assertThat(within(later.append(taking(seat(2)), List.of(taken(seat(2))), seats(2), 0)))
                    .isInstanceOf(AppendOutcome.Appended.class);
        }
    }

    @Test
    void a_command_that_is_sent_again_has_its_first_outcome() throws Exception {
        var taking = taking(seat(1));
        var first = (AppendOutcome.Appended) answer(taking, null, 0, taken(seat(1)));

        assertEquals(new AppendOutcome.Repeated(first.commit()), answer(taking, null, 0, taken(seat(2))));
        try (var later = new RecordWriter(log, json)) {
            assertEquals(
                    new AppendOutcome.Repeated(first.commit()),
                    within(later.append(taking, List.of(taken(seat(2))), null, 0)));
        }
        assertEquals(1, log.head().position());
    }

    @Test
    void a_commit_that_is_too_large_is_not_appended() throws Exception {
        var events = Collections.nCopies(Commit.MOST_EVENTS + 1, (Event) taken(seat(1)));
        var hall = new HallDescribed(withName("议".repeat(400_000)));

        assertEquals(new AppendOutcome.TooLarge(), within(writer.append(taking(seat(1)), events, null, 0)));
        assertEquals(new AppendOutcome.TooLarge(), answer(taking(seat(1)), null, 0, hall));
        assertThat(within(writer.append(taking(seat(1)), events.subList(1, events.size()), null, 0)))
                .isInstanceOf(AppendOutcome.Appended.class);
    }

    @Test
    void what_could_not_be_read_back_is_not_recorded() {
        var nameless = new Submission(freshId(), GIVEN, new DescribeHall(withName(null)));

        assertThatThrownBy(() -> answer(nameless, null, 0, taken(seat(1))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertEquals(Head.EMPTY, log.head());
    }

    @Test
    void of_many_who_want_a_seat_at_once_each_seat_has_one() throws Exception {
        int seats = 50;
        int threads = 32;
        var won = new AtomicInteger();
        var racers = IntStream.range(0, threads).<Callable<Void>>mapToObj(_ -> () -> {
            for (int i = 0; i < seats; i++) if (takes(i)) won.incrementAndGet();
            return null;
        });
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : executor.invokeAll(racers.toList(), 60, TimeUnit.SECONDS)) done.get();
        }

        assertEquals(seats, won.get());
        for (int i = 0; i < seats; i++) assertEquals(1, log.select(seats(i), 0).size(), "seat " + i);
    }

    private boolean takes(int number) throws Exception {
        var submission = taking(seat(number));
        while (true) {
            long sourcedAt = log.head().position();
            if (log.any(seats(number), 0)) return false;
            if (answer(submission, seats(number), sourcedAt, taken(seat(number))) instanceof AppendOutcome.Appended)
                return true;
        }
    }

    @Test
    void the_same_command_sent_many_times_at_once_is_recorded_once() throws Exception {
        var taking = taking(seat(1));
        var answers = new ArrayList<CompletableFuture<AppendOutcome>>();
        for (int i = 0; i < 100; i++) answers.add(writer.append(taking, List.of(taken(seat(1))), null, 0));

        var commit = log(answers.getFirst());
        for (var answer : answers.subList(1, 100)) assertEquals(new AppendOutcome.Repeated(commit), within(answer));
        assertEquals(1, log.head().position());
    }

    private static Commit log(CompletableFuture<AppendOutcome> first) throws Exception {
        return ((AppendOutcome.Appended) within(first)).commit();
    }

    @Test
    void listeners_hear_of_growth_and_cannot_harm_it() throws Exception {
        var heard = new LinkedBlockingQueue<Head>();
        writer.onAppended(_ -> {
            throw new IllegalStateException("a listener breaks");
        });
        var stop = writer.onAppended(heard::add);

        answer(taking(seat(1)), null, 0, taken(seat(1)));
        assertEquals(log.head(), heard.poll(10, TimeUnit.SECONDS));

        stop.run();
        answer(taking(seat(2)), null, 0, taken(seat(2)));
        writer.close();
        assertTrue(heard.isEmpty());
    }

    @Test
    void a_closed_writer_refuses() {
        writer.close();

        assertThatThrownBy(() -> answer(taking(seat(1)), null, 0, taken(seat(1))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordException.class);
    }

    @SuppressWarnings("NullAway") // a name that must not be null is the case under test
    private static HallDescription withName(@Nullable String name) {
        var hall = hall();
        return new HallDescription(
                name,
                hall.seats(),
                hall.squareMillimetres(),
                hall.heated(),
                hall.post(),
                hall.caretaker(),
                hall.share(),
                hall.about(),
                hall.builtOn(),
                hall.openedAt(),
                hall.derivation(),
                hall.queue(),
                hall.reserved(),
                hall.bodies(),
                hall.rows(),
                hall.chairs(),
                hall.entrance(),
                hall.otherEntrances(),
                null,
                null);
    }

    private static Selection seats(int number) {
        return CommitLogContract.seats(number);
    }

    private AppendOutcome answer(Submission submission, @Nullable Selection dependsOn, long sourcedAt, Event... events)
            throws Exception {
        return within(writer.append(submission, List.of(events), dependsOn, sourcedAt));
    }

    private static AppendOutcome within(CompletableFuture<AppendOutcome> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }
}
