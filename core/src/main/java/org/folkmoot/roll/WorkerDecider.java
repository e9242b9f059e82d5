package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.WORKERS_BY_STREET_OFFICE;
import static org.folkmoot.roll.RollRefusal.WORKER_ALREADY_REGISTERED;
import static org.folkmoot.roll.RollRefusal.WORKER_DAY_UNFIT;
import static org.folkmoot.roll.RollRefusal.WORKER_DOCUMENT_UNFIT;
import static org.folkmoot.roll.RollRefusal.WORKER_IS_RESIDENT;
import static org.folkmoot.roll.RollRefusal.WORKER_NOT_REGISTERED;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.EndWorker;
import org.folkmoot.roll.RollCommand.RegisterWorker;
import org.folkmoot.roll.RollCommand.Registering;
import org.folkmoot.roll.RollEvent.WorkerEnded;
import org.folkmoot.roll.RollEvent.WorkerRegistered;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The register of community workers from outside, who may elect and be elected after six months (L25 16). The street office, which
 * employs them, keeps it: a committee would register its own electors.
 */
final class WorkerDecider implements Decider<Registering, WorkerDecider.State> {

    record State(
            boolean byStreetOffice,
            ResidentOnRoll onRoll,
            @Nullable Worker worker) {}

    @Override
    public Known<State> knows(Given given, Registering command) {
        return Known.together(
                CommunityEvent.actsFor(Body.STREET_OFFICE, given),
                RollEvent.onRoll(command.worker()),
                RollEvent.worker(command.worker()),
                State::new);
    }

    @Override
    public Decision decide(Given given, Registering command, State state) {
        if (!state.byStreetOffice && !given.by().equals(Actor.ADMINISTRATOR)) return refuse(WORKERS_BY_STREET_OFFICE);
        return switch (command) {
            case RegisterWorker register -> register(given, register, state);
            case EndWorker end -> end(end, state.worker);
        };
    }

    private static Decision register(Given given, RegisterWorker command, State state) {
        if (state.onRoll.onRoll()) return refuse(WORKER_IS_RESIDENT);
        if (state.worker != null && state.worker.endedOn() == null) return refuse(WORKER_ALREADY_REGISTERED);
        if (command.since().isAfter(given.today())) return refuse(WORKER_DAY_UNFIT);
        if (!OneLine.is(command.document())) return refuse(WORKER_DOCUMENT_UNFIT);
        return accept(new WorkerRegistered(command.worker(), command.since(), command.document()));
    }

    private static Decision end(EndWorker command, @Nullable Worker worker) {
        if (worker == null || worker.endedOn() != null) return refuse(WORKER_NOT_REGISTERED);
        if (!command.from().isAfter(worker.since())) return refuse(WORKER_DAY_UNFIT);
        return accept(new WorkerEnded(command.worker(), command.from()));
    }
}
