/** Yearly ratings and the supervision record, on pages and in forms. */
@NullMarked
package org.folkmoot.web.supervision;

import org.jspecify.annotations.NullMarked;
