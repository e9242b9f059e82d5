/** What of the record is confidential still, and since when. */
@NullMarked
package org.folkmoot.projections.seals;

import org.jspecify.annotations.NullMarked;
