package org.folkmoot.web.roll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.folkmoot.axon.AxonRecord;
import org.folkmoot.communities.CommunityCommand.ConstituteCommunity;
import org.folkmoot.decisions.Answer;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Submission;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.InMemoryCommitLog;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.StrikeHousehold;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollRefusal;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SqliteIdentityHome;
import org.folkmoot.web.roll.FictionalRoll.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RollImportTest {

    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Size SMALL = Size.of(60, 160);

    @TempDir
    Path folder;

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());
    private final InMemoryCommitLog log = new InMemoryCommitLog(json);
    private final RecordWriter writer = new RecordWriter(log, json);
    private final AxonRecord axon = AxonRecord.start(log, writer, Capabilities.registered(), UnaryOperator.identity());
    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private SqliteIdentityHome identities;
    private PersonStore persons;

    @BeforeEach
    void open() throws Exception {
        identities = SqliteIdentityHome.open(folder.resolve("identity.db"));
        persons = identities.persons(new Sealed(new byte[32]));
        must(new ConstituteCommunity("南郎家园社区"));
    }

    @AfterEach
    void close() {
        axon.close();
        writer.close();
        identities.close();
    }

    private void must(Command command) throws Exception {
        var id = new CommandId(
                "test:" + command.getClass().getSimpleName() + ":" + log.head().position());
        var answer = axon.desk().submit(new Submission(id, new Given(now, Actor.ADMINISTRATOR, HERE), command));
        assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Answer.Accepted.class);
    }

    private static byte[] file(long seed) {
        return FictionalRoll.write(SMALL, seed, false).getBytes(UTF_8);
    }

    private RollImport through(CommandDesk desk) {
        return new RollImport(desk, log, persons, clock, HERE);
    }

    private ImportResult run(CommandDesk desk, byte[] file, boolean acceptValid) {
        var roll = through(desk);
        return roll.run(roll.check(file, true), acceptValid, (_, _) -> {});
    }

    private ImportResult run(byte[] file) {
        return run(axon.desk(), file, false);
    }

    private <E extends Event> List<E> recorded(Class<E> type) {
        return log.commits(1, 10_000).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Set<ResidentId> residents() {
        var residents = new HashSet<ResidentId>();
        for (var household : recorded(HouseholdEnrolled.class))
            for (var enrolled : household.residents())
                assertThat(residents.add(enrolled.resident())).isTrue();
        return residents;
    }

    /** A machine that breaks after so many households. */
    private CommandDesk breakingAfter(int households) {
        var enrolled = new AtomicInteger();
        return submission -> submission.command() instanceof EnrolHousehold && enrolled.incrementAndGet() > households
                ? CompletableFuture.failedFuture(new IllegalStateException("out of power"))
                : axon.desk().submit(submission);
    }

    @Test
    void a_file_is_enrolled_with_its_groups_and_everybody_in_it_is_known() {
        var result = run(file(1));

        assertThat(result).isInstanceOfSatisfying(ImportResult.Complete.class, complete -> {
            assertThat(complete.households()).isEqualTo(60);
            assertThat(complete.before()).isZero();
        });
        assertThat(recorded(GroupFormed.class)).hasSize(SMALL.groups());
        assertThat(recorded(RollImportCompleted.class)).hasSize(1);
        assertThat(residents())
                .hasSize(160)
                .allMatch(resident -> persons.find(resident).isPresent());
        for (var household : recorded(HouseholdEnrolled.class))
            for (var enrolled : household.residents())
                assertThat(enrolled.elector())
                        .isEqualTo(
                                persons.find(enrolled.resident()).orElseThrow().isAdult(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void an_import_that_was_interrupted_goes_on_with_the_same_file_even_on_another_day() {
        assertThatThrownBy(() -> run(breakingAfter(25), file(1), false)).isInstanceOf(IllegalStateException.class);
        assertThat(recorded(HouseholdEnrolled.class)).hasSize(25);
        now = NOON.plusSeconds(800L * 24 * 60 * 60); // by then some of its children are of age

        assertThat(run(file(1))).isInstanceOfSatisfying(ImportResult.Complete.class, complete -> {
            assertThat(complete.households()).isEqualTo(60);
            assertThat(complete.before()).isEqualTo(25);
        });
        assertThat(recorded(HouseholdEnrolled.class)).hasSize(60);
        assertThat(residents()).hasSize(160);
        assertThat(recorded(RollImportCompleted.class)).hasSize(1);
    }

    @Test
    void a_file_that_was_imported_changes_nothing_any_more() {
        run(file(1));
        var head = log.head();

        assertThat(run(file(1)))
                .isInstanceOfSatisfying(
                        ImportResult.Complete.class,
                        complete -> assertThat(complete.before()).isEqualTo(60));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void another_file_waits_until_the_open_import_is_completed() {
        assertThatThrownBy(() -> run(breakingAfter(25), file(1), false)).isInstanceOf(IllegalStateException.class);
        var other = FictionalRoll.write(SMALL, 2, false)
                .replaceAll("(?m)^(\\d{5})", "X$1")
                .getBytes(UTF_8);

        assertThat(run(other)).isEqualTo(new ImportResult.NotStarted(RollRefusal.ANOTHER_IMPORT_OPEN));
        run(file(1));
        assertThat(run(other)).isInstanceOf(ImportResult.Complete.class);
        assertThat(residents()).hasSize(320);
    }

    @Test
    void an_import_that_was_given_up_leaves_those_on_the_roll_and_forgets_the_others() {
        assertThatThrownBy(() -> run(breakingAfter(25), file(1), false)).isInstanceOf(IllegalStateException.class);
        var roll = through(axon.desk());

        assertThat(roll.giveUp(roll.check(file(1), true))).isNull();
        assertThat(recorded(RollImportAbandoned.class)).hasSize(1);
        var again = roll.check(file(1), true);
        assertThat(again.report().valid().households()).isEqualTo(35);
        assertThat(roll.run(again, true, (_, _) -> {})).isInstanceOf(ImportResult.Complete.class);
        assertThat(recorded(HouseholdEnrolled.class)).hasSize(60);
        assertThat(residents()).hasSize(160);
    }

    @Test
    void a_bad_line_stops_the_file_unless_its_household_may_be_left_out() {
        var lines = new ArrayList<>(new String(file(1), UTF_8).lines().toList());
        lines.set(1, lines.get(1).replaceFirst("\\d{4}-\\d{2}-\\d{2}", "2026-02-31"));
        var bad = String.join("\n", lines).getBytes(UTF_8);

        assertThat(run(axon.desk(), bad, false)).isInstanceOf(ImportResult.NotClean.class);
        assertThat(recorded(HouseholdEnrolled.class)).isEmpty();
        assertThat(run(axon.desk(), bad, true)).isInstanceOf(ImportResult.Complete.class);
        assertThat(recorded(HouseholdEnrolled.class)).hasSize(59);
        assertThat(persons.rolls().hasHousehold(HERE, "00001", null)).isFalse();
    }

    @Test
    void people_who_are_on_the_roll_are_not_enrolled_again() throws Exception {
        run(file(1));
        var renumbered = FictionalRoll.write(SMALL, 1, false)
                .replaceAll("(?m)^(\\d{5})", "X$1")
                .getBytes(UTF_8);
        var roll = through(axon.desk());
        var checked = roll.check(renumbered, true);

        assertThat(checked.report().problems())
                .hasSize(160)
                .allMatch(problem -> problem.fault() == RollFault.PERSON_ON_ROLL);
        assertThat(roll.run(checked, true, (_, _) -> {})).isInstanceOf(ImportResult.NotClean.class);
    }

    @Test
    void a_household_that_the_roll_refuses_keeps_the_import_open_and_is_named_by_its_line() throws Exception {
        assertThatThrownBy(() -> run(breakingAfter(1), file(1), false)).isInstanceOf(IllegalStateException.class);
        CommandDesk refusing = submission -> submission.command() instanceof EnrolHousehold enrol
                        && enrol.residents().size() == 1
                ? CompletableFuture.completedFuture(new Answer.Refused(RollRefusal.GROUP_UNKNOWN, null))
                : axon.desk().submit(submission);

        assertThat(run(refusing, file(1), false)).isInstanceOfSatisfying(ImportResult.Unfinished.class, unfinished -> {
            assertThat(unfinished.refused())
                    .isNotEmpty()
                    .allMatch(refused -> refused.why() == RollRefusal.GROUP_UNKNOWN);
            assertThat(unfinished.refused().getFirst().line()).isGreaterThan(1);
        });
        assertThat(recorded(RollImportCompleted.class)).isEmpty();
    }

    @Test
    void neither_the_record_nor_the_log_holds_anything_personal() {
        var logged = logged(() -> {
            assertThatThrownBy(() -> run(breakingAfter(25), file(1), false)).isInstanceOf(IllegalStateException.class);
            run(file(1));
        });
        var record = new StringBuilder();
        for (var line : log.lines(1, 10_000))
            record.append(new String(line.bytes(), UTF_8)).append('\n');

        assertThat(logged).as("something is logged at this level").isNotEmpty();
        assertThat(record).contains("household-enrolled.v1");
        for (var value : personal(file(1))) {
            assertThat(record).doesNotContain(value);
            assertThat(logged).doesNotContain(value);
        }
    }

    /** Everything in a file that is about a person: address, name, document, phone and birth date. */
    private static Set<String> personal(byte[] file) {
        var values = new HashSet<String>();
        for (var line : new String(file, UTF_8).lines().skip(1).toList())
            values.addAll(List.of(line.split(",", -1)).subList(2, 8));
        values.remove("");
        return values;
    }

    /** All that is logged meanwhile, down to the finest level. */
    private static String logged(Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var before = root.getLevel();
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        var usual = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(usual::add);
        root.detachAndStopAllAppenders();
        root.addAppender(kept);
        root.setLevel(Level.ALL);
        try {
            work.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(kept);
            usual.forEach(Appender::start);
            usual.forEach(root::addAppender);
        }
        return kept.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }

    @Test
    void a_household_that_has_left_may_not_come_back_under_its_old_ids() throws Exception {
        run(file(1));
        var left = recorded(HouseholdEnrolled.class).getFirst().household();
        must(new StrikeHousehold(left, StrikeReason.LEFT));

        run(file(1));
        assertThat(recorded(HouseholdEnrolled.class)).hasSize(60);
    }
}
