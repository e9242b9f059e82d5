package org.folkmoot.record;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;

/** A record on a machine that breaks when it is told to. */
final class FaultyCommitLog implements CommitLog {

    final CommitLog sound;
    final AtomicInteger failingReads = new AtomicInteger();
    final CountDownLatch appending = new CountDownLatch(1);
    private final Queue<ToIntFunction<List<Line>>> appends = new ConcurrentLinkedQueue<>();

    FaultyCommitLog(CommitLog sound) {
        this.sound = sound;
    }

    /** What the next append does that has no other orders yet. */
    FaultyCommitLog then(ToIntFunction<List<Line>> append) {
        appends.add(append);
        return this;
    }

    /** The next append keeps this many lines and breaks. */
    FaultyCommitLog thenBreaksAfter(int lines) {
        return then(group -> {
            sound.append(group.subList(0, lines));
            throw new RecordException("the disk is gone");
        });
    }

    /** The next append waits for the latch and then does its work. */
    FaultyCommitLog thenWaitsFor(CountDownLatch latch) {
        return then(group -> {
            try {
                if (!latch.await(10, TimeUnit.SECONDS)) throw new RecordException("held for too long");
            } catch (InterruptedException e) {
                throw new RecordException("interrupted", e);
            }
            return sound.append(group);
        });
    }

    @Override
    public int append(List<Line> group) {
        appending.countDown();
        var order = appends.poll();
        return order == null ? sound.append(group) : order.applyAsInt(group);
    }

    private CommitLog reading() {
        if (failingReads.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            throw new RecordException("the network is gone");
        return sound;
    }

    @Override
    public Head head() {
        return reading().head();
    }

    @Override
    public List<Commit> commits(long position, int limit) {
        return reading().commits(position, limit);
    }

    @Override
    public List<Kept> lines(long position, int limit) {
        return reading().lines(position, limit);
    }

    @Override
    public List<Recorded> select(Selection selection, long after) {
        return reading().select(selection, after);
    }

    @Override
    public boolean any(Selection selection, long after) {
        return reading().any(selection, after);
    }

    @Override
    public Optional<Commit> outcome(CommunityId community, CommandId command) {
        return reading().outcome(community, command);
    }

    @Override
    public void close() {
        sound.close();
    }
}
