package org.folkmoot.web.roll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.kit.Faults;
import org.folkmoot.web.roll.ImportWork.Stage;
import org.folkmoot.web.roll.RollFiles.Held;

/**
 * The roll files that are on their way, one for each community and few in all. They are held in memory for an hour at most, and
 * sealed where the next process and other nodes find them; how far an import has come only the process knows that runs it. If that
 * stops, the same file goes on where it stopped: found again, or uploaded again.
 */
final class ImportRoom {

    /** How long a file is held that nobody does anything with. */
    static final Duration HELD = Duration.ofHours(1);

    /** How many files are held at most: each may have 20 MB. */
    static final int MOST_FILES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<CommunityId, ImportWork> all = new ConcurrentHashMap<>();
    /** A check needs several times the memory of the file. */
    private final Semaphore checking = new Semaphore(1);

    private final Function<CommunityId, RollImport> imports;
    private final RollFiles files;
    private final Executor executor;
    private final InstantSource clock;

    /**
     * @param files where the next process and other nodes find them
     * @param executor runs one import at a time, on a thread that may wait
     */
    ImportRoom(Function<CommunityId, RollImport> imports, RollFiles files, Executor executor, InstantSource clock) {
        this.imports = imports;
        this.files = files;
        this.executor = executor;
        this.clock = clock;
    }

    /** Why a file is not taken, or a step not done; each has a sentence, {@code roll.import.wrong.<name>}. */
    enum Wrong {
        FILE_MISSING(422),
        FILE_TOO_LARGE(413),
        NOT_A_FORM(400),
        NOT_CONSTITUTED(409),
        /** An import is running in the community. */
        RUNNING(409),
        /** As many files are held or being read as can be. */
        NO_ROOM(503),
        /** The file that the step is about is not here any more. */
        FORGOTTEN(409);

        private final int status;

        Wrong(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** What the community has here, or left at another node. */
    Optional<ImportWork> of(CommunityId community) {
        forgetOld();
        takeOver(community);
        return Optional.ofNullable(all.get(community));
    }

    /** Takes in what was uploaded at another node, or thrown away there. */
    private void takeOver(CommunityId community) {
        var here = all.get(community);
        if (here != null && here.isRunning()) return;
        var there = files.id(community, clock.instant());
        if (there.isEmpty() || here != null && here.id().equals(there.get())) return;
        files.find(community, clock.instant()).ifPresent(held -> check(community, held));
    }

    /** Whether another file may come now; asked before it is read. */
    Optional<Wrong> refusal(CommunityId community) {
        var here = of(community);
        if (here.filter(ImportWork::isRunning).isPresent()) return Optional.of(Wrong.RUNNING);
        long others = all.entrySet().stream()
                .filter(one -> !one.getKey().equals(community) && one.getValue().file() != null)
                .count();
        if (others >= MOST_FILES) return Optional.of(Wrong.NO_ROOM);
        return imports.apply(community).hasCommunity() ? Optional.empty() : Optional.of(Wrong.NOT_CONSTITUTED);
    }

    /** Checks a file and holds it in the place of the one before. @return why not, if so */
    Optional<Wrong> receive(CommunityId community, byte[] file, boolean formGroups) {
        var refused = refusal(community);
        if (refused.isPresent()) return refused;
        var held = new Held(UUID.randomUUID().toString(), formGroups, file);
        var wrong = check(community, held);
        if (wrong.isEmpty())
            files.put(community, held, clock.instant(), clock.instant().plus(HELD));
        return wrong;
    }

    private Optional<Wrong> check(CommunityId community, Held held) {
        if (!acquire()) return Optional.of(Wrong.NO_ROOM);
        try {
            var roll = imports.apply(community);
            var checked = roll.check(held.file(), held.formGroups());
            var work = new ImportWork(
                    held.id(),
                    held.file(),
                    held.formGroups(),
                    checked.report(),
                    roll.isBegun(checked),
                    clock.instant(),
                    new Stage.Checked(roll.isComplete(checked)));
            var kept = all.compute(community, (_, now) -> now != null && now.isRunning() ? now : work);
            return kept == work ? Optional.empty() : Optional.of(Wrong.RUNNING);
        } finally {
            checking.release();
        }
    }

    private boolean acquire() {
        try {
            return checking.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins to import what is held, or goes on. @param acceptValid whether households with problems may be left out */
    Optional<Wrong> start(CommunityId community, boolean acceptValid) {
        return inBackground(community, (roll, checked) -> {
            var result =
                    roll.run(checked, acceptValid, (done, all) -> advance(community, new Stage.Running(done, all)));
            advance(community, new Stage.Ended(result));
        });
    }

    /** Gives up the import of what is held. */
    Optional<Wrong> giveUp(CommunityId community) {
        return inBackground(community, (roll, checked) -> advance(community, new Stage.GivenUp(roll.giveUp(checked))));
    }

    private Optional<Wrong> inBackground(CommunityId community, BiConsumer<RollImport, CheckedRoll> step) {
        forgetOld();
        takeOver(community);
        var running = new ImportWork[1];
        all.computeIfPresent(community, (_, now) -> {
            if (now.isRunning() || now.file() == null) return now;
            int households = now.report().valid().households();
            return running[0] = now.at(new Stage.Running(0, households), clock.instant());
        });
        var work = running[0];
        if (work == null) {
            boolean runs = of(community).filter(ImportWork::isRunning).isPresent();
            return Optional.of(runs ? Wrong.RUNNING : Wrong.FORGOTTEN);
        }
        executor.execute(() -> {
            try {
                var roll = imports.apply(community);
                var file = work.file();
                if (file != null) step.accept(roll, roll.check(file, work.formGroups()));
                if (isDone(community)) files.remove(community, clock.instant());
            } catch (RuntimeException e) {
                advance(community, new Stage.Broken(Faults.log(e)));
            }
        });
        return Optional.empty();
    }

    /** Whether nobody needs the file any more. */
    private boolean isDone(CommunityId community) {
        var work = all.get(community);
        return work != null && work.file() == null;
    }

    /** Only what runs goes on: progress that arrives late changes nothing. */
    private void advance(CommunityId community, Stage stage) {
        all.computeIfPresent(community, (_, now) -> {
            if (!(now.stage() instanceof Stage.Running(var before, var _))) return now;
            return stage instanceof Stage.Running(var done, var _) && done < before
                    ? now
                    : now.at(stage, clock.instant());
        });
    }

    /** Throws away what is held, unless it is being imported. */
    void forget(CommunityId community) {
        if (all.computeIfPresent(community, (_, now) -> now.isRunning() ? now : null) == null)
            files.remove(community, clock.instant());
    }

    /** Throws away what has been held for too long. */
    void forgetOld() {
        var oldest = clock.instant().minus(HELD);
        all.values().removeIf(work -> !work.isRunning() && work.since().isBefore(oldest));
    }
}
