/** The communities, their bodies and who sits in them. */
@NullMarked
package org.folkmoot.projections.communities;

import org.jspecify.annotations.NullMarked;
