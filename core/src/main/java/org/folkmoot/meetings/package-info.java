/** Residents' and representatives' meetings: called, announced with a fixed agenda, attended, found quorate or not, closed. */
@NullMarked
package org.folkmoot.meetings;

import org.jspecify.annotations.NullMarked;
