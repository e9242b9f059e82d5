package org.folkmoot.decisions;

import java.util.concurrent.CompletableFuture;

/** Where commands are handed in. */
public interface CommandDesk {

    /**
     * Decides the command and, if it is accepted, records its outcome. Completes when the outcome is durable or the command is
     * refused; completes exceptionally only when the machine is broken, and then it may be sent again with the same id.
     */
    CompletableFuture<Answer> submit(Submission submission);
}
