/** Orders to correct: the street office gives them, the committee answers, and everybody sees what became of them. */
@NullMarked
package org.folkmoot.web.orders;

import org.jspecify.annotations.NullMarked;
