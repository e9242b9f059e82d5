/** A hearing on a proposal: announced, held with all sides, recorded, signed, and every opinion answered. */
@NullMarked
package org.folkmoot.hearings;

import org.jspecify.annotations.NullMarked;
