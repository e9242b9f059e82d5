/** What was decided, by which sum, how it was corrected, and when it was published. */
@NullMarked
package org.folkmoot.projections.results;

import org.jspecify.annotations.NullMarked;
