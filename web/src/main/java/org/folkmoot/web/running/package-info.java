/** A running server: its settings and data folder, the open record, what it measures and how it looks after itself. */
@NullMarked
package org.folkmoot.web.running;

import org.jspecify.annotations.NullMarked;
