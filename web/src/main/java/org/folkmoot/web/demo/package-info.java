/** A community of invented people to look around in, with matters at every stage. */
@NullMarked
package org.folkmoot.web.demo;

import org.jspecify.annotations.NullMarked;
