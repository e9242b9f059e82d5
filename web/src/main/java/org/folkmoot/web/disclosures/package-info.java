/** The affairs-disclosure log, as programs ask for it. */
@NullMarked
package org.folkmoot.web.disclosures;

import org.jspecify.annotations.NullMarked;
