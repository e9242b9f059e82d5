/** What meetings have decided before the record: taken over by two offices, and shown. */
@NullMarked
package org.folkmoot.web.founding;

import org.jspecify.annotations.NullMarked;
