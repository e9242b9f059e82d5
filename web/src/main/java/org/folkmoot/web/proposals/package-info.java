/** What is proposed, and how far each matter has come. */
@NullMarked
package org.folkmoot.web.proposals;

import org.jspecify.annotations.NullMarked;
