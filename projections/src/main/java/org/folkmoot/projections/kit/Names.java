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

    private final Home home;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

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

    void give(CommunityId community, Alias link) {
        var id = id(community, link.name());
        if (to(id).isPresent()) return;
        known.put(id, link.target());
        given.put(id, link.target());
    }

    /** What is new, by id. */
    Map<String, String> given() {
        return given;
    }

    /** What was new has been kept. */
    void kept() {
        given.clear();
    }

    static String id(CommunityId community, String name) {
        return community + "/" + name;
    }
}
