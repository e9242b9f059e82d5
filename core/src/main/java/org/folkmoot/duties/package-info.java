/** What must be done by a day: one clock for all that other words say is owed, and the holidays that move it. */
@NullMarked
package org.folkmoot.duties;

import org.jspecify.annotations.NullMarked;
