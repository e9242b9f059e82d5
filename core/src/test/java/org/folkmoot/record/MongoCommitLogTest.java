package org.folkmoot.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCommitLogTest extends SharedLogContract {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = server.bindAndGetConnectionString() + "/record";

    @AfterEach
    void stopServer() {
        server.shutdownNow();
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
}
