/** Where an account arrives in a community: what needs it, what was decided, what is due, what was disclosed. */
@NullMarked
package org.folkmoot.web.home;

import org.jspecify.annotations.NullMarked;
