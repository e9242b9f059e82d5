package org.folkmoot.projections.kit;

import java.util.List;

/**
 * A view of a list that only grows, cut into documents of {@value #SIZE} entries: what changes is one small document, however long
 * the list becomes.
 *
 * @param <D> one such page
 */
public interface Paged<D> extends View<D> {

    /** How many entries a page holds. */
    int SIZE = 50;

    /** The one series of a paged view. */
    String SERIES = "entries";

    /** The name under which an entry is given its place in the list. */
    static Link entry(String name) {
        return new Link.Next(name, SERIES);
    }

    /** The page on which an entry stands; none if it is not in the list. */
    static List<String> pageOf(String name, Links links) {
        return links.number(name).map(number -> List.of(page(number / SIZE))).orElse(List.of());
    }

    /** The key of a page, counted from 0. */
    static String page(int number) {
        return "page/" + number;
    }
}
