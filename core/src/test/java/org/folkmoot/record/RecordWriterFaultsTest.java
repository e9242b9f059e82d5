package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.sample.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the writer says when the machine breaks, or when another process is first. */
class RecordWriterFaultsTest {

    private final RecordJson json = Samples.json();
    private final FaultyCommitLog log = new FaultyCommitLog(new InMemoryCommitLog(json));
    private final RecordWriter writer = new RecordWriter(log, json);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void an_append_that_left_nothing_fails_and_the_next_goes_on() throws Exception {
        log.thenBreaksAfter(0);

        assertFails(take(1), "not recorded");
        assertAppended(1, take(2));
    }

    @Test
    void an_append_that_broke_after_it_was_durable_is_a_success() throws Exception {
        log.thenBreaksAfter(1);

        assertAppended(1, take(1));
        assertAppended(2, take(2));
    }

    @Test
    void of_a_group_that_broke_half_way_each_is_told_its_own() throws Exception {
        log.thenWaitsFor(go).thenBreaksAfter(2);
        var answers = group(1, 2, 3, 4);

        for (int i = 0; i < 3; i++) assertAppended(i + 1, answers.get(i));
        assertFails(answers.get(3), "not recorded");
        assertEquals(3, log.head().position());
        assertAppended(4, take(5));
    }

    @Test
    void nobody_is_answered_before_the_result_is_known() throws Exception {
        log.failingReads.set(5);
        log.thenBreaksAfter(1);
        var heard = new CountDownLatch(1);
        var answer = take(1);
        answer.thenRun(heard::countDown);

        assertAppended(1, answer);
        assertEquals(0, log.failingReads.get(), "it was answered before the record could be read");
        assertTrue(heard.await(10, TimeUnit.SECONDS));
    }

    @Test
    void closing_does_not_wait_for_what_stays_unknown() {
        log.failingReads.set(Integer.MAX_VALUE);
        log.thenBreaksAfter(1);
        var answer = take(1);
        await(log.appending);

        writer.close();

        assertFails(answer, "not known");
    }

    @Test
    void a_head_that_cannot_be_read_fails_the_group_and_not_the_next() throws Exception {
        log.then(group -> {
            log.failingReads.set(1);
            return 0;
        });

        assertFails(take(1), "network");
        assertAppended(1, take(1));
    }

    @Test
    void who_comes_second_is_checked_again_against_what_came_first() throws Exception {
        log.thenWaitsFor(go).then(group -> {
            log.sound.append(Lines.seats(log.sound.head(), 3, 1));
            return log.sound.append(group);
        });
        var answers = group(1, 2, 3, 4);

        assertAppended(1, answers.get(0));
        assertAppended(3, answers.get(1));
        assertEquals(new AppendOutcome.Conflict(), within(answers.get(2)));
        assertAppended(4, answers.get(3));
        assertEquals(4, log.head().position());
    }

    @Test
    void who_repeats_a_command_of_another_process_has_its_outcome_and_the_rest_goes_on() throws Exception {
        var repeated = taking(seat(2));
        var first = new ArrayList<Line>();
        log.thenWaitsFor(go).then(group -> {
            first.add(Lines.after(log.sound.head(), repeated, List.of(taken(seat(9)))));
            log.sound.append(first);
            return log.sound.append(group);
        });
        var held = take(1);
        await(log.appending);
        var second = append(repeated, 2);
        var third = take(3);
        go.countDown();

        assertAppended(1, held);
        var outcome = within(second);
        assertEquals(new AppendOutcome.Repeated(first.getFirst().commit()), outcome);
        assertAppended(3, third);
    }

    @Test
    void an_old_command_in_the_middle_of_a_group_does_not_stop_the_group() throws Exception {
        var old = taking(seat(1));
        log.append(List.of(Lines.after(Head.EMPTY, old, List.of(taken(seat(1))))));
        var beside = new FaultyCommitLog(log.sound).thenWaitsFor(go);
        try (var later = new RecordWriter(beside, json)) {
            var held = later.append(taking(seat(2)), List.of(taken(seat(2))), null, 0);
            await(beside.appending);
            var before = later.append(taking(seat(3)), List.of(taken(seat(3))), null, 0);
            var again = later.append(old, List.of(taken(seat(4))), null, 0);
            var after = later.append(taking(seat(5)), List.of(taken(seat(5))), null, 0);
            go.countDown();

            assertAppended(2, held);
            assertAppended(3, before);
            assertEquals(new AppendOutcome.Repeated(log.commits(1, 1).getFirst()), within(again));
            assertAppended(4, after);
        }
    }

    /** The first alone, held in the log until the others are waiting behind it. */
    private List<CompletableFuture<AppendOutcome>> group(int... seats) {
        var answers = new ArrayList<CompletableFuture<AppendOutcome>>();
        for (int number : seats) {
            answers.add(take(number));
            if (answers.size() == 1) await(log.appending);
        }
        go.countDown();
        return answers;
    }

    private CompletableFuture<AppendOutcome> take(int number) {
        return append(taking(seat(number)), number);
    }

    private CompletableFuture<AppendOutcome> append(Submission submission, int number) {
        return writer.append(submission, List.of(taken(seat(number))), CommitLogContract.seats(number), 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertAppended(long position, CompletableFuture<AppendOutcome> answer) throws Exception {
        assertThat(within(answer))
                .isInstanceOfSatisfying(
                        AppendOutcome.Appended.class,
                        appended -> assertEquals(position, appended.commit().position()));
    }

    private static void assertFails(CompletableFuture<AppendOutcome> answer, String why) {
        assertThatThrownBy(() -> within(answer))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordException.class)
                .hasMessageContaining(why);
    }

    private static AppendOutcome within(CompletableFuture<AppendOutcome> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }
}
