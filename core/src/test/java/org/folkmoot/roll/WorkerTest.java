package org.folkmoot.roll;

import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.roll.RollFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.vocabulary.Worker;
import org.junit.jupiter.api.Test;

/** COM-13: community workers have a register of their own. */
class WorkerTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);
    private static final WorkerRegistered REGISTERED = new WorkerRegistered(resident(70), SINCE);

    @Test
    void six_months_make_an_elector_and_a_day_less_does_not() {
        var worker = new Worker(resident(70), SINCE, null);
        assertEquals(
                List.of(false, true, true),
                List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)).stream()
                        .map(worker::isElectorOn)
                        .toList());
        var ended = new Worker(resident(70), SINCE, LocalDate.of(2026, 3, 2));
        assertEquals(
                List.of(true, false),
                List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)).stream()
                        .map(ended::isElectorOn)
                        .toList());
    }

    @Test
    void a_worker_is_in_no_figure_of_the_roll() {
        var before = RollEvent.totals().after(List.of());
        assertEquals(before, RollEvent.totals(before, REGISTERED));
        assertEquals(
                List.of(),
                REGISTERED.tags().stream().filter(RollEvent.ROLL::equals).toList());
    }
}
