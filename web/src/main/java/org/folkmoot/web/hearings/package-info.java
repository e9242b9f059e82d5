/** Hearings: who is heard, what was said and answered, with the forms for each step. */
@NullMarked
package org.folkmoot.web.hearings;

import org.jspecify.annotations.NullMarked;
