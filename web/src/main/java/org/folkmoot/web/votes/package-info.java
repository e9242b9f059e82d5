/** Votes, and the way of a ballot from the choice to the receipt. */
@NullMarked
package org.folkmoot.web.votes;

import org.jspecify.annotations.NullMarked;
