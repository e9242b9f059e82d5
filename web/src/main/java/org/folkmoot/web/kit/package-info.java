/** What every page and every resource rests on: start and stop, signing in, strictness, and answers to what is refused. */
@NullMarked
package org.folkmoot.web.kit;

import org.jspecify.annotations.NullMarked;
