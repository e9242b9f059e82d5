/** What is owed and by when, how it was done, and the holidays of the years. */
@NullMarked
package org.folkmoot.projections.duties;

import org.jspecify.annotations.NullMarked;
