/** What meetings have decided before the record, as it was taken over. */
@NullMarked
package org.folkmoot.projections.founding;

import org.jspecify.annotations.NullMarked;
