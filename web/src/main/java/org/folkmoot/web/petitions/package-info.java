/** Petitions: started, signed online and on paper, and what becomes of them. */
@NullMarked
package org.folkmoot.web.petitions;

import org.jspecify.annotations.NullMarked;
