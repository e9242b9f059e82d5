package org.folkmoot.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.Commit;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.Line;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.web.scenario.VotingHall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The methods that every ballot passes through, each on its own, measured by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // set up before the first call
public class Methods {

    private static final int ADULTS = 400;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final JsonMapper plain = JsonMapper.shared();
    private final Capabilities capabilities = Capabilities.registered();
    private Submission ballot;
    private List<Event> read;
    private Commit commit;
    private byte[] line;

    /** A ballot of a meeting, the events that it is decided from, and the line that it becomes. */
    @Setup
    public void meet() {
        var log = new InMemoryCommitLog(json);
        try (var desk = new DirectDesk(log, json)) {
            var hall = VotingHall.gather(desk, ADULTS, 1);
            ballot = hall.ballot(hall.openVote(desk), 0, "yes");
        }
        var told = decision().told();
        var boundary = json.names().selection(VotingHall.COMMUNITY, told);
        read = log.select(boundary, 0).stream().map(Recorded::event).toList();
        if (!(decideBallot() instanceof Decision.Accepted(var events))) throw new IllegalStateException("refused");
        commit = new Commit(log.head().position() + 1, log.head().hash(), ballot, events);
        line = writeLine().bytes();
    }

    @Benchmark
    public Decision decideBallot() {
        return decision().after(read);
    }

    private Known<Decision> decision() {
        return capabilities.decision(ballot.given(), ballot.command()).orElseThrow();
    }

    @Benchmark
    public Line writeLine() {
        return json.line(commit);
    }

    @Benchmark
    public Commit readLine() {
        return json.decode(line);
    }

    @Benchmark
    public JsonNode parseLine() {
        return plain.readTree(line);
    }
}
