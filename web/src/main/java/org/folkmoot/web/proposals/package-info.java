/** Proposals, as programs ask for them. */
@NullMarked
package org.folkmoot.web.proposals;

import org.jspecify.annotations.NullMarked;
