package org.folkmoot.projections.kit;

import org.jspecify.annotations.Nullable;

/**
 * A document as it is kept.
 *
 * @param id the community and the key, with a slash between
 * @param seen the position of the last event that touched it
 * @param body its JSON, written in one way only
 * @param listedAt its place in the community's list: the position of the event that began it; 0 if the view has no list
 * @param entry what the list shows of it, as JSON; null if the view has no list
 */
record Stored(
        String id,
        long seen,
        String body,
        long listedAt,
        @Nullable String entry) {

    /** The community that it belongs to. */
    String community() {
        return id.substring(0, id.indexOf('/'));
    }
}
