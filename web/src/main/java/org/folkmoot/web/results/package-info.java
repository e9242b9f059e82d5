/** Results of votes, as programs ask for them. */
@NullMarked
package org.folkmoot.web.results;

import org.jspecify.annotations.NullMarked;
