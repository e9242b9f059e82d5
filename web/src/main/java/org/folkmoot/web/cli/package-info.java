/** The command line: what one may ask of the program from a terminal. */
@NullMarked
package org.folkmoot.web.cli;

import org.jspecify.annotations.NullMarked;
