/** The roll: households, the residents in them and who of these is an elector, who represents whom. */
@NullMarked
package org.folkmoot.roll;

import org.jspecify.annotations.NullMarked;
