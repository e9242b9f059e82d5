/** Residents and the committee table proposals; the committee puts them on a meeting's agenda. */
@NullMarked
package org.folkmoot.proposals;

import org.jspecify.annotations.NullMarked;
