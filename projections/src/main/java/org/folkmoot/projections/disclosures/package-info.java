/** The log of affairs disclosure (居务公开) that everybody reads. */
@NullMarked
package org.folkmoot.projections.disclosures;

import org.jspecify.annotations.NullMarked;
