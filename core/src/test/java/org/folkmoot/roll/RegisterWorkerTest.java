package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.roll.RollFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.EndWorker;
import org.folkmoot.roll.RollCommand.RegisterWorker;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.Worker;
import org.junit.jupiter.api.Test;

/** COM-13: community workers have a register of their own. */
class RegisterWorkerTest {

    private static final Actor STREET = new Actor.Officer(officer(30));
    private static final LocalDate SINCE = LocalDate.of(2025, 9, 1);
    private static final History OFFICES =
            WITH_FAMILY.and(new OfficerSeated(officer(30), null, Body.STREET_OFFICE, Post.STAFF, TERM));
    private static final RegisterWorker REGISTER = new RegisterWorker(resident(70), SINCE, "street 2025-31");
    private static final WorkerRegistered REGISTERED = new WorkerRegistered(resident(70), SINCE, "street 2025-31");

    @Test
    void the_street_office_registers_a_worker_with_a_document() {
        assertEquals(accept(REGISTERED), OFFICES.when(STREET, DAY, REGISTER));
        assertEquals(accept(REGISTERED), OFFICES.when(Actor.ADMINISTRATOR, DAY, REGISTER));
        assertEquals(
                refuse(RollRefusal.WORKER_DOCUMENT_UNFIT),
                OFFICES.when(STREET, DAY, new RegisterWorker(resident(70), SINCE, " ")));
        assertEquals(
                refuse(RollRefusal.WORKER_DAY_UNFIT),
                OFFICES.when(STREET, DAY, new RegisterWorker(resident(70), DAY.plusDays(1), "street 2026-1")));
    }

    @Test
    void a_committee_does_not_register_its_own_electors() {
        for (var other : List.of(KEEPER, new Actor.Resident(resident(70))))
            assertEquals(refuse(RollRefusal.WORKERS_BY_STREET_OFFICE), OFFICES.when(other, DAY, REGISTER));
    }

    @Test
    void nobody_is_registered_twice_or_besides_the_roll() {
        assertEquals(
                refuse(RollRefusal.WORKER_IS_RESIDENT),
                OFFICES.when(STREET, DAY, new RegisterWorker(resident(1), SINCE, "street 2025-31")));
        var registered = OFFICES.and(REGISTERED);
        assertEquals(refuse(RollRefusal.WORKER_ALREADY_REGISTERED), registered.when(STREET, DAY, REGISTER));
        var ended = registered.and(new WorkerEnded(resident(70), DAY));
        assertEquals(accept(REGISTERED), ended.when(STREET, DAY, REGISTER));
    }

    @Test
    void a_worker_leaves_the_register_once_after_having_begun() {
        var registered = OFFICES.and(REGISTERED);
        var end = new EndWorker(resident(70), DAY);
        assertEquals(accept(new WorkerEnded(resident(70), DAY)), registered.when(STREET, DAY, end));
        assertEquals(
                refuse(RollRefusal.WORKER_DAY_UNFIT), registered.when(STREET, DAY, new EndWorker(resident(70), SINCE)));
        assertEquals(refuse(RollRefusal.WORKER_NOT_REGISTERED), OFFICES.when(STREET, DAY, end));
        assertEquals(
                refuse(RollRefusal.WORKER_NOT_REGISTERED),
                registered.and(new WorkerEnded(resident(70), DAY)).when(STREET, DAY, end));
    }

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
