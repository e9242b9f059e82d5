/** Letters that invite residents to make their accounts, one for each household. */
@NullMarked
package org.folkmoot.web.letters;

import org.jspecify.annotations.NullMarked;
