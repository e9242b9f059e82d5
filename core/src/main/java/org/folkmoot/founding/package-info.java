/** A community brings what its meetings have decided before the record knew of it: taken over from documents, by two offices. */
@NullMarked
package org.folkmoot.founding;

import org.jspecify.annotations.NullMarked;
