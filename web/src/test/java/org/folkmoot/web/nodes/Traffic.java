package org.folkmoot.web.nodes;

import static org.folkmoot.web.Village.about;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.folkmoot.web.Client;
import org.folkmoot.web.Client.Reply;
import org.folkmoot.web.forms.CommandIds;
import org.folkmoot.web.identity.IdentityKey;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.nodes.History.Call;

/** Clients that do what people do in a meeting, each at whatever node, and write down every call and every answer. */
final class Traffic {

    static final int VOTERS = 4;

    /** Everybody uses two devices at once, each with a session of its own. */
    private static final int CLIENTS = 2 * VOTERS + 2;

    /** A node that does not answer in this time is given up, and what was asked of it is asked of another. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final CommandIds IDS = new CommandIds(IdentityKey.of(Path.of("."), Nodes.IDENTITY_KEY));

    private static final List<String> CHOICES = List.of("yes", "no", "abstain");

    private final Hall hall;
    private final List<Integer> ports;
    private final History history;
    private final long seed;
    private final long nanos;
    private final AtomicInteger commands = new AtomicInteger();
    private final Map<String, Asked> unanswered = new ConcurrentHashMap<>();

    /** @param ports of the nodes @param seed decides what is asked of whom; when it is answered is the machine's affair */
    Traffic(Hall hall, List<Integer> ports, History history, long seed, Duration length) {
        this.hall = hall;
        this.ports = ports;
        this.history = history;
        this.seed = seed;
        this.nanos = length.toNanos();
    }

    private record Asked(Client client, Sender sender, String command, String body, String vote, boolean closes) {

        String key() {
            return String.valueOf(sender.key());
        }

        /** What the record knows it by. */
        String id() {
            return IDS.of(sender, command).value();
        }
    }

    /** Begins; what it returns ends with the traffic. */
    List<Thread> begin() {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS; i++) clients.add(hall.client(name(i), ports.get(i % ports.size())));
        long end = System.nanoTime() + nanos;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients.size(); i++) {
            int who = i;
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + who);
            threads.add(Thread.ofPlatform().name("client-" + who).start(() -> run(who, clients.get(who), random, end)));
        }
        return threads;
    }

    private static String name(int client) {
        return client < 2 * VOTERS ? "voter-" + client % VOTERS : "committee";
    }

    private void run(int who, Client client, RandomGenerator random, long end) {
        var mine = new ArrayList<Asked>();
        for (int i = 0; System.nanoTime() < end; i++) {
            boolean again = !mine.isEmpty() && random.nextInt(8) == 0;
            var asked = again ? mine.get(random.nextInt(mine.size())) : next(who, client, i, end, random);
            if (!again) mine.add(asked);
            if (!ask(asked, ports.get(random.nextInt(ports.size()))) && random.nextBoolean())
                ask(asked, ports.get(random.nextInt(ports.size())));
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(5_000)));
        }
    }

    private Asked next(int who, Client client, int turn, long end, RandomGenerator random) {
        var id = "call-" + seed + "-" + who + "-" + turn + "-" + commands.incrementAndGet();
        if (who < 2 * VOTERS) {
            var vote = hall.votes.get(random.nextInt(hall.votes.size()));
            var ballot = hall.ballot(who % VOTERS, CHOICES.get(random.nextInt(CHOICES.size())));
            return new Asked(
                    client, hall.voter(who % VOTERS, id), "cast-ballot", about("vote", vote, ballot), vote, false);
        }
        // The votes are closed one by one, by both devices of the clerk, some now and some later.
        int closing = random.nextInt(60);
        long left = end - System.nanoTime();
        int due = (int) (hall.votes.size() - left * hall.votes.size() / nanos);
        if (closing < due) return closing(client, id, hall.votes.get(closing % hall.votes.size()));
        var arrival = hall.arrival(random.nextInt(Hall.HOUSEHOLDS));
        return new Asked(client, hall.clerk(id), "check-in", about("meeting", hall.otherMeeting, arrival), "", false);
    }

    private Asked closing(Client client, String id, String vote) {
        return new Asked(client, hall.clerk(id), "close-vote", about("vote", vote, "{}"), vote, true);
    }

    /** Closes what is still open. */
    void close(Client clerk, int port) {
        for (var vote : hall.votes) ask(closing(clerk, "last-" + vote, vote), port);
    }

    /** @return whether the outcome is known */
    private boolean ask(Asked asked, int port) {
        long began = System.nanoTime();
        Call call;
        try {
            var reply = asked.client()
                    .at(port, PATIENCE)
                    .post(Hall.PATH + "/commands/" + asked.command(), asked.body(), "Idempotency-Key", asked.key());
            call = call(asked, began, reply);
        } catch (UncheckedIOException nothing) {
            call = new Call(asked.id(), asked.vote(), asked.closes(), began, System.nanoTime(), 0, "", 0);
        }
        history.add(call);
        boolean known = call.isAccepted() || call.isRefused();
        if (known) unanswered.remove(asked.id());
        else unanswered.put(asked.id(), asked);
        return known;
    }

    private static Call call(Asked asked, long began, Reply reply) {
        long ended = System.nanoTime();
        boolean accepted = reply.status() / 100 == 2;
        long position = accepted ? reply.json().path("position").asLong() : 0;
        var code = accepted ? "" : reply.code();
        return new Call(asked.id(), asked.vote(), asked.closes(), began, ended, reply.status(), code, position);
    }

    /** Asks once more for everything whose outcome is not known. @return what it still is not known of */
    List<String> askAgain(int port) {
        for (var asked : List.copyOf(unanswered.values())) ask(asked, port);
        return List.copyOf(unanswered.keySet());
    }
}
