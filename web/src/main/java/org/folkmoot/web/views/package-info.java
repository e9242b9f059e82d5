/** What programs read: every view that says it is for accounts, under its own name. */
@NullMarked
package org.folkmoot.web.views;

import org.jspecify.annotations.NullMarked;
