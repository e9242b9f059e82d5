/** Decides every command of a record again, from the first on, and finds where the rules and the record disagree. */
@NullMarked
package org.folkmoot.replay;

import org.jspecify.annotations.NullMarked;
