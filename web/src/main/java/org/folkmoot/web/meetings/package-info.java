/** Meetings: how they are called and announced, and the evening with its check-in desk and live counts. */
@NullMarked
package org.folkmoot.web.meetings;

import org.jspecify.annotations.NullMarked;
