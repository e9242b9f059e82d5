/** The one append-only, hash-chained record: its commits, the homes it is kept in, its export and its verification. */
@NullMarked
package org.folkmoot.record;

import org.jspecify.annotations.NullMarked;
