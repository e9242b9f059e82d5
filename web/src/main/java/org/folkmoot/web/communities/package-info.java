/** Founding a community, and who holds office in it. */
@NullMarked
package org.folkmoot.web.communities;

import org.jspecify.annotations.NullMarked;
