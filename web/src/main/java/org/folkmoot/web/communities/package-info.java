/** Communities and their offices, as programs ask for them. */
@NullMarked
package org.folkmoot.web.communities;

import org.jspecify.annotations.NullMarked;
