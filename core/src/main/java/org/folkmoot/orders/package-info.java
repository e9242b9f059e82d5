/** The street office orders a body to correct what it decided or left undone; the body itself corrects (L25 31, 35, 40). */
@NullMarked
package org.folkmoot.orders;

import org.jspecify.annotations.NullMarked;
