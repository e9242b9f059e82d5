package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.record.sample.Samples.ANA;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.folkmoot.record.sample.Samples.NOON;
import static org.folkmoot.record.sample.Samples.freshId;
import static org.folkmoot.record.sample.Samples.seat;
import static org.folkmoot.record.sample.Samples.taken;
import static org.folkmoot.record.sample.Samples.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.sample.Samples;
import org.folkmoot.record.sample.SeatCommand.TakeSeat;
import org.folkmoot.record.sample.SeatEvent.SeatLeft;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every home of the record promises. */
public abstract class CommitLogContract {

    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");

    protected final RecordJson json = Samples.json();
    protected CommitLog log;

    /** The home of this test, empty when it is opened first. */
    protected abstract CommitLog open();

    @BeforeEach
    void openLog() {
        log = open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void an_empty_record_ends_before_its_first_position() {
        assertEquals(Head.EMPTY, log.head());
        assertEquals(List.of(), log.commits(1, 10));
        assertEquals(List.of(), log.lines(1, 10));
        assertFalse(log.any(seats(1), 0));
    }

    @Test
    void the_head_is_the_last_line_with_its_hash() {
        var lines = Lines.group(Head.EMPTY, List.of(taken(seat(1))), List.of(taken(seat(2)), taken(seat(3))));

        assertEquals(2, log.append(lines));

        assertEquals(new Head(3, lines.getLast().hash()), log.head());
    }

    @Test
    void lines_are_kept_byte_for_byte() {
        var lines = Lines.group(Head.EMPTY, List.of(taken(seat(1))), List.of(taken(seat(2)), taken(seat(3))));
        log.append(lines);

        var kept = log.lines(1, 10);

        assertThat(kept)
                .extracting(line -> new String(line.bytes(), UTF_8))
                .isEqualTo(lines.stream()
                        .map(line -> new String(line.bytes(), UTF_8))
                        .toList());
        assertThat(kept).extracting(CommitLog.Kept::position).containsExactly(1L, 2L);
        assertThat(kept).extracting(CommitLog.Kept::last).containsExactly(1L, 3L);
    }

    @Test
    void reading_begins_with_the_commit_that_holds_the_position() {
        var lines = Lines.group(
                Head.EMPTY, List.of(taken(seat(1))), List.of(taken(seat(2)), taken(seat(3))), List.of(taken(seat(4))));
        log.append(lines);
        var commits = lines.stream().map(Line::commit).toList();

        assertEquals(commits, allFrom(0));
        assertEquals(commits, allFrom(1));
        assertEquals(commits.subList(1, 3), allFrom(2));
        assertEquals(commits.subList(1, 3), allFrom(3));
        assertEquals(commits.subList(2, 3), allFrom(4));
        assertEquals(List.of(), allFrom(5));
        assertEquals(commits.subList(0, 2), log.commits(1, 2));
        assertThat(log.lines(3, 1)).extracting(CommitLog.Kept::position).containsExactly(2L);
    }

    @Test
    void selected_events_come_in_the_order_of_the_record_each_once() {
        var lines = Lines.group(
                Head.EMPTY,
                List.of(taken(seat(1)), taken(seat(2))),
                List.of(new SeatLeft(seat(1)), taken(seat(1))),
                List.of(taken(seat(3))));
        log.append(lines);
        var slices = new Selection(
                NANLANG,
                List.of(
                        new Selection.Slice(Tag.of("seat", seat(1)), Set.of("seat-taken", "seat-left")),
                        new Selection.Slice(Tag.of("resident", ANA), Set.of("seat-taken"))));

        var found = log.select(slices, 0);

        assertEquals(lines.stream().flatMap(line -> line.commit().recorded()).toList(), found);
    }

    @Test
    void selecting_begins_after_a_position_even_inside_a_commit() {
        var lines = Lines.group(
                Head.EMPTY, List.of(taken(seat(1)), taken(seat(2)), taken(seat(3))), List.of(taken(seat(4))));
        log.append(lines);
        var all = new Selection(NANLANG, List.of(new Selection.Slice(Tag.of("resident", ANA), Set.of("seat-taken"))));

        for (long after = 0; after <= 5; after++) {
            assertEquals(
                    LongStream.rangeClosed(after + 1, 4).boxed().toList(),
                    log.select(all, after).stream().map(Recorded::position).toList());
            assertEquals(after < 4, log.any(all, after), "any after " + after);
        }
    }

    @Test
    void the_first_of_many_are_selected_in_order() {
        var lines = Lines.group(
                Head.EMPTY,
                List.of(taken(seat(1)), taken(seat(2)), taken(seat(3))),
                List.of(new SeatLeft(seat(1))),
                List.of(taken(seat(1))),
                List.of(taken(seat(4))));
        log.append(lines);
        var both = new Selection(
                NANLANG,
                List.of(
                        new Selection.Slice(Tag.of("resident", ANA), Set.of("seat-taken")),
                        new Selection.Slice(Tag.of("seat", seat(1)), Set.of("seat-taken", "seat-left"))));

        for (int limit = 1; limit <= 7; limit++)
            for (long after = 0; after <= 6; after++)
                assertEquals(log.select(both, after).stream().limit(limit).toList(), log.select(both, after, limit));
    }

    @Test
    void other_tags_names_and_communities_are_not_selected() {
        var elsewhere = new Submission(
                freshId(), new Given(NOON, new Actor.Resident(ANA), ELSEWHERE), new TakeSeat(seat(1), ANA));
        var first = Lines.after(Head.EMPTY, elsewhere, List.of(taken(seat(1))));
        var second = Lines.after(Lines.end(first), taking(seat(1)), List.of(new SeatLeft(seat(1)), taken(seat(2))));
        log.append(List.of(first, second));

        assertThat(log.select(seats(1), 0)).isEmpty();
        assertFalse(log.any(seats(1), 0));
        assertThat(log.select(seats(2), 0)).extracting(Recorded::position).containsExactly(3L);
        assertThat(log.select(new Selection(ELSEWHERE, seats(1).slices()), 0)).hasSize(1);
        assertThat(log.select(new Selection(new CommunityId("nowhere"), seats(1).slices()), 0))
                .isEmpty();
        assertThat(log.select(new Selection(NANLANG, List.of()), 0)).isEmpty();
        assertFalse(log.any(new Selection(NANLANG, List.of()), 0));
    }

    @Test
    void an_outcome_is_found_by_its_command_in_its_community() {
        var lines = Lines.seats(Head.EMPTY, 1, 3);
        log.append(lines);
        var second = lines.get(1).commit();

        assertEquals(
                Optional.of(second), log.outcome(NANLANG, second.submission().id()));
        assertEquals(
                Optional.empty(), log.outcome(ELSEWHERE, second.submission().id()));
        assertEquals(Optional.empty(), log.outcome(NANLANG, freshId()));
    }

    @Test
    void whoever_is_second_at_a_position_appends_nothing() {
        var first = Lines.seats(Head.EMPTY, 1, 2);
        var second = Lines.seats(Head.EMPTY, 3, 3);

        assertEquals(2, log.append(first));
        assertEquals(0, log.append(second));

        assertEquals(Lines.end(first.getLast()), log.head());
        assertEquals(first.stream().map(Line::commit).toList(), allFrom(1));
        assertFalse(log.any(seats(3), 0));
        assertEquals(
                Optional.empty(),
                log.outcome(NANLANG, second.getFirst().commit().submission().id()));
    }

    @Test
    void a_group_ends_before_the_first_command_that_was_recorded_before() {
        var first = Lines.seats(Head.EMPTY, 1, 1).getFirst();
        log.append(List.of(first));
        var one = Lines.after(Lines.end(first), taking(seat(2)), List.of(taken(seat(2))));
        var repeated = Lines.after(Lines.end(one), first.commit().submission(), List.of(taken(seat(3))));
        var three = Lines.after(Lines.end(repeated), taking(seat(4)), List.of(taken(seat(4))));

        assertEquals(1, log.append(List.of(one, repeated, three)));

        assertEquals(Lines.end(one), log.head());
        assertEquals(
                Optional.of(first.commit()),
                log.outcome(NANLANG, first.commit().submission().id()));
        assertFalse(log.any(seats(3), 0));
        assertFalse(log.any(seats(4), 0));
    }

    @Test
    void two_communities_may_use_the_same_command_id() {
        var first = Lines.seats(Head.EMPTY, 1, 1).getFirst();
        var elsewhere = new Submission(
                first.commit().submission().id(),
                new Given(NOON, new Actor.Resident(ANA), ELSEWHERE),
                new TakeSeat(seat(1), ANA));
        var second = Lines.after(Lines.end(first), elsewhere, List.of(taken(seat(1))));

        assertEquals(2, log.append(List.of(first, second)));

        assertEquals(
                Optional.of(second.commit()),
                log.outcome(ELSEWHERE, first.commit().submission().id()));
    }

    @Test
    void a_group_may_be_large() {
        var lines = Lines.seats(Head.EMPTY, 1, 1_000);

        assertEquals(1_000, log.append(lines));

        assertEquals(lines.stream().map(Line::commit).toList(), allFrom(1));
        assertTrue(log.any(seats(1_000), 999));
    }

    @Test
    void a_commit_may_be_as_large_as_a_commit_can_be() {
        var events = IntStream.rangeClosed(1, Commit.MOST_EVENTS)
                .mapToObj(i -> taken(seat(i)))
                .toList();
        var line = Lines.group(Head.EMPTY, events).getFirst();

        assertEquals(1, log.append(List.of(line)));

        assertEquals(new Head(Commit.MOST_EVENTS, line.hash()), log.head());
        assertEquals(List.of(line.commit()), log.commits(Commit.MOST_EVENTS, 5));
        assertThat(log.select(seats(700), 0)).extracting(Recorded::position).containsExactly(700L);
    }

    /** Everything from the position on, one part after the other. */
    protected final List<Commit> allFrom(long position) {
        var all = new ArrayList<Commit>();
        for (var part = log.commits(position, 300);
                !part.isEmpty();
                part = log.commits(all.getLast().last() + 1, 300)) all.addAll(part);
        return all;
    }

    /** Whether and by whom a seat was taken. */
    protected static Selection seats(int number) {
        return new Selection(NANLANG, List.of(new Selection.Slice(Tag.of("seat", seat(number)), Set.of("seat-taken"))));
    }
}
