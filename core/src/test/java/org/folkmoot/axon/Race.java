package org.folkmoot.axon;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Capability;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;

/**
 * A record on which one command is overtaken: it has been accepted, and before its outcome is recorded, the outcome of another one
 * is. What stood against the first then is told by its answer, and only the condition of its append can have brought that about.
 */
final class Race implements AutoCloseable {

    private static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final InMemoryCommitLog log = new InMemoryCommitLog(JSON);
    private final RecordWriter writer = new RecordWriter(log, JSON);
    private final AtomicReference<Runnable> overtaking = new AtomicReference<>();
    private final AxonRecord axon =
            AxonRecord.start(log, writer, slow(Capabilities.registered()), UnaryOperator.identity());

    /** What somebody asks for. */
    record Asked(Actor by, LocalDate day, Command command) {}

    /** On a record of that history. */
    Race(History history) {
        var founding =
                submission(new Asked(Actor.ADMINISTRATOR, LocalDate.of(2026, 1, 1), new ConstituteCommunity("南郎")));
        Soon.get(writer.append(founding, history.events(), null, 0));
    }

    static Asked asked(Actor by, LocalDate day, Command command) {
        return new Asked(by, day, command);
    }

    /** The answer to the slow command, which was accepted as things stood until the fast one was recorded. */
    Answer overtaken(Asked slow, Asked fast) {
        overtaking.set(() -> assertInstanceOf(Answer.Accepted.class, ask(fast)));
        return ask(slow);
    }

    /** Why the slow command was refused after all. */
    Refusal refused(Asked slow, Asked fast) {
        return assertInstanceOf(Answer.Refused.class, overtaken(slow, fast)).why();
    }

    /** What came of the slow command after all. */
    List<Event> accepted(Asked slow, Asked fast) {
        return assertInstanceOf(Answer.Accepted.class, overtaken(slow, fast)).events();
    }

    Answer ask(Asked asked) {
        return Soon.get(axon.desk().submit(submission(asked)));
    }

    private static Submission submission(Asked asked) {
        var at = asked.day().atTime(LocalTime.of(10, 0)).atZone(Given.ZONE).toInstant();
        return new Submission(
                new CommandId("command-" + NEXT.incrementAndGet()),
                new Given(at, asked.by(), History.NANLANG),
                asked.command());
    }

    private Capabilities slow(Capabilities capabilities) {
        return Capabilities.of(capabilities.all().stream().map(Slowed::new).toArray(Capability[]::new));
    }

    private final class Slowed extends Capability {
        Slowed(Capability of) {
            super(
                    of.commands(),
                    of.events(),
                    of.refusals(),
                    of.deciders().stream().map(Race.this::slow).toArray(Decider[]::new));
        }
    }

    private <C extends Command, S> Decider<C, S> slow(Decider<C, S> decider) {
        return new Slow<>(decider, this::overtake);
    }

    private void overtake(Decision decision) {
        var fast = overtaking.getAndSet(null);
        if (fast == null) return;
        assertInstanceOf(Decision.Accepted.class, decision);
        fast.run();
    }

    @Override
    public void close() {
        axon.close();
        writer.close();
        log.close();
    }

    /** Decides as the other does, and tells of the decision before it is recorded. */
    private record Slow<C extends Command, S>(Decider<C, S> decider, java.util.function.Consumer<Decision> decided)
            implements Decider<C, S> {

        @Override
        public Class<C> commands() {
            return decider.commands();
        }

        @Override
        public Known<S> knows(Given given, C command) {
            return decider.knows(given, command);
        }

        @Override
        public Decision decide(Given given, C command, S state) {
            var decision = decider.decide(given, command, state);
            decided.accept(decision);
            return decision;
        }
    }
}
