/** The committee decides as a body: by the majority of all its members, in a sitting or each on their own account (COM-8). */
@NullMarked
package org.folkmoot.committee;

import org.jspecify.annotations.NullMarked;
