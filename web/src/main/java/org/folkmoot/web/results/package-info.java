/** What a vote decided, and the forms that declare, correct and annul it. */
@NullMarked
package org.folkmoot.web.results;

import org.jspecify.annotations.NullMarked;
