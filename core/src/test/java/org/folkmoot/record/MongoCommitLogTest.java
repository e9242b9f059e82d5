package org.folkmoot.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCommitLogTest extends SharedLogContract {

    private final MongoForTests mongo = new MongoForTests(new IndexWatch());
    private final String address = mongo.address();

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    @Override
    protected CommitLog open() {
        return MongoCommitLog.open(address, json);
    }

    @Override
    protected CommitLog openBeside() {
        return open();
    }

    @Test
    void what_was_appended_is_there_for_the_next_process() {
        var lines = Lines.seats(Head.EMPTY, 1, 20);
        log.append(lines);
        log.close();

        log = open();

        assertEquals(Lines.end(lines.getLast()), log.head());
        assertEquals(lines.stream().map(Line::commit).toList(), allFrom(1));
        assertEquals(1, log.append(Lines.seats(log.head(), 21, 1)));
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_by_reading_back() throws Exception {
        try (var network = new LosingProxy(mongo.socket(), "insert\0");
                var far = MongoCommitLog.open(mongo.through(network.port()), json)) {
            network.losses.set(1);
            var lines = Lines.seats(Head.EMPTY, 1, 5);

            assertEquals(5, far.append(lines));

            assertEquals(0, network.losses.get());
            assertEquals(Lines.end(lines.getLast()), log.head());
            assertEquals(lines.stream().map(Line::commit).toList(), allFrom(1));
        }
    }

    @Test
    void a_loser_whose_answer_was_lost_is_told_that_it_lost() throws Exception {
        log.append(Lines.seats(Head.EMPTY, 1, 1));
        try (var network = new LosingProxy(mongo.socket(), "insert\0");
                var far = MongoCommitLog.open(mongo.through(network.port()), json)) {
            network.losses.set(1);

            assertEquals(0, far.append(Lines.seats(Head.EMPTY, 2, 5)));

            assertEquals(0, network.losses.get());
            assertEquals(1, log.head().position());
        }
    }

    @Test
    void a_server_that_is_gone_is_an_error_within_bounds() {
        try (var impatient = MongoCommitLog.open(address + "?serverSelectionTimeoutMS=500", json)) {
            mongo.stop();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> assertThrows(RecordException.class, impatient::head));
        }
    }
}
