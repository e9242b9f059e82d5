/** People sign in and out, and the administrator opens accounts for them. */
@NullMarked
package org.folkmoot.web.accounts;

import org.jspecify.annotations.NullMarked;
