/** Yearly ratings, as programs ask for them. */
@NullMarked
package org.folkmoot.web.supervision;

import org.jspecify.annotations.NullMarked;
