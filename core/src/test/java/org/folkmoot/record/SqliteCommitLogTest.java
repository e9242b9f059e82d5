package org.folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.record.sample.Samples.NANLANG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCommitLogTest extends SharedLogContract {

    @TempDir
    Path folder;

    @Override
    protected CommitLog open() {
        return SqliteCommitLog.open(folder, json);
    }

    @Override
    protected CommitLog openBeside() {
        return SqliteCommitLog.openWithout(null, folder, json);
    }

    @Test
    void what_was_appended_is_there_after_closing_and_opening() {
        var lines = Lines.seats(Head.EMPTY, 1, 20);
        log.append(lines);
        log.close();

        log = open();

        assertEquals(Lines.end(lines.getLast()), log.head());
        assertEquals(lines.stream().map(Line::commit).toList(), allFrom(1));
        assertThat(log.select(seats(7), 0)).extracting(Recorded::position).containsExactly(7L);
        assertEquals(
                Optional.of(lines.get(6).commit()),
                log.outcome(NANLANG, lines.get(6).commit().submission().id()));
        assertEquals(1, log.append(Lines.seats(log.head(), 21, 1)));
    }

    @Test
    void a_folder_is_opened_once_and_says_so() {
        assertThatThrownBy(this::open)
                .isInstanceOf(RecordInUse.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        log.close();
        open().close();
    }

    @Test
    void another_may_read_while_one_writes() {
        log.append(Lines.seats(Head.EMPTY, 1, 3));
        try (var reading = SqliteCommitLog.openToRead(folder, json)) {
            assertEquals(log.head(), reading.head());
            assertThat(reading.lines(1, 9)).hasSize(3);
            assertThatThrownBy(() -> reading.append(Lines.seats(reading.head(), 4, 1)))
                    .isInstanceOf(RecordException.class);
        }
    }

    @Test
    void a_closed_record_says_so_at_once() {
        log.close();

        assertThatThrownBy(log::head).isInstanceOf(RecordException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> log.append(List.of()))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void selecting_does_not_walk_the_record() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                var statement = connection.createStatement();
                var plan = statement.executeQuery("EXPLAIN QUERY PLAN SELECT position FROM found_by"
                        + " WHERE community = 1 AND tag = 'a:b' AND name IN (1, 2) AND position > 7")) {
            assertThat(plan.next()).isTrue();
            assertThat(plan.getString("detail"))
                    .contains("USING PRIMARY KEY (community=? AND tag=? AND name=? AND position>?)");
        }
    }
}
