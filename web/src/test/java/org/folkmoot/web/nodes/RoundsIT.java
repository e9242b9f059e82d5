package org.folkmoot.web.nodes;

import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.folkmoot.axon.Soon;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.duties.DutyEvent.DutyDueSoon;
import org.folkmoot.duties.DutyEvent.DutyOverdue;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.folkmoot.web.words.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the software notes by itself, at several nodes and after one has started anew. */
class RoundsIT {

    @TempDir
    Path folder;

    @Test
    void what_its_time_has_come_for_is_noted_once_whichever_node_notices_it() {
        try (var nodes = new Nodes(folder, "2026-03-01T01:00:00Z")) {
            var hall = new Hall(nodes);
            var signer = hall.client("voter-1", nodes.first.port());
            var petition = made(signer.post(
                            Hall.PATH + "/commands/start-petition",
                            "{\"demand\":\"RESIDENTS_MEETING\",\"title\":\"电动自行车\",\"text\":\"请召开居民会议。\"}"))
                    .id("petition");
            for (int voter = 1; voter <= 2; voter++)
                made(hall.client("voter-" + voter, nodes.first.port())
                        .post(Hall.PATH + "/commands/sign-petition", "{\"petition\":\"" + petition + "\"}"));

            try (var second = second(nodes)) {
                assertEquals(List.of(1L, 0L, 0L), notedBy(nodes.first, second));
                nodes.itIs("2026-04-17T01:00:00Z");
                assertEquals(List.of(1L, 1L, 0L), notedBy(nodes.first, second));
            }
            nodes.itIs("2026-04-20T01:00:00Z");
            try (var anew = second(nodes)) {
                assertEquals(List.of(1L, 1L, 1L), notedBy(nodes.first, anew));
            }
        }
    }

    private Server second(Nodes nodes) {
        return Server.start(Settings.in(folder.resolve("second"))
                .withRecord(nodes.record)
                .withIdentityKey(Nodes.IDENTITY_KEY)
                .withPort(0)
                .withClock(nodes::now));
    }

    /** What the record holds after each has gone round at the same time as the other, and each twice more: one thing may follow from another. */
    private static List<Long> notedBy(Server one, Server other) {
        for (int round = 1; round <= 3; round++) {
            long head = one.part(CommitLog.class).head().position();
            var together = new CyclicBarrier(2); // or one is done before the other looks, and there is no race
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = Stream.of(one, other)
                        .map(node -> CompletableFuture.supplyAsync(() -> goesRound(node, head, together), threads))
                        .toList();
                int noted = both.stream().mapToInt(CompletableFuture::join).sum();
                if (round == 3) assertEquals(0, noted);
            }
        }
        return noted(one);
    }

    private static int goesRound(Server node, long head, CyclicBarrier together) {
        await(node, head);
        try {
            together.await(Soon.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return node.part(Rounds.class).once();
    }

    private static void await(Server node, long position) {
        try {
            assertEquals(true, node.part(Views.class).await(position, Soon.LIMIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> noted(Server node) {
        var counts = new TreeMap<String, Long>();
        var log = node.part(CommitLog.class);
        for (var some = log.commits(1, 500);
                !some.isEmpty();
                some = log.commits(some.getLast().last() + 1, 500))
            for (var commit : some)
                for (var event : commit.events())
                    if (!(event instanceof DutyEvent.Noted note)
                            || note.duty().kind().equals("convene"))
                        counts.merge(event.getClass().getSimpleName(), 1L, Long::sum);
        return Stream.of(PetitionQualified.class, DutyDueSoon.class, DutyOverdue.class)
                .map(type -> counts.getOrDefault(type.getSimpleName(), 0L))
                .toList();
    }
}
