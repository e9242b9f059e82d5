/** Votes, as programs ask for them. */
@NullMarked
package org.folkmoot.web.votes;

import org.jspecify.annotations.NullMarked;
