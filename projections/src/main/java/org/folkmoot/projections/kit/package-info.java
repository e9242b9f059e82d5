/**
 * Runs views: pure folds of the record whose documents are kept in SQLite or MongoDB, can be thrown away at any time and built again.
 *
 * <p>An event that a view's fold cannot take stops that view there, and only that one: the fold is tried again after 1, 2, 4 …
 * at most 60 seconds, and the view's {@link org.folkmoot.projections.kit.Views#status() status} names the position and the error
 * until it succeeds. What is recorded cannot be skipped, so the cure is software that folds it; the view then goes on by itself.
 */
@NullMarked
package org.folkmoot.projections.kit;

import org.jspecify.annotations.NullMarked;
