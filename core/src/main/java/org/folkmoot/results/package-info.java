/** The result of a vote, declared with its derivation, and corrected or annulled only by a further fact. */
@NullMarked
package org.folkmoot.results;

import org.jspecify.annotations.NullMarked;
