/** The installation and its communities, and who holds which office there in which term. */
@NullMarked
package org.folkmoot.communities;

import org.jspecify.annotations.NullMarked;
