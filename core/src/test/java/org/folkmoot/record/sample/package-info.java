/** A capability for tests of the record only: residents take the numbered seats of a hall, and leave them. */
@NullMarked
package org.folkmoot.record.sample;

import org.jspecify.annotations.NullMarked;
