package org.folkmoot.web.running;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.communities.CommunityCommand.OpenRecord;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The deciders and views on the record: started before the web server listens, stopped after its last request. */
@Component
class RunningRecord implements SmartLifecycle, CommandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRecord.class);

    private static final Actor INSTALLATION = new Actor.Software("installation");
    private static final CommandId OPENING = new CommandId("open-record");

    private final CommitLog log;
    private final RecordJson json;
    private final RecordWriter writer;
    private final Views views;
    private final InstallationKey key;
    private final InstantSource clock;
    private final Measures measures;
    private volatile @Nullable AxonRecord running;

    RunningRecord(
            CommitLog log,
            RecordJson json,
            RecordWriter writer,
            Views views,
            InstallationKey key,
            InstantSource clock,
            Measures measures) {
        this.log = log;
        this.json = json;
        this.writer = writer;
        this.views = views;
        this.key = key;
        this.clock = clock;
        this.measures = measures;
    }

    @Override
    public void start() {
        var record = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
        running = record;
        if (log.head().position() == 0) open();
        views.start(record);
    }

    /** The first line of a record names the key that its checkpoints are signed with. */
    private void open() {
        var given = new Given(clock.instant(), INSTALLATION, CommunityId.INSTALLATION);
        var answer = submit(new Submission(OPENING, given, new OpenRecord(key.publicKey())))
                .join();
        LOG.info("the record begins: {}", answer instanceof Answer.Accepted ? "opened here" : "opened by another node");
    }

    @Override
    public void stop() {
        var stopping = running;
        running = null;
        views.close();
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
        var answer = Objects.requireNonNull(running, "not started").desk().submit(submission);
        var command = json.names().of(submission.command()).name();
        answer.whenComplete((given, _) -> measures.answered(command, given));
        return answer;
    }
}
