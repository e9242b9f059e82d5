/** The rule book of a community: dated versions of the parameters it decides under, each within its legal bound. */
@NullMarked
package org.folkmoot.rulebook;

import org.jspecify.annotations.NullMarked;
