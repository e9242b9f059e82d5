/** Motions in the committee: who is for them, and what was decided. */
@NullMarked
package org.folkmoot.projections.committee;

import org.jspecify.annotations.NullMarked;
