/** The rule books that a community has adopted. */
@NullMarked
package org.folkmoot.projections.rulebook;

import org.jspecify.annotations.NullMarked;
