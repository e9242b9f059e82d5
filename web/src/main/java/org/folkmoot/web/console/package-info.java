/** All that the committee and the supervision board can do, on one page: what it is about, and whether the rules allow it now. */
@NullMarked
package org.folkmoot.web.console;

import org.jspecify.annotations.NullMarked;
