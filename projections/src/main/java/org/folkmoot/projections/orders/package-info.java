/** Orders to correct, and what became of them. */
@NullMarked
package org.folkmoot.projections.orders;

import org.jspecify.annotations.NullMarked;
