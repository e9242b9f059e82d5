/** The worked scenario: a year of one community, played through the real rules and checked at every threshold. */
@NullMarked
package org.folkmoot.web.scenario;

import org.jspecify.annotations.NullMarked;
