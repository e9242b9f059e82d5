package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Where one view's documents and links are kept.
 *
 * <p>Writing is guarded by position: of two writers of one document the one who has seen more stays, whoever comes first. That is
 * safe because a document that has seen a position holds all earlier events that touch it.
 */
interface Home {

    /** Those of these links that exist, by their ids. */
    Map<String, String> links(Set<String> ids);

    /** Those of these documents that exist, by their ids. */
    Map<String, Stored> documents(Set<String> ids);

    /**
     * Keeps links, then counters, then documents, and returns when all are kept.
     *
     * @param links new ones, by their ids
     * @param counters how many numbers each series has given, by its id; replaced
     * @throws Overtaken if another writer has given one of the links meanwhile; no document was written then
     */
    void write(Map<String, String> links, Map<String, String> counters, Map<String, Stored> documents);

    /** A document in its community's list. */
    record Line(String id, long listedAt, String entry) {}

    /** What a community's list shows before a position, the latest first. */
    List<Line> listed(CommunityId community, long before, int limit);

    /** What a community's list shows of the documents that have seen more than that position, in any order. */
    List<Line> changed(CommunityId community, long seen);

    /** Hands over every document, in any order. */
    void each(Consumer<Stored> consumer);

    /** Hands over every link and counter, in any order, as a document that has seen nothing. */
    void eachLink(Consumer<Stored> consumer);

    /** Another node has gone on with this view: what was read is out of date, and the batch is to be folded again. */
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken(String view) {
            super("another node has gone on with the view " + view);
        }
    }
}
