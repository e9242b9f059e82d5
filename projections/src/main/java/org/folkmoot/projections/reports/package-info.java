/** Reports to the street office, as everybody may know them. */
@NullMarked
package org.folkmoot.projections.reports;

import org.jspecify.annotations.NullMarked;
