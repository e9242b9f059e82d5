package org.folkmoot.projections.kit;

import java.util.Collection;
import java.util.HashMap;
import org.folkmoot.record.CommitLog;

/** Looks at the end of the record and tells the marks which views read what was added: the others have passed it without work. */
final class Lookout {

    private static final int COMMITS = 256;

    private final CommitLog log;
    private final ByEvent<View<?>> readers;
    private final Marks marks;
    private final long from;
    private long seen;

    /** @param seen looks at what follows that position */
    Lookout(CommitLog log, Collection<? extends View<?>> views, Marks marks, long seen) {
        this.log = log;
        this.readers = new ByEvent<>(views, view -> view);
        this.marks = marks;
        this.from = seen;
        this.seen = seen;
        marks.lookedFrom(seen);
    }

    /** Looks as far as the record reaches now. */
    synchronized void look() {
        for (var page = log.commits(seen + 1, COMMITS); !page.isEmpty(); page = log.commits(seen + 1, COMMITS)) {
            var reads = new HashMap<String, Long>();
            for (var commit : page)
                commit.recorded().forEach(recorded -> {
                    for (var view : readers.readersOf(recorded.event())) reads.put(view.name(), recorded.position());
                });
            seen = page.getLast().last();
            marks.lookedUpTo(seen, reads);
        }
    }

    /**
     * How far a view that stands before what is being looked at shows everything all the same: another node has left it there, and
     * events that it does not read do not bring it on.
     *
     * @return the position before the next event that it reads, or as far as was looked
     */
    long quietUpTo(View<?> view, long position) {
        if (position >= from) return position;
        long quiet = position;
        for (var commit : log.commits(position + 1, COMMITS)) {
            var next = commit.recorded()
                    .filter(recorded -> recorded.position() > position && view.reads(recorded.event()))
                    .findFirst();
            if (next.isPresent()) return Math.max(quiet, next.get().position() - 1);
            quiet = commit.last();
        }
        return quiet;
    }
}
