/** The roll in figures; no household and no resident can be told from them. */
@NullMarked
package org.folkmoot.projections.roll;

import org.jspecify.annotations.NullMarked;
