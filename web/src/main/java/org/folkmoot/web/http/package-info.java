/** Commands, views and pages over HTTP: who may ask, what is refused and how it is said, and the description that programs read. */
@NullMarked
package org.folkmoot.web.http;

import org.jspecify.annotations.NullMarked;
