/** Rule books, as programs ask for them. */
@NullMarked
package org.folkmoot.web.rulebook;

import org.jspecify.annotations.NullMarked;
