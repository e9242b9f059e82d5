package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.NotRecorded;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.running.SelfCheck;
import org.springframework.stereotype.Component;

/** Hands commands in for requests, and waits for their outcome. */
@Component
public record Commands(CommandDesk desk, HttpServletRequest request, SelfCheck self) {
    private static final long PATIENCE_SECONDS = 20;

    /** Hands a command in. @throws EdgeException if it begins something while there are doubts, or the outcome is not known in time */
    public Answer answer(Submission submission) {
        self.against(submission.command()).ifPresent(doubt -> {
            throw new EdgeException(doubt);
        });
        var answer = ask(submission);
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
}
