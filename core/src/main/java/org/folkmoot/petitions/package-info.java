/** Residents ask together for what must be granted when enough of them sign (MTG-1, MTG-5, HEA-1). */
@NullMarked
package org.folkmoot.petitions;

import org.jspecify.annotations.NullMarked;
