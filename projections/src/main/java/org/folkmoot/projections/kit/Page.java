package org.folkmoot.projections.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a list, the latest first. Pages follow each other by position, not by number: of what is added meanwhile, no page
 * that follows skips anything.
 *
 * @param older where the next page begins, to be asked for as {@code before}; null if this is the last
 */
public record Page<E>(List<E> entries, @Nullable Long older) {}
