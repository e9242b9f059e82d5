package org.folkmoot.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.kit.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node that loses the database for some seconds, in the middle of a vote. */
@Timeout(180)
class LostDatabaseIT {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_what_is_not_known_is_said_to_be_so() throws Exception {
        try (var nodes = Nodes.behindANetwork(folder, "2026-03-01T01:00:00Z")) {
            var hall = new Hall(nodes);
            var history = new History();
            var traffic = new Traffic(hall, List.of(nodes.first.port()), history, 1, LENGTH);
            var voter = hall.client("voter-11", nodes.first.port()).at(nodes.first.port(), PATIENCE);

            var clients = traffic.begin();
            LockSupport.parkNanos(LENGTH.dividedBy(2).toNanos());
            nodes.network().cut();
            var refused = voter.post(
                    Hall.PATH + "/commands/cast-ballot", about("vote", hall.votes.getFirst(), hall.ballot(11, "yes")));
            assertEquals("503 UNAVAILABLE", refused.outcome());
            assertThat(refused.header("Retry-After")).isPresent();
            nodes.network().mend();

            for (var client : clients) assertTrue(client.join(PATIENCE.multipliedBy(2)));
            Soon.within(
                    PATIENCE,
                    "what is not known is asked again",
                    () -> traffic.askAgain(nodes.first.port()).isEmpty());
            traffic.close(hall.client("committee", nodes.first.port()), nodes.first.port());
            System.out.println(history.summary());
            assertThat(history.disagreements(HistoryIT.record(nodes))).isEmpty();
            assertThat(codes(history))
                    .allMatch(code -> List.of(
                                    "", "VOTE_NOT_OPEN", "ALREADY_CHECKED_IN", "UNAVAILABLE", "OUTCOME_UNKNOWN", "BUSY")
                            .contains(code));
            Soon.within(
                    PATIENCE,
                    "the views show everything",
                    () -> nodes.first.part(Views.class).lag() == 0);
        }
    }

    private static List<String> codes(History history) {
        return history.calls().stream().map(History.Call::code).distinct().toList();
    }
}
