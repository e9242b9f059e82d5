/** Who people are: accounts and names, encrypted beside the record and never in it. */
@NullMarked
package org.folkmoot.web.identity;

import org.jspecify.annotations.NullMarked;
