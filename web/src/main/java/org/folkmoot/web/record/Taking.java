package org.folkmoot.web.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.seals.Seals;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Export;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.stereotype.Component;

/**
 * Taking the record away over HTTP. It holds all communities, so it is for those who are at home in all of them; and it ends before
 * the first seal that holds, so that nobody learns from it how others vote, or what the first teller counted.
 */
@Component
class Taking {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;

    private final CommitLog log;
    private final InstallationKey key;
    private final Views views;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Taking(CommitLog log, InstallationKey key, Views views, InstantSource clock) {
        this.log = log;
        this.key = key;
        this.views = views;
        this.clock = clock;
    }

    boolean isAtHomeEverywhere(Account account) {
        return views.everywhere(CommunitySheets.class).keySet().stream().allMatch(account::isAtHomeIn);
    }

    /** The last position that may be taken away now. @throws EdgeException if that cannot be told in time */
    long end() {
        long head = log.head().position();
        try {
            if (!views.await(Seals.class, head, PATIENCE)) throw new EdgeException(EdgeRefusal.VIEWS_BEHIND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdgeException(EdgeRefusal.VIEWS_BEHIND);
        }
        return Seals.holding(views).map(position -> position - 1).reduce(head, Math::min);
    }

    /** Writes the record up to that end. @throws EdgeException if enough others are doing so */
    void write(long end, OutputStream out) throws IOException {
        if (!free.tryAcquire()) throw new EdgeException(GeneralRefusal.BUSY);
        try {
            // A platform thread: reading SQLite holds its carrier, and this reads all there is.
            var task = new FutureTask<>(() -> {
                var buffered = new BufferedOutputStream(out, 1 << 16);
                return Export.write(log, key, clock.instant(), end, buffered, _ -> {});
            });
            Thread.ofPlatform().daemon().name("export").start(task);
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException gone ? gone : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            free.release();
        }
    }
}
