/** Meetings, as programs ask for them. */
@NullMarked
package org.folkmoot.web.meetings;

import org.jspecify.annotations.NullMarked;
