/** Hearings, as programs ask for them. */
@NullMarked
package org.folkmoot.web.hearings;

import org.jspecify.annotations.NullMarked;
