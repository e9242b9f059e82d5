package org.folkmoot.web.words;

import java.util.function.Predicate;

/**
 * A way that pages offer.
 *
 * @param place among the others, the smallest first
 * @param word its message, under {@code way.} or {@code shortcut.}
 * @param path below the page of a community; empty for that page itself
 * @param whom it is offered to
 */
public record Way(int place, String word, String path, Predicate<Visitor> whom) {}
