package org.folkmoot.axon;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Metadata;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordMeter;

/** Hands commands to Axon's command bus, each on a virtual thread of its own, and again when one has lost its race for the record. */
final class RecordDesk implements CommandDesk, AutoCloseable {

    /** After so many lost races the sender is told to come again. */
    private static final int RACES = 10;

    /**
     * So many are decided at a time; the others wait in the order in which they came. When 12,000 were let in at once on a busy
     * machine, some found no free reader of the record for ten seconds.
     */
    private static final int AT_ONCE = 256;

    /** Less than the edge waits: who found no place is told that nothing was recorded, not that nobody knows. */
    private static final long TURN_SECONDS = 15;

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final CommitLog log;
    private final CommandBus commands;
    private final RecordMeter meter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RecordDesk(CommitLog log, CommandBus commands, RecordMeter meter) {
        this.meter = meter;
        this.log = log;
        this.commands = commands;
    }

    @Override
    public CompletableFuture<Answer> submit(Submission submission) {
        return CompletableFuture.supplyAsync(() -> answerInTurn(submission), threads);
    }

    private Answer answerInTurn(Submission submission) {
        try {
            if (!places.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS))
                return new Answer.Refused(GeneralRefusal.BUSY, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Refused(GeneralRefusal.BUSY, null);
        }
        try {
            return answer(submission);
        } finally {
            places.release();
        }
    }

    private Answer answer(Submission submission) {
        for (int race = 1; race <= RACES; race++) {
            try {
                return decide(submission);
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case AppendEventsTransactionRejectedException _ -> pause(race);
                    case RecordAppend.AlreadyAccepted already -> {
                        return repeated(submission, already.first());
                    }
                    case RecordAppend.TooLarge _ -> {
                        return new Answer.Refused(GeneralRefusal.OUTCOME_TOO_LARGE, null);
                    }
                    case null, default -> throw e;
                }
            }
        }
        return new Answer.Refused(GeneralRefusal.BUSY, null);
    }

    private Answer decide(Submission submission) {
        var type = MessageTypes.of(submission.command().getClass());
        var message = new GenericMessage(submission.id().value(), type, submission, Metadata.emptyInstance());
        var result = commands.dispatch(new GenericCommandMessage(message), null).join();
        if (!(result.payload() instanceof Decided decided))
            throw new IllegalStateException(type + " was handled by no decider");
        return switch (decided.answer()) {
            case Answer.Accepted accepted -> accepted;
            // Sent twice, the command may have been accepted before, and be refused only because of itself.
            case Answer.Refused refused ->
                first(submission).map(first -> repeated(submission, first)).orElse(refused);
        };
    }

    private Optional<Commit> first(Submission submission) {
        return log.outcome(submission.given().community(), submission.id());
    }

    private static Answer repeated(Submission submission, Commit first) {
        var accepted = first.submission();
        if (accepted.given().by().equals(submission.given().by())
                && accepted.command().equals(submission.command()))
            return new Answer.Accepted(first.last(), first.events(), true);
        return new Answer.Refused(GeneralRefusal.COMMAND_ID_REUSED, null);
    }

    /** Those who met in a race do not start the next one together: 1 to 2, 4, 8 … at most 64 milliseconds. */
    private void pause(int race) {
        if (race == RACES) return;
        meter.decidedAgain();
        long most = TimeUnit.MILLISECONDS.toNanos(1L << Math.min(race, 6));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(1), most));
    }

    /** Takes no further commands and lets those under way come to their end. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
