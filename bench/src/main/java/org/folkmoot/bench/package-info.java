/** Measuring: the figures that docs/benchmarks.md promises to repeat. */
@NullMarked
package org.folkmoot.bench;

import org.jspecify.annotations.NullMarked;
