package org.folkmoot.web.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sealed rows of one kind, such as accounts or texts, each under a key of its own and in a group. What a row says is its owner's
 * affair; whoever keeps it sees bytes. All changes are durable when they return.
 */
public interface Rows {

    /**
     * @param key unique among the rows of its kind; their order
     * @param group what it is found by together with others; it may be the same for all
     */
    record Row(String key, String group, byte[] sealed) {}

    /** Adds a row. @return false, and nothing happens, if the key is taken */
    boolean add(Row row);

    /** Adds rows whose keys are free, in this order. */
    void addAll(Collection<Row> rows);

    /** Puts these rows in the place of all that stand in their groups; keys are free. Until it returns, both may be seen. */
    void renew(Collection<Row> rows);

    /** Puts other content into a row, unless it has changed since it was read. @return whether it had not */
    boolean replace(Row read, byte[] sealed);

    /** Removes a row for good, unless somebody else has removed or changed it since it was read. @return whether nobody had */
    boolean remove(Row read);

    /** Removes the row of that key for good, if there is one. */
    default void remove(String key) {
        removeAll(List.of(key));
    }

    /** Removes the rows of those keys for good, as far as there are such. */
    void removeAll(Collection<String> keys);

    Optional<Row> find(String key);

    /** The rows of those keys, in any order. */
    List<Row> find(Collection<String> keys);

    /** All rows of a group, in the order of their keys. */
    List<Row> ofGroup(String group);

    /**
     * Rows with the greatest keys first.
     *
     * @param group of this group alone; null for all
     * @param before only keys less than this; null for all
     */
    List<Row> latest(@Nullable String group, @Nullable String before, int most);

    boolean isEmpty();
}
