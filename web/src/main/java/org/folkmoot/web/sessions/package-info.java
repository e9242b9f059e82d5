/** Who is signed in: sessions that survive a restart and are shared among nodes, and what a browser must show. */
@NullMarked
package org.folkmoot.web.sessions;

import org.jspecify.annotations.NullMarked;
