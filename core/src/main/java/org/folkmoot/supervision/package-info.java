/** The yearly rating of the committee and its members, under the supervision board. */
@NullMarked
package org.folkmoot.supervision;

import org.jspecify.annotations.NullMarked;
