/** The committee decides as a body: motions, who is for them, sittings, and what was decided. */
@NullMarked
package org.folkmoot.web.committee;

import org.jspecify.annotations.NullMarked;
