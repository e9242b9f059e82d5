package org.folkmoot.projections.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.axon.Soon;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Ids;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.AppendOutcome;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.Recorded;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.ResidentAdded;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/** A record that a test fills with facts, whatever the commands behind them, and that views can be started on. */
final class Ledger implements AutoCloseable {

    static final CommunityId NANLANG = new CommunityId("nanlang");
    static final Instant NOON = Instant.parse("2026-04-11T04:00:00Z");
    static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());

    final CommitLog log;
    private final RecordWriter writer;
    final AxonRecord axon;

    Ledger() {
        this(new InMemoryCommitLog(JSON));
    }

    Ledger(CommitLog log) {
        this.log = log;
        writer = new RecordWriter(log, JSON);
        axon = AxonRecord.start(log, writer, Capabilities.of(), configurer -> configurer);
    }

    /** Records these facts as one outcome. @return the position of the last */
    long append(List<? extends Event> events) {
        var id = new CommandId(UUID.randomUUID().toString());
        var given = new Given(NOON, Actor.ADMINISTRATOR, NANLANG);
        var submission = new Submission(id, given, new FormGroup(Ids.group(0), "any"));
        return switch (Soon.get(writer.append(submission, events, null, 0))) {
            case AppendOutcome.Appended(var commit) -> commit.last();
            case AppendOutcome other -> throw new AssertionError(other);
        };
    }

    long append(Event... events) {
        return append(List.of(events));
    }

    /** Records these facts, each as the outcome of a command of its own. */
    long appendEach(List<? extends Event> events) {
        long last = 0;
        for (var event : events) last = append(event);
        return last;
    }

    List<Recorded> recorded() {
        return log.commits(1, Integer.MAX_VALUE).stream()
                .flatMap(commit -> commit.recorded())
                .toList();
    }

    Views open(ViewStore store) {
        return Views.open(store, log, JSON, List.of(new Groups()));
    }

    /** {@code groups} groups, then households enrolled in them by turns, each with one resident who joins later. */
    static List<Event> facts(int groups, int households) {
        var events = new ArrayList<Event>();
        for (int group = 0; group < groups; group++) events.add(new GroupFormed(Ids.group(group), "g" + group));
        for (int number = 0; number < households; number++) {
            events.add(enrolled(number, number % groups));
            events.add(new ResidentAdded(Ids.household(number), Ids.resident(1_000_000 + number), true, false));
        }
        return events;
    }

    static HouseholdEnrolled enrolled(int household, int group) {
        var resident = Ids.resident(household);
        return new HouseholdEnrolled(
                Ids.household(household), Ids.group(group), resident, List.of(new Enrolled(resident, true)), null);
    }

    @Override
    public void close() {
        axon.close();
        writer.close();
        log.close();
    }
}
