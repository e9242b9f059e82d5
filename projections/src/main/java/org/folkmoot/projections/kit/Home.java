package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.vocabulary.CommunityId;

/**
 * Where one view is kept: its documents, its links, and how far it has come with them. Progress never stands ahead of the documents
 * it tells of, however the process ends; it may stand behind them.
 *
 * <p>Writing is guarded by position: of two writers of one document the one who has seen more stays, whoever comes first. That is
 * safe because a document that has seen a position holds all earlier events that touch it.
 *
 * <p>One node at a time is at a view: the one that holds its claim. Where there is one process alone, it holds all of them.
 */
interface Home {

    /** Those of these links that exist, by their ids. */
    Map<String, String> links(Set<String> ids);

    /** Those of these documents that exist, by their ids. */
    Map<String, Stored> documents(Set<String> ids);

    /** The document of that id. */
    default Optional<Stored> document(String id) {
        return Optional.ofNullable(documents(Set.of(id)).get(id));
    }

    /** A document in its community's list. */
    record Line(String id, long listedAt, String entry) {}

    /** What a community's list shows before a position, the latest first. */
    List<Line> listed(CommunityId community, long before, int limit);

    /** What a community's list shows of the documents that have seen more than that position, in any order. */
    List<Line> changed(CommunityId community, long seen);

    /** Hands over every document, in any order. */
    void each(Consumer<Stored> consumer);

    /** Hands over every link, in any order, as a document that has seen nothing. */
    void eachLink(Consumer<Stored> consumer);

    /** How far the view has come. */
    Progress progress();

    /** Holds the claim from now on, if nobody else does. @return how far the view has come; empty if another node is at it */
    Optional<Progress> claim();

    /** Gives up the claim, if it is held. */
    void release();

    /**
     * Keeps links, documents and with them how far the view has come, and returns when all are kept. Renews the claim.
     *
     * @param links new ones, by their ids
     * @param position all events up to this one are taken in; progress that stands further stays
     * @throws Overtaken if another writer has given one of the links meanwhile, and no document was written then; or if another
     *     node is at the view, and progress was not moved then
     */
    void write(Map<String, String> links, Map<String, Stored> documents, long position);

    /** The same with no change but of the progress. */
    default void advance(long position) {
        write(Map.of(), Map.of(), position);
    }

    /** Whether there is neither document nor link. */
    boolean isEmpty();

    /** Forgets everything: documents, links, progress, and whoever holds the claim. */
    void empty();

    /** A second, separate place for the same view, where it can be built while this one is read. */
    Home beside();

    /** Puts what the place {@link #beside} holds, progress included, in the place of what is here. Nothing is left there. */
    void replaceByBeside();

    /** Another node has gone on with this view: what was read is out of date, and the batch is to be folded again. */
    final class Overtaken extends RuntimeException {
        Overtaken(String view) {
            super("another node has gone on with the view " + view);
        }
    }
}
