package org.folkmoot.projections.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.vocabulary.CommunityId;

/**
 * The names that a batch gives and asks for. They are kept before any document, so that an event that comes again finds the same
 * names and touches the same documents, however far its first coming got.
 */
final class Names {

    private static final String COUNTER = "#";

    private final Home home;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> counters = new HashMap<>();

    Names(Home home) {
        this.home = home;
    }

    /** Looks all these up at once, to spare a look for each. */
    void load(Set<String> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(looked);
        if (missing.isEmpty()) return;
        known.putAll(home.links(missing));
        looked.addAll(missing);
    }

    Links in(CommunityId community) {
        return name -> to(id(community, name));
    }

    private Optional<String> to(String id) {
        if (!looked.contains(id)) load(Set.of(id));
        return Optional.ofNullable(known.get(id));
    }

    void give(CommunityId community, Link link) {
        var id = id(community, link.name());
        var before = to(id);
        switch (link) {
            case Link.To to -> {
                if (before.isEmpty()) give(id, to.target());
            }
            case Link.Next number -> {
                var counter = counter(community, number.series());
                int next = to(counter).map(Integer::valueOf).orElse(0);
                int place = before.map(Integer::valueOf).orElse(next);
                if (before.isEmpty()) give(id, Integer.toString(place));
                // A number may be known whose counting was interrupted.
                if (place >= next) count(counter, place + 1);
            }
        }
    }

    private void give(String id, String target) {
        known.put(id, target);
        given.put(id, target);
    }

    private void count(String counter, int given) {
        known.put(counter, Integer.toString(given));
        counters.put(counter, Integer.toString(given));
    }

    /** What is new, by id. */
    Map<String, String> given() {
        return given;
    }

    /** The series that have grown, by id, with how many numbers they have given. */
    Map<String, String> counters() {
        return counters;
    }

    /** What was new has been kept. */
    void kept() {
        given.clear();
        counters.clear();
    }

    static String id(CommunityId community, String name) {
        return community + "/" + name;
    }

    static String counter(CommunityId community, String series) {
        return id(community, COUNTER + series);
    }
}
