/** Which votes are open, how many have voted, and how a vote was counted; never a running result. */
@NullMarked
package org.folkmoot.projections.votes;

import org.jspecify.annotations.NullMarked;
