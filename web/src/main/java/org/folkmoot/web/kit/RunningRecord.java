package org.folkmoot.web.kit;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The deciders on the record: started before the web server listens, stopped after its last request. */
@Component
class RunningRecord implements SmartLifecycle, CommandDesk {

    private final CommitLog log;
    private final RecordWriter writer;
    private volatile @Nullable AxonRecord running;

    RunningRecord(CommitLog log, RecordWriter writer) {
        this.log = log;
        this.writer = writer;
    }

    @Override
    public void start() {
        running = AxonRecord.start(log, writer, Capabilities.deciders(), UnaryOperator.identity());
    }

    @Override
    public void stop() {
        var stopping = running;
        running = null;
        if (stopping != null) stopping.close();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Any phase below the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public CompletableFuture<Answer> submit(Submission submission) {
        return Objects.requireNonNull(running, "not started").desk().submit(submission);
    }
}
