package org.folkmoot.projections.kit;

import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.record.Recorded;

/**
 * A pure fold of the record into documents: no clock, no randomness, no input or output. Each document is the fold of the events
 * that touch its key, in the order of the record; together with the position it has seen it is written at once, so an event that
 * comes again changes nothing and a fold may count. Views register themselves ({@link java.util.ServiceLoader}).
 *
 * <p>Documents hold ids and published figures, never a name or another personal detail: the record has none to give.
 *
 * @param <D> the documents: a record, written as the record's own values are
 */
public interface View<D> {

    /** A short name of a-z and hyphens, unique among the views; documents and progress are kept under it. */
    String name();

    /** To be raised whenever the same events would make other documents: the view is then built anew under the new number. */
    default int version() {
        return 1;
    }

    /** The class of the documents. */
    Class<D> document();

    /** The events it reads: sealed families, single classes, or what any word's events may be ({@code Capabilities.members}). */
    Set<Class<? extends Event>> events();

    /**
     * The names that this event gives, for later events that carry only them. A name is given once, by the first event that
     * knows it; given again, the first stays.
     */
    default List<Alias> links(Recorded recorded) {
        return List.of();
    }

    /**
     * The keys of the documents, within the event's community, that the event touches; each at most once.
     *
     * @param links the names given so far in the community, by this event too
     */
    List<String> keys(Recorded recorded, Links links);

    /**
     * The document that the first event which touches it makes.
     *
     * @throws IllegalStateException if history does not begin with such an event
     */
    D first(String key, Recorded recorded);

    /** The document after one more event that touches it. */
    D apply(D document, Recorded recorded);

    /** Where the view's documents are kept, and the name its progress is kept under. */
    default String storedName() {
        return name() + "." + version();
    }

    /** Whether the view reads this event. */
    default boolean reads(Event event) {
        return events().stream().anyMatch(family -> family.isInstance(event));
    }

    /** That a view was given an event that it does not read, or that cannot come first: history is corrupt, or the view is wrong. */
    static IllegalStateException unexpected(Recorded recorded) {
        return new IllegalStateException(recorded.event().getClass().getSimpleName() + " was not expected here");
    }
}
