package org.folkmoot.web.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.folkmoot.web.roll.ImportRoom.Wrong;
import org.folkmoot.web.roll.ImportWork.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRoomTest {

    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final Size SMALL = Size.of(12, 30);

    @TempDir
    Path folder;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final InMemoryCommitLog log = new InMemoryCommitLog(json);
    private final RecordWriter writer = new RecordWriter(log, json);
    private final AxonRecord axon = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-03-02T04:00:00Z");
    private CommandDesk desk = axon.desk();
    private SqliteIdentityHome identities;
    private PersonStore persons;
    private RollFiles files;
    private ImportRoom room;

    @BeforeEach
    void open() {
        identities = SqliteIdentityHome.open(folder.resolve("identity.db"));
        persons = identities.persons(new Sealed(new byte[32]));
        files = new RollFiles(identities.fading("roll-file"), new Sealed(new byte[32]));
        room = room();
        constitute(HERE);
    }

    private ImportRoom room() {
        return new ImportRoom(
                community -> new RollImport(given -> desk.submit(given), log, persons, () -> now, community),
                files,
                waiting::add,
                () -> now);
    }

    @Test
    void a_file_that_was_uploaded_at_another_node_is_imported_at_this_one() {
        var there = room();
        room = room();
        assertEquals(Optional.empty(), there.receive(HERE, file(1), true));

        assertEquals("checked", word());
        assertEquals(Optional.empty(), room.start(HERE, false));
        runWaiting();

        assertEquals("imported", word());
        assertThat(files.id(HERE, now)).isEmpty();
        assertEquals(Optional.empty(), there.receive(HERE, file(2), true));
        assertEquals("checked", word());
        there.forget(HERE);
        assertEquals(Optional.of(Wrong.FORGOTTEN), room().start(HERE, false));
    }

    @Test
    void a_shared_file_is_whole_and_gone_after_a_while() {
        var large = new byte[2_500_000];
        new Random(1).nextBytes(large);
        files.put(HERE, new RollFiles.Held("a", true, new byte[0]), now, now.plusSeconds(60));

        files.put(HERE, new RollFiles.Held("b", true, large), now, now.plusSeconds(60));

        assertArrayEquals(large, files.find(HERE, now).orElseThrow().file());
        assertThat(files.find(HERE, now.plusSeconds(60))).isEmpty();
    }

    private void constitute(CommunityId community) {
        new RollImport(desk, log, persons, () -> now, community).constitute("社区");
    }

    @AfterEach
    void close() {
        axon.close();
        writer.close();
        identities.close();
    }

    private static byte[] file(long seed) {
        return FictionalRoll.write(SMALL, seed, true).getBytes(UTF_8);
    }

    private String word() {
        return room.of(HERE).map(ImportWork::word).orElse("nothing");
    }

    private void runWaiting() {
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    @Test
    void while_one_file_is_imported_no_other_is_taken_and_none_is_thrown_away() {
        assertEquals(Optional.empty(), room.receive(HERE, file(1), true));
        assertEquals(Optional.empty(), room.start(HERE, false));
        assertEquals("running", word());

        assertEquals(Optional.of(Wrong.RUNNING), room.receive(HERE, file(2), true));
        assertEquals(Optional.of(Wrong.RUNNING), room.start(HERE, false));
        room.forget(HERE);
        now = now.plus(ImportRoom.HELD).plusSeconds(1);
        assertEquals("running", word());

        runWaiting();
        assertThat(room.of(HERE).orElseThrow().stage())
                .isInstanceOfSatisfying(
                        Stage.Ended.class,
                        ended -> assertThat(ended.result())
                                .isInstanceOfSatisfying(
                                        ImportResult.Complete.class,
                                        complete -> assertEquals(12, complete.households())));
    }

    @Test
    void the_file_is_gone_once_it_is_imported() {
        room.receive(HERE, file(1), true);
        room.start(HERE, false);
        runWaiting();

        assertEquals("imported", word());
        assertThat(room.of(HERE).orElseThrow().file()).isNull();
        assertEquals(Optional.of(Wrong.FORGOTTEN), room.start(HERE, false));
    }

    @Test
    void a_file_is_held_for_an_hour() {
        room.receive(HERE, file(1), true);
        now = now.plus(ImportRoom.HELD);
        assertEquals("checked", word());

        now = now.plusSeconds(1);

        assertEquals("nothing", word());
        assertEquals(Optional.of(Wrong.FORGOTTEN), room.start(HERE, false));
    }

    @Test
    void what_breaks_can_go_on_where_it_stopped() {
        room.receive(HERE, file(1), true);
        desk = given -> given.command() instanceof EnrolHousehold
                ? CompletableFuture.failedFuture(new IllegalStateException("no disk"))
                : axon.desk().submit(given);
        room.start(HERE, false);
        runWaiting();
        assertEquals("broken", word());
        assertThat(room.of(HERE).orElseThrow()).matches(ImportWork::mayRun).matches(ImportWork::mayBeGivenUp);

        desk = axon.desk();
        room.start(HERE, false);
        runWaiting();

        assertEquals("imported", word());
    }

    @Test
    void an_import_that_broke_is_given_up_and_a_corrected_file_brings_the_same_people() {
        room.receive(HERE, file(1), true);
        desk = given -> given.command() instanceof EnrolHousehold
                ? CompletableFuture.failedFuture(new IllegalStateException("no disk"))
                : axon.desk().submit(given);
        room.start(HERE, false);
        runWaiting();
        desk = axon.desk();

        room.giveUp(HERE);
        runWaiting();

        assertEquals("given-up", word());
        var corrected = (FictionalRoll.write(SMALL, 1, true) + "\n").getBytes(UTF_8);
        assertEquals(Optional.empty(), room.receive(HERE, corrected, true));
        room.start(HERE, false);
        runWaiting();
        assertEquals("imported", word());
    }

    @Test
    void few_files_are_held_at_a_time() {
        for (int i = 0; i < ImportRoom.MOST_FILES; i++) {
            var other = new CommunityId("other-" + i);
            constitute(other);
            assertEquals(Optional.empty(), room.receive(other, file(10 + i), true));
        }

        assertEquals(Optional.of(Wrong.NO_ROOM), room.receive(HERE, file(1), true));
        room.forget(new CommunityId("other-0"));
        assertEquals(Optional.empty(), room.receive(HERE, file(1), true));
    }

    @Test
    void where_there_is_no_community_there_is_no_roll() {
        assertEquals(Optional.of(Wrong.NOT_CONSTITUTED), room.receive(new CommunityId("nowhere"), file(1), true));
    }
}
