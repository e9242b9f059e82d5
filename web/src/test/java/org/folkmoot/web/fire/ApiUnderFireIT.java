package org.folkmoot.web.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.fire.Described.Operation;
import org.folkmoot.web.fire.Wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation that the interface describes, asked by everybody, rightly and wrongly. Whatever comes: no fault of ours, no
 * inside of ours in an answer, every refusal a problem with a code, the record grown if and only if the answer says so and by
 * what it names, and nothing kept of what was refused.
 *
 * <p>{@code -Dfolkmoot.fuzz.rounds=…} asks more often (1 is asked in every build), {@code -Dfolkmoot.fuzz.seed=…} asks otherwise; a failure
 * tells its seed.
 */
class ApiUnderFireIT {

    private static final long SEED = Long.getLong("folkmoot.fuzz.seed", 20_260_301);
    private static final int ROUNDS = Integer.getInteger("folkmoot.fuzz.rounds", 1);
    private static final int ALLOWED = 8;
    private static final int NOT_ALLOWED = 2;
    private static final int MOST_FAULTS = 30;
    /** The same fault of the same address is told so often. */
    private static final int SHOWN = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After these somebody is nobody, so they come last. */
    private static final Set<String> ENDING = Set.of("/api/sign-out", "/api/session/sign-out-everywhere");

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final TreeMap<String, Integer> told = new TreeMap<>();
    private int shots = 0;
    private int recorded = 0;

    @Test
    void whatever_is_sent_is_answered_as_described_and_nothing_is_half_done() throws Exception {
        System.out.println("fire with -Dfolkmoot.fuzz.seed=" + SEED + " -Dfolkmoot.fuzz.rounds=" + ROUNDS);
        try (var at = new Besieged(folder)) {
            var described = new Described(
                    Json.read(at.fire(new Shot("GET", "/api-docs")).body()));
            var operations = new ArrayList<>(described.operations());
            operations.sort(Comparator.comparing(one -> ENDING.contains(one.template())));
            for (int round = 0; round < ROUNDS && faults.size() < MOST_FAULTS; round++)
                for (var operation : operations)
                    if (round == ROUNDS - 1 || !ENDING.contains(operation.template()))
                        besiege(at, described, operation, round);
            System.out.println(shots + " requests, " + recorded + " recorded: " + statuses);

            assertThat(faults).as("seed " + SEED).isEmpty();
            assertThat(recorded).as("some of it makes sense").isGreaterThan(20);
            assertThat(statuses.keySet()).contains(200, 201, 400, 401, 403, 404, 405, 409, 413, 415, 422);
            followed(at);
        }
    }

    /** What was accepted can be shown. */
    static void followed(Besieged at) throws InterruptedException {
        var views = at.server.part(Views.class);
        views.await(at.server.part(CommitLog.class).head().position(), PATIENCE);
        assertThat(views.status())
                .allSatisfy(view -> assertThat(view.failure()).as(view.view()).isNull());
        assertThat(views.lag()).isZero();
    }

    private void besiege(Besieged at, Described described, Operation operation, int round) throws Exception {
        for (var session : at.sessions.entrySet()) {
            boolean ending = ENDING.contains(operation.template());
            int most = ending ? 1 : NOT_ALLOWED;
            for (int i = 0; i < most && faults.size() < MOST_FAULTS; i++) {
                var random =
                        new Random((SEED + round) * 1_000_003 + (operation + session.getKey()).hashCode() * 31L + i);
                var shot = new Aim(described, at, random).shot(operation, session.getValue());
                var answer = fire(at, described, operation, session.getKey(), shot);
                if (!ending && answer.status() != 403 && answer.status() != 401) most = ALLOWED;
            }
        }
    }

    private Answer fire(Besieged at, Described described, Operation operation, String who, Shot shot) throws Exception {
        var before = at.standing.now();
        var answer = at.fire(shot);
        var after = at.standing.now();
        shots++;
        statuses.merge(answer.status(), 1, Integer::sum);
        var judge = new Judge(described, operation, shot, answer, before, after);
        judge.faults().stream()
                .filter(fault -> told.merge(fault + operation.template(), 1, Integer::sum) <= SHOWN)
                .forEach(fault -> faults.add(
                        "FAULT " + fault + "\n" + who + " → " + operation + " " + shot + "\n← " + answer.status() + " "
                                + answer.text().lines().findFirst().orElse("") + "\n"));
        if (!before.head().equals(after.head())) {
            recorded++;
            if (recorded % 10 == 0) at.learnIds();
        }
        return answer;
    }
}
