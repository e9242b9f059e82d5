package org.folkmoot.record;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Events of one community: those that one of the slices takes.
 *
 * @param slices none take nothing
 */
public record Selection(CommunityId community, List<Slice> slices) {

    /**
     * Events that carry this tag and have one of these names.
     *
     * @param names stored names without their version, such as {@code ballot-cast}; at least one
     */
    public record Slice(Tag tag, Set<String> names) {
        public Slice {
            if (names.isEmpty()) throw new IllegalArgumentException("a slice names the events it takes");
            names = Set.copyOf(names);
        }
    }

    public Selection {
        slices = List.copyOf(slices);
    }
}
