package org.folkmoot.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.NotRecorded;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Id;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands for the handlers and turns the answers into HTTP. */
@Component
public class Commands {

    /** Where the accepted command's last position stands in the answer. */
    public static final String POSITION = "Folkmoot-Position";

    private static final long PATIENCE_SECONDS = 20;

    private final CommandDesk desk;
    private final InstantSource clock;
    private final Problems problems;
    private final HttpServletRequest request;
    private final SelfCheck self;

    Commands(CommandDesk desk, InstantSource clock, Problems problems, HttpServletRequest request, SelfCheck self) {
        this.desk = desk;
        this.clock = clock;
        this.problems = problems;
        this.request = request;
        this.self = self;
    }

    /** Sends a command that makes nothing new. @return 200 with the {@link Receipt}, or a {@link Problem} */
    public ResponseEntity<Object> send(Sender sender, Command command) {
        return send(sender, command, Map.of());
    }

    /** Sends a command that makes one new thing. @param word what it is called in the receipt */
    public ResponseEntity<Object> send(Sender sender, Command command, String word, Id made) {
        return send(sender, command, Map.of(word, made));
    }

    /** Sends a command that makes new things. @return 201 with the {@link Receipt}, 200 if there are none, or a {@link Problem} */
    public ResponseEntity<Object> send(Sender sender, Command command, Map<String, ? extends Id> made) {
        var id = id(sender);
        return switch (answer(sender, id, command)) {
            case Answer.Accepted accepted -> accepted(accepted, id, made);
            case Answer.Refused refused -> problems.of(request, refused);
        };
    }

    /** Sends a command for those who say the outcome in their own way. @throws EdgeException if the outcome is not known in time */
    public Answer answer(Sender sender, Command command) {
        return answer(sender, id(sender), command);
    }

    /** What a command of that sender is called. */
    public static CommandId id(Sender sender) {
        var key = sender.key();
        return key != null ? key : new CommandId(UUID.randomUUID().toString());
    }

    private Answer answer(Sender sender, CommandId id, Command command) {
        self.against(command).ifPresent(doubt -> {
            throw new EdgeException(doubt);
        });
        var answer = ask(new Submission(id, new Given(clock.instant(), sender.actor(), sender.community()), command));
        if (answer instanceof Answer.Accepted accepted) Requests.recorded(request, accepted.position());
        return answer;
    }

    private Answer ask(Submission submission) {
        try {
            return desk.submit(submission).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new EdgeException(EdgeRefusal.OUTCOME_UNKNOWN);
        } catch (ExecutionException e) {
            Faults.log(e);
            throw new EdgeException(
                    Faults.isBecauseOf(e, NotRecorded.class) ? EdgeRefusal.NOT_RECORDED : EdgeRefusal.OUTCOME_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdgeException(EdgeRefusal.OUTCOME_UNKNOWN);
        }
    }

    private static ResponseEntity<Object> accepted(
            Answer.Accepted accepted, CommandId id, Map<String, ? extends Id> made) {
        var ids = new LinkedHashMap<String, String>();
        made.forEach((word, thing) -> ids.put(word, thing.value()));
        return ResponseEntity.status(made.isEmpty() ? HttpStatus.OK : HttpStatus.CREATED)
                .header(POSITION, Long.toString(accepted.position()))
                .body(new Receipt(accepted.position(), id, accepted.repeated(), ids));
    }
}
