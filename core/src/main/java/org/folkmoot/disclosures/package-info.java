/** The affairs-disclosure log: what is published, corrected as a new version, and taken down only after its time. */
@NullMarked
package org.folkmoot.disclosures;

import org.jspecify.annotations.NullMarked;
