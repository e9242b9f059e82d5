/** What each word of the law shows of itself, for the pages that belong to no word: console, home, audit, navigation. */
@NullMarked
package org.folkmoot.web.words;

import org.jspecify.annotations.NullMarked;
