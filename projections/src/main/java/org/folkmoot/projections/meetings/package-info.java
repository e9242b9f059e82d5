/** What everybody may know of meetings: when they are held, who may come and how many have. */
@NullMarked
package org.folkmoot.projections.meetings;

import org.jspecify.annotations.NullMarked;
