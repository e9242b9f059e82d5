package org.folkmoot.petitions;

import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.record.Commit.MOST_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.axon.Soon;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.History;
import org.folkmoot.decisions.Submission;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.record.SqliteCommitLog;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands sign at the desk of a record on disk in the same moment. */
class ManySignAtOnceTest {

    private static final RecordJson JSON = new RecordJson(EventNames.ofCapabilities());
    private static final int HOUSEHOLDS = 1_500;
    private static final int NODES = 8;

    @TempDir
    Path folder;

    private SqliteCommitLog log;
    private RecordWriter writer;
    private AxonRecord axon;
    private int sent;

    @BeforeEach
    void open() {
        log = SqliteCommitLog.open(folder, JSON);
        writer = new RecordWriter(log, JSON);
        axon = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
        var history =
                community(OF_2026).and(startedEvent(Demand.RESIDENTS_MEETING)).events();
        for (int from = 0; from < history.size(); from += MOST_EVENTS)
            Soon.get(writer.append(
                    submission(Actor.ADMINISTRATOR, new ConstituteCommunity("南郎")),
                    history.subList(from, Math.min(history.size(), from + MOST_EVENTS)),
                    null,
                    0));
    }

    @AfterEach
    void close() {
        axon.close();
        writer.close();
        log.close();
    }

    private Submission submission(Actor by, Command command) {
        var at = MARCH_16.atTime(LocalTime.NOON).atZone(Given.ZONE).toInstant();
        return new Submission(new CommandId("command-" + ++sent), new Given(at, by, History.NANLANG), command);
    }

    private List<CompletableFuture<Answer>> submit(Stream<Submission> all) {
        return all.toList().stream().map(axon.desk()::submit).toList();
    }

    private static long accepted(List<CompletableFuture<Answer>> answers) {
        return answers.stream()
                .map(Soon::get)
                .filter(Answer.Accepted.class::isInstance)
                .count();
    }

    @Test
    void each_is_counted_once_and_the_threshold_is_noted_once() {
        var signatures = submit(IntStream.rangeClosed(1, HOUSEHOLDS)
                .boxed()
                .flatMap(home -> Stream.of(home, home)) // each by two commands, as from two windows
                .map(home -> submission(new Actor.Resident(resident(home)), forHousehold(home))));
        assertEquals(HOUSEHOLDS, accepted(signatures));

        var notes = submit(IntStream.range(0, NODES)
                .mapToObj(_ -> submission(new Actor.Software("petitions"), new QualifyPetition(PETITION))));
        assertEquals(1, accepted(notes));

        var signed = events(PetitionSigned.class);
        assertEquals(HOUSEHOLDS, signed.size());
        assertEquals(
                HOUSEHOLDS,
                signed.stream()
                        .map(one -> one.signature().household())
                        .collect(Collectors.toSet())
                        .size());
        var qualified = events(PetitionQualified.class);
        assertEquals(
                List.of(MARCH_16),
                qualified.stream().map(PetitionQualified::reachedOn).toList());
        assertEquals(HOUSEHOLDS, qualified.getFirst().derivation().part());
    }

    private <E extends Event> List<E> events(Class<E> type) {
        var found = new ArrayList<E>();
        for (var some = log.commits(1, 500);
                !some.isEmpty();
                some = log.commits(some.getLast().last() + 1, 500))
            for (var commit : some)
                for (var event : commit.events()) if (type.isInstance(event)) found.add(type.cast(event));
        return found;
    }
}
