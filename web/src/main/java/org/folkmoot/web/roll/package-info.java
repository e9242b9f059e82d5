/** The roll comes in as a file of households and residents: it is checked as a whole, then enrolled household by household. */
@NullMarked
package org.folkmoot.web.roll;

import org.jspecify.annotations.NullMarked;
