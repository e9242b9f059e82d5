/** What words use of the web: who asks, what is refused at the edge and why, sentences, and the frame of every page. */
@NullMarked
package org.folkmoot.web.kit;

import org.jspecify.annotations.NullMarked;
