package org.folkmoot.projections.kit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Reads all pages of a list. Those that have not changed since they were read are not read again: only the positions they have
 * seen are asked for.
 */
final class Pages<D> {

    /** Pages that are kept at hand; at 50 entries each of some hundred bytes, about 10 MB. */
    private static final int MOST = 500;

    private record Read<D>(long seen, D document) {}

    private final View<D> view;
    private final Home home;
    private final RecordJson json;
    private final Map<String, Read<D>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read<D>> eldest) {
            return size() > MOST;
        }
    };

    Pages(View<D> view, Home home, RecordJson json) {
        this.view = view;
        this.home = home;
        this.json = json;
    }

    /** The pages of a community's list, oldest first. */
    List<D> all(CommunityId community) {
        var counter = Names.counter(community, Paged.SERIES);
        int entries = Integer.parseInt(home.links(Set.of(counter)).getOrDefault(counter, "0"));
        var ids = IntStream.range(0, Math.ceilDiv(entries, Paged.SIZE))
                .mapToObj(number -> Names.id(community, Paged.page(number)))
                .toList();
        return ids.isEmpty() ? List.of() : read(ids);
    }

    private List<D> read(List<String> ids) {
        var found = new LinkedHashMap<String, D>();
        var changed = new HashSet<String>();
        var seen = home.seen(ids);
        for (var id : ids) {
            if (seen.containsKey(id)) {
                var known = atHand(id).filter(read -> seen.get(id).equals(read.seen()));
                known.ifPresentOrElse(read -> found.put(id, read.document()), () -> changed.add(id));
            }
        }
        home.documents(changed).forEach((id, stored) -> found.put(id, keep(stored)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    private synchronized Optional<Read<D>> atHand(String id) {
        return Optional.ofNullable(atHand.get(id));
    }

    private D keep(Stored stored) {
        var document = json.fromJson(view.document(), json.tree(stored.body()));
        synchronized (this) {
            atHand.put(stored.id(), new Read<>(stored.seen(), document));
        }
        return document;
    }

    /** Forgets what was read. */
    synchronized void forget() {
        atHand.clear();
    }
}
