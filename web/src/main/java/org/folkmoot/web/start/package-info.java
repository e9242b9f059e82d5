/** The first page, and the form to sign in. */
@NullMarked
package org.folkmoot.web.start;

import org.jspecify.annotations.NullMarked;
