/** The rule books in force, and adopting one value by value. */
@NullMarked
package org.folkmoot.web.rulebook;

import org.jspecify.annotations.NullMarked;
