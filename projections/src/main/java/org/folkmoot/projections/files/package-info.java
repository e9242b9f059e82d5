/** Which files the record cites, whichever word cites them. */
@NullMarked
package org.folkmoot.projections.files;

import org.jspecify.annotations.NullMarked;
