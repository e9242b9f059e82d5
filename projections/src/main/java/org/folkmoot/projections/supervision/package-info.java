/** What ratings rest on: how officers and bodies did their duty, and how they were graded. */
@NullMarked
package org.folkmoot.projections.supervision;

import org.jspecify.annotations.NullMarked;
