/** The one shape that every capability has: a command is decided on the events it depends on, and is accepted or refused. */
@NullMarked
package org.folkmoot.decisions;

import org.jspecify.annotations.NullMarked;
