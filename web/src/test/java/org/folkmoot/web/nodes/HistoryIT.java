package org.folkmoot.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.about;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClients;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.folkmoot.axon.Soon;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.MongoCommitLog;
import org.folkmoot.record.MongoForTests;
import org.folkmoot.record.RecordJson;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.web.Client;
import org.folkmoot.web.Folkmoot;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.nodes.Nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten people at three nodes, one of which is frozen now and then and one killed: whatever was answered is in the record as it was
 * answered. {@code -Dfolkmoot.seed=…} asks the same of the same nodes again, {@code -Dfolkmoot.seconds=…} takes longer than the
 * five seconds of every build.
 */
@Timeout(600)
class HistoryIT {

    private static final long SEED =
            Long.getLong("folkmoot.seed", RandomGenerator.getDefault().nextInt(1_000_000));
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("folkmoot.seconds", 5));

    /** A claim lapses after 10 seconds and is looked for every 2; the rest is for a slow machine. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void what_was_answered_is_what_the_record_has_whatever_befalls_the_nodes() throws Exception {
        System.out.println("folkmoot.seed=" + SEED);
        try (var nodes = new Nodes(folder, "2026-03-01T01:00:00Z")) {
            nodes.itIs(Hall.DAY);
            var second = nodes.start();
            var third = nodes.start();
            nodes.itIs("2026-03-01T01:00:00Z");
            var hall = new Hall(nodes);
            var ports = List.of(nodes.first.port(), second.port(), third.port());
            var history = new History();
            var traffic = new Traffic(hall, ports, history, SEED, LENGTH);
            var client = hall.client("committee", third.port());

            befall(traffic.begin(), second, third);
            traffic.close(client, nodes.first.port());
            assertEquals("409 VOTE_NOT_OPEN", late(hall, nodes.first.port(), second.port()));
            var counts = counts(hall, client, nodes.first.port(), second.port());

            // The session that began at the third node goes on at the first; so does everybody's.
            var clerk = client.at(nodes.first.port(), TestServer.PATIENCE);
            assertEquals("committee", clerk.get("/api/session").text("name"));
            second.freeze();
            long frozen = System.nanoTime();
            Soon.within(
                    TAKEN_OVER,
                    "what is not known is asked again",
                    () -> traffic.askAgain(nodes.first.port()).isEmpty());
            for (var vote : hall.votes)
                made(clerk.post(Hall.PATH + "/commands/declare-result", about("vote", vote, "{}")));
            takenOver(nodes, frozen);
            second.thaw();
            assertEquals(
                    "committee",
                    client.at(second.port(), TestServer.PATIENCE)
                            .get("/api/session")
                            .text("name"));
            second.stop();

            var record = record(nodes);
            System.out.println(history.summary());
            assertThat(history.disagreements(record))
                    .as("folkmoot.seed=" + SEED)
                    .isEmpty();
            assertThat(counts).containsOnly(List.of("200", "409 VOTE_ALREADY_COUNTED"));
            assertThat(ballots(record)).isGreaterThan(Traffic.VOTERS);
            theRecordIsSound(nodes);
            theViewsAreWhatTheRecordGives(nodes);
        }
    }

    /** One node freezes and goes on, another is killed, while people vote. */
    private static void befall(List<Thread> clients, Node second, Node third) throws InterruptedException {
        long part = LENGTH.toNanos() / 5;
        LockSupport.parkNanos(part);
        second.freeze();
        LockSupport.parkNanos(part);
        second.thaw();
        LockSupport.parkNanos(part);
        third.kill();
        for (var client : clients)
            assertTrue(client.join(LENGTH.plus(TestServer.PATIENCE).plus(TestServer.PATIENCE)));
    }

    /** Two count each vote at once, at different nodes. @return what they were answered, for each vote */
    private static List<List<String>> counts(Hall hall, Client clerk, int... ports) {
        var answers = new ArrayList<List<String>>();
        for (var vote : hall.votes) {
            var counting = IntStream.of(ports)
                    .mapToObj(port -> CompletableFuture.supplyAsync(() -> clerk.at(port, TestServer.PATIENCE)
                            .post(Hall.PATH + "/commands/count-vote", about("vote", vote, "{}"))))
                    .toList();
            answers.add(
                    counting.stream().map(one -> one.join().outcome()).sorted().toList());
        }
        return answers;
    }

    /** The first node has all views, and they show what was recorded. */
    private static void takenOver(Nodes nodes, long since) {
        var views = nodes.first.part(Views.class);
        Soon.within(
                TAKEN_OVER.minusNanos(System.nanoTime() - since),
                "one node has all views",
                () -> owners(nodes).size() == 1);
        Soon.within(
                TAKEN_OVER.minusNanos(System.nanoTime() - since), "the views show everything", () -> views.lag() == 0);
        System.out.println("views taken over after " + Duration.ofNanos(System.nanoTime() - since));
    }

    private static Set<String> owners(Nodes nodes) {
        try (var client = MongoClients.create(nodes.record)) {
            var owners = new HashSet<String>();
            client.getDatabase(MongoForTests.databaseOf(nodes.record))
                    .getCollection("progress")
                    .find()
                    .forEach(token -> owners.add(String.valueOf(token.getString("owner"))));
            return owners;
        }
    }

    static List<Commit> record(Nodes nodes) {
        try (var log = MongoCommitLog.open(nodes.record, new RecordJson(EventNames.ofCapabilities()))) {
            var all = new ArrayList<Commit>();
            for (var part = log.commits(1, 500);
                    !part.isEmpty();
                    part = log.commits(all.getLast().last() + 1, 500)) all.addAll(part);
            return all;
        }
    }

    /** What somebody is answered at one node, after the vote was closed at another. */
    private static String late(Hall hall, int signedInAt, int port) {
        return hall.client("voter-5", signedInAt)
                .at(port, TestServer.PATIENCE)
                .post(Hall.PATH + "/commands/cast-ballot", about("vote", hall.votes.getFirst(), hall.ballot(5, "yes")))
                .outcome();
    }

    private static long ballots(List<Commit> record) {
        return record.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(BallotCast.class::isInstance)
                .count();
    }

    /** Its chain and signature hold, and every command decided again gives what is recorded. */
    private void theRecordIsSound(Nodes nodes) {
        var file = folder.resolve("record.ndjson").toString();
        run("export", file, "--record", nodes.record, "--data", nodes.data().toString());
        run(
                "verify",
                file,
                "--key",
                nodes.data().resolve("keys/installation.pem").toString());
        run("replay", file);
    }

    private static void run(String... arguments) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        assertEquals(0, Folkmoot.run(out, out, arguments), said::toString);
    }

    private static void theViewsAreWhatTheRecordGives(Nodes nodes) {
        for (var view : Views.registered()) {
            var compared = compared(nodes.first.part(Views.class), view);
            assertEquals(compared.rebuilt(), compared.stored(), compared.view());
        }
    }

    @SuppressWarnings("unchecked") // a view is opened under its own class
    private static <D> Views.ViewComparison compared(Views views, View<D> view) {
        return views.compare((Class<? extends View<D>>) view.getClass());
    }
}
