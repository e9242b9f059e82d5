/** Petitions: how many have signed, of whom and how many must; never who. */
@NullMarked
package org.folkmoot.projections.petitions;

import org.jspecify.annotations.NullMarked;
