/** A roll-call vote of those present in a meeting: opened, cast, closed and counted. */
@NullMarked
package org.folkmoot.votes;

import org.jspecify.annotations.NullMarked;
