/** Measuring: the figures that docs/benchmarks.md promises to repeat. */
@NullMarked
package org.folkmoot.web.bench;

import org.jspecify.annotations.NullMarked;
