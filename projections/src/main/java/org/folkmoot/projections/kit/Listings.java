package org.folkmoot.projections.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.folkmoot.projections.kit.Listing.Slot;
import org.folkmoot.vocabulary.CommunityId;

/** Reads whole lists. They are kept at hand, and only what has changed since they were read is read again. */
final class Listings<E> {

    /** Communities whose lists are kept at hand. */
    private static final int MOST = 20;

    private static final class Known<E> {
        final ConcurrentNavigableMap<Slot, E> entries = new ConcurrentSkipListMap<>(Slot.LATEST_FIRST);
        long upTo = -1;
    }

    private final Home home;
    private final LongSupplier position;
    private final Function<String, E> entry;
    private final Map<CommunityId, Known<E>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CommunityId, Known<E>> eldest) {
            return size() > MOST;
        }
    };

    /** @param position up to where the view surely shows everything @param entry reads what a list shows */
    Listings(Home home, LongSupplier position, Function<String, E> entry) {
        this.home = home;
        this.position = position;
        this.entry = entry;
    }

    Listing<E> of(CommunityId community) {
        Known<E> known;
        synchronized (atHand) {
            known = atHand.computeIfAbsent(community, _ -> new Known<>());
        }
        synchronized (known) {
            // Asked before reading: what is written while it reads may be seen in part, and is read again.
            long now = position.getAsLong();
            if (now > known.upTo) {
                for (var line : home.changed(community, Math.max(0, known.upTo)))
                    known.entries.put(new Slot(line.listedAt(), line.id()), entry.apply(line.entry()));
                known.upTo = now;
            }
        }
        return new Listing<>(known.entries, _ -> true);
    }

    /** Forgets what was read. */
    void forget() {
        synchronized (atHand) {
            atHand.clear();
        }
    }
}
