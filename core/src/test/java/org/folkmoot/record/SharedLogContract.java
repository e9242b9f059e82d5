package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Submission;
import org.junit.jupiter.api.Test;

/** What a home promises beyond that when several writers share it. */
public abstract class SharedLogContract extends CommitLogContract {

    private static final int SECONDS = 60;

    /** The same home once more, as another process would open it; or {@code log} itself. */
    protected abstract CommitLog openBeside();

    @Test
    void lines_appended_beside_are_seen_at_once() {
        try (var beside = openBeside()) {
            var lines = Lines.seats(Head.EMPTY, 1, 2);
            log.append(lines);

            assertEquals(log.head(), beside.head());
            assertTrue(beside.any(seats(2), 1));
            assertThat(beside.outcome(
                            NANLANG, lines.getFirst().commit().submission().id()))
                    .isPresent();
        }
    }

    @Test
    void appenders_that_race_for_positions_lose_and_double_nothing() throws Exception {
        int each = 40;
        try (var beside = openBeside()) {
            runAtOnce(IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(racer -> () -> {
                        for (int i = 0; i < each; i++) appendSomewhere(racer % 2 == 0 ? log : beside, racer * each + i);
                        return null;
                    })
                    .toList());
        }

        assertChained();
        assertThat(allFrom(1)).hasSize(4 * each);
        for (int i = 0; i < 4 * each; i++)
            assertEquals(1, log.select(seats(i), 0).size(), "seat " + i);
    }

    private static void appendSomewhere(CommitLog home, int number) {
        var submission = taking(seat(number));
        int appended = 0;
        while (appended == 0)
            appended = home.append(List.of(Lines.after(home.head(), submission, List.of(taken(seat(number))))));
    }

    @Test
    void writers_that_race_for_seats_give_each_seat_to_one() throws Exception {
        int seats = 60;
        var won = new AtomicInteger();
        try (var beside = openBeside();
                var here = new RecordWriter(log, json);
                var there = new RecordWriter(beside, json)) {
            var racers = new ArrayList<Callable<Void>>();
            for (int racer = 0; racer < 8; racer++) {
                var home = racer % 2 == 0 ? log : beside;
                var writer = racer % 2 == 0 ? here : there;
                racers.add(() -> {
                    for (int i = 0; i < seats; i++) if (takes(home, writer, i)) won.incrementAndGet();
                    return null;
                });
            }
            runAtOnce(racers);
        }

        assertEquals(seats, won.get());
        assertChained();
        assertEquals(seats, allFrom(1).size());
        for (int i = 0; i < seats; i++) assertEquals(1, log.select(seats(i), 0).size(), "seat " + i);
    }

    /** Reads, decides and appends, again and again until the seat is won or seen to be taken. */
    private static boolean takes(CommitLog home, RecordWriter writer, int number) throws Exception {
        Submission submission = taking(seat(number));
        while (true) {
            long sourcedAt = home.head().position();
            if (!home.select(seats(number), 0).isEmpty()) return false;
            var outcome = writer.append(submission, List.of(taken(seat(number))), seats(number), sourcedAt)
                    .get(SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof AppendOutcome.Appended) return true;
            assertEquals(new AppendOutcome.Conflict(), outcome);
        }
    }

    private static void runAtOnce(List<Callable<Void>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (var done : threads.invokeAll(tasks, SECONDS, TimeUnit.SECONDS)) done.get();
        }
    }

    /** Positions without gaps, hashes that follow each other, commands that stand once. */
    private void assertChained() {
        var end = Head.EMPTY;
        var commands = new HashSet<>();
        for (var commit : allFrom(1)) {
            assertEquals(end.position() + 1, commit.position());
            assertEquals(end.hash(), commit.prev());
            assertTrue(commands.add(commit.submission().id()), "doubled " + commit);
            end = Lines.end(json.line(commit));
        }
        assertEquals(log.head(), end);
    }
}
