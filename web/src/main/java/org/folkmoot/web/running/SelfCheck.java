package org.folkmoot.web.running;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Opening;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.RecordException;
import org.folkmoot.record.RecordWriter;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.springframework.stereotype.Component;

/**
 * What makes this server doubt that it could bring a vote to an end: then it begins none. Everything else goes on, each command
 * for itself: what cannot be recorded is refused when it cannot.
 */
@Component
public class SelfCheck {

    /** So long after an append that failed, nothing is begun until another has succeeded. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /** By so much may the clocks of nodes differ, or a clock be set right. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final CommitLog log;
    private final RecordWriter writer;
    private final Views views;
    private final Checkpoints checkpoints;
    private final DataFolder folder;
    private final Limits limits;
    private final InstantSource clock;
    private List<EdgeRefusal> found = List.of();
    private long foundAt = System.nanoTime() - 2 * FRESH_NANOS;

    SelfCheck(
            CommitLog log,
            RecordWriter writer,
            Views views,
            Checkpoints checkpoints,
            DataFolder folder,
            Settings settings,
            InstantSource clock) {
        this.log = log;
        this.writer = writer;
        this.views = views;
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.limits = settings.limits();
        this.clock = clock;
    }

    /** Why the command is not taken now; empty if it begins nothing, or nothing is in doubt. */
    public Optional<EdgeRefusal> against(Command command) {
        return command instanceof Opening ? doubts().stream().findFirst() : Optional.empty();
    }

    /** What is in doubt, the gravest first; not older than a second. */
    public synchronized List<EdgeRefusal> doubts() {
        if (System.nanoTime() - foundAt > FRESH_NANOS) {
            found = look();
            foundAt = System.nanoTime();
        }
        return found;
    }

    private List<EdgeRefusal> look() {
        var doubts = new ArrayList<EdgeRefusal>();
        if (!holds(this::isWritable)) doubts.add(EdgeRefusal.RECORD_NOT_WRITABLE);
        if (!holds(checkpoints::hold)) doubts.add(EdgeRefusal.RECORD_NOT_CONFIRMED);
        if (!holds(this::isClockRight)) doubts.add(EdgeRefusal.CLOCK_BEHIND_RECORD);
        if (!holds(this::hasRoom)) doubts.add(EdgeRefusal.DISK_NEARLY_FULL);
        if (!holds(this::areViewsClose)) doubts.add(EdgeRefusal.VIEWS_TOO_FAR_BEHIND);
        return List.copyOf(doubts);
    }

    /** What cannot be found out is in doubt. */
    private static boolean holds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RecordException e) {
            Faults.log(e);
            return false;
        }
    }

    private boolean isWritable() {
        log.probe();
        return !writer.hasFailedWithin(AFTER_FAILURE);
    }

    private boolean isClockRight() {
        var last = log.commits(log.head().position(), 1);
        return last.isEmpty()
                || !clock.instant()
                        .plus(STEP)
                        .isBefore(last.getLast().submission().given().at());
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(folder.root()).getUsableSpace() >= limits.leastFree();
        } catch (IOException e) {
            Faults.log(e);
            return false;
        }
    }

    private boolean areViewsClose() {
        return views.status().stream().allMatch(view -> view.failure() == null) && views.lag() <= limits.mostLag();
    }
}
