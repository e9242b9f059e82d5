package org.folkmoot.web.roll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/** Hands in the administrator's commands for one community, many at a time where they need no order. */
record ImportDesk(CommandDesk desk, InstantSource clock, CommunityId community) {

    /** Enough for the record's writer to fill its groups; more would only queue. */
    private static final int AT_ONCE = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUSY_TIMES = 5;

    /** A command with the name it has on every run. */
    record Named(String id, Command command) {}

    Answer submit(Named named) {
        return wait(send(named, BUSY_TIMES));
    }

    /**
     * Hands in all of them and waits for every answer.
     *
     * @param each is told the place of each command and its answer, on any thread
     * @throws IllegalStateException if the machine is broken; the rest is not handed in then
     */
    void submitAll(List<Named> commands, BiConsumer<Integer, Answer> each) {
        var places = new Semaphore(AT_ONCE);
        var broken = new AtomicReference<Throwable>();
        for (int i = 0; i < commands.size() && broken.get() == null; i++) {
            int place = i;
            take(places, 1);
            send(commands.get(i), BUSY_TIMES)
                    .thenAccept(answer -> each.accept(place, answer))
                    .whenComplete((_, fault) -> {
                        if (fault != null) broken.compareAndSet(null, fault);
                        places.release();
                    });
        }
        take(places, AT_ONCE);
        var fault = broken.get();
        if (fault != null) throw new IllegalStateException("a command could not be recorded", fault);
    }

    private CompletableFuture<Answer> send(Named named, int times) {
        var given = new Given(clock.instant(), Actor.ADMINISTRATOR, community);
        return desk.submit(new Submission(new CommandId(named.id()), given, named.command()))
                .thenCompose(answer -> isBusy(answer) && times > 1
                        ? send(named, times - 1)
                        : CompletableFuture.completedFuture(answer));
    }

    private static boolean isBusy(Answer answer) {
        return answer instanceof Answer.Refused(var why, var _) && why == GeneralRefusal.BUSY;
    }

    private static void take(Semaphore places, int number) {
        try {
            if (!places.tryAcquire(number, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("no answer in " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Answer wait(CompletableFuture<Answer> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a command could not be recorded", e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
