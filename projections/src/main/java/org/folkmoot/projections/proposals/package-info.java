/** What became of a proposal, from its tabling to the publication of what was decided on it. */
@NullMarked
package org.folkmoot.projections.proposals;

import org.jspecify.annotations.NullMarked;
