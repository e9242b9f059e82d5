/** What was said at hearings, who has signed for it, and what was answered. */
@NullMarked
package org.folkmoot.projections.hearings;

import org.jspecify.annotations.NullMarked;
